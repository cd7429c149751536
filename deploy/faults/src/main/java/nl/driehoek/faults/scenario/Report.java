package nl.driehoek.faults.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.driehoek.local.api.Json;

/** The numbers of a whole run, as a table to read and as a file to compare. */
public record Report(
        Instant at,
        String version,
        Profile profile,
        long seed,
        Map<String, String> machine,
        Duration took,
        List<ScenarioResult> results) {

    private static final String HEAD =
            "| scenario | rounds | acknowledged changes | events | duplicates delivered | lost"
                    + " | misordered | statuses that differ | longest to ready | longest recovery |";
    private static final String RULE = "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|";

    /** Everything that does not hold. */
    public List<String> broken() {
        return results.stream().flatMap(result -> result.broken().stream()).toList();
    }

    public String markdown() {
        StringBuilder text = new StringBuilder("# Faults: what was broken, and what came of it\n\n");
        text.append("%s, Driehoek %s, profile %s, seed %d, %s in all. %s.%n%n"
                .formatted(
                        at.toString().substring(0, 10),
                        version,
                        profile.name().toLowerCase(Locale.ROOT),
                        seed,
                        seconds(took),
                        machine.entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .collect(Collectors.joining(", "))));
        text.append(HEAD).append('\n').append(RULE).append('\n');
        results.forEach(result -> text.append(row(result)).append('\n'));
        text.append(total()).append('\n');
        text.append("\nWhat each proves, when nothing is lost, misordered or different:\n\n");
        results.forEach(result -> text.append("- `%s`: %s%n".formatted(result.name(), result.proves())));
        if (!broken().isEmpty()) {
            text.append("\n## What does not hold\n\n");
            broken().forEach(fault -> text.append("- ").append(fault).append('\n'));
        }
        return text.toString();
    }

    private String total() {
        return "| **all** | %d | %d | %d | %d | %d | %d | %d | %s | %s |"
                .formatted(
                        sum(ScenarioResult::rounds),
                        sum(ScenarioResult::acknowledged),
                        sum(ScenarioResult::events),
                        sum(ScenarioResult::duplicates),
                        sum(ScenarioResult::lost),
                        sum(ScenarioResult::misordered),
                        sum(ScenarioResult::differingStatuses),
                        seconds(longest(ScenarioResult::longestToReady)),
                        seconds(longest(ScenarioResult::longestRecovery)));
    }

    private long sum(ToLongFunction<ScenarioResult> number) {
        return results.stream().mapToLong(number).sum();
    }

    private Duration longest(Function<ScenarioResult, Duration> time) {
        return results.stream().map(time).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private static String row(ScenarioResult result) {
        return "| %s | %d | %d | %d | %d | %d | %d | %d | %s | %s |"
                .formatted(
                        result.name(),
                        result.rounds(),
                        result.acknowledged(),
                        result.events(),
                        result.duplicates(),
                        result.lost(),
                        result.misordered(),
                        result.differingStatuses(),
                        seconds(result.longestToReady()),
                        seconds(result.longestRecovery()));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** Writes it beside the reports of other runs. */
    public Path write(Path directory) throws IOException {
        Files.createDirectories(directory);
        String name = "faults-" + profile.name().toLowerCase(Locale.ROOT) + "-"
                + at.toString().substring(0, 19).replaceAll("[^0-9T]", "");
        Files.writeString(directory.resolve(name + ".json"), json().toPrettyString() + "\n");
        return Files.writeString(directory.resolve(name + ".md"), markdown());
    }

    private ObjectNode json() {
        ObjectNode json = Json.object()
                .put("at", at.toString())
                .put("version", version)
                .put("profile", profile.name().toLowerCase(Locale.ROOT))
                .put("seed", seed)
                .put("seconds", took.toMillis() / 1000.0);
        ObjectNode on = json.putObject("machine");
        machine.forEach(on::put);
        ArrayNode scenarios = json.putArray("scenarios");
        for (ScenarioResult result : results) {
            ObjectNode scenario = scenarios
                    .addObject()
                    .put("name", result.name())
                    .put("proves", result.proves())
                    .put("rounds", result.rounds())
                    .put("acknowledgedChanges", result.acknowledged())
                    .put("events", result.events())
                    .put("duplicatesDelivered", result.duplicates())
                    .put("lost", result.lost())
                    .put("misordered", result.misordered())
                    .put("statusesThatDiffer", result.differingStatuses())
                    .put("longestToReadySeconds", result.longestToReady().toMillis() / 1000.0)
                    .put("longestRecoverySeconds", result.longestRecovery().toMillis() / 1000.0)
                    .put("seconds", result.took().toMillis() / 1000.0);
            ArrayNode faults = scenario.putArray("broken");
            result.broken().forEach(faults::add);
        }
        return json;
    }
}
