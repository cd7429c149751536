package nl.driehoek.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run came to: all that a reader or a program wants to know of it. */
final class Results {
    private final Instant startedAt;
    private final Map<String, String> machine;
    private final Map<String, String> versions = new LinkedHashMap<>();
    private final Map<String, String> method = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> costs = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Results(Instant startedAt, Map<String, String> machine) {
        this.startedAt = startedAt;
        this.machine = new LinkedHashMap<>(machine);
    }

    void versions(Map<String, String> known) {
        versions.putAll(known);
    }

    void method(String what, String how) {
        method.put(what, how);
    }

    void add(List<Figure> more) {
        figures.addAll(more);
    }

    /** What the database spent its time on. */
    void cost(String cost) {
        costs.add(cost);
    }

    /** What was looked after, and found right. */
    void held(String check) {
        checks.add(check);
    }

    /** What was found wrong, or did not end. */
    void failed(String failure) {
        failures.add(failure);
    }

    /** Whether everything ended and was right; a goal that is not reached is no fault. */
    boolean isRight() {
        return failures.isEmpty();
    }

    Instant startedAt() {
        return startedAt;
    }

    Map<String, String> machine() {
        return machine;
    }

    Map<String, String> versions() {
        return versions;
    }

    Map<String, String> method() {
        return method;
    }

    List<Figure> figures() {
        return figures;
    }

    List<String> costs() {
        return costs;
    }

    List<String> checks() {
        return checks;
    }

    List<String> failures() {
        return failures;
    }
}
