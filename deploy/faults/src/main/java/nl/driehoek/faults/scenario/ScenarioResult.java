package nl.driehoek.faults.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What came of a scenario, over all its rounds. */
public final class ScenarioResult {

    private final String name;
    private final String proves;
    private final List<String> broken = new ArrayList<>();
    private int rounds;
    private long acknowledged;
    private long events;
    private long duplicates;
    private long lost;
    private long misordered;
    private long differingStatuses;
    private Duration longestToReady = Duration.ZERO;
    private Duration longestRecovery = Duration.ZERO;
    private Duration took = Duration.ZERO;

    ScenarioResult(String name, String proves) {
        this.name = name;
        this.proves = proves;
    }

    /** What one round adds. */
    record Part(
            long acknowledged,
            long events,
            long duplicates,
            long lost,
            long misordered,
            long differingStatuses,
            Duration toReady,
            Duration recovery,
            Duration took,
            List<String> broken) {}

    void add(Part part) {
        rounds++;
        acknowledged += part.acknowledged();
        events += part.events();
        duplicates += part.duplicates();
        lost += part.lost();
        misordered += part.misordered();
        differingStatuses += part.differingStatuses();
        longestToReady = longest(longestToReady, part.toReady());
        longestRecovery = longest(longestRecovery, part.recovery());
        took = took.plus(part.took());
        part.broken().forEach(fault -> broken.add(name + ", round " + rounds + ": " + fault));
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    public String name() {
        return name;
    }

    public String proves() {
        return proves;
    }

    public int rounds() {
        return rounds;
    }

    public long acknowledged() {
        return acknowledged;
    }

    public long events() {
        return events;
    }

    public long duplicates() {
        return duplicates;
    }

    public long lost() {
        return lost;
    }

    public long misordered() {
        return misordered;
    }

    public long differingStatuses() {
        return differingStatuses;
    }

    public Duration longestToReady() {
        return longestToReady;
    }

    public Duration longestRecovery() {
        return longestRecovery;
    }

    public Duration took() {
        return took;
    }

    public List<String> broken() {
        return List.copyOf(broken);
    }
}
