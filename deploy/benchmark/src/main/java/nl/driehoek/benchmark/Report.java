package nl.driehoek.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.driehoek.local.api.Json;

/** The results as a table for readers and as JSON for programs. */
final class Report {
    private static final String FILE = "performance";

    private final Results results;

    Report(Results results) {
        this.results = results;
    }

    /** Markdown that reads well in a terminal, too. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| what | measured | baseline | ratio | goal | reached |");
        lines.add("|---|---|---|---|---|---|");
        results.figures().forEach(figure -> lines.add(row(figure)));
        lines.add("");
        results.figures()
                .forEach(figure -> figure.notes().forEach(note -> lines.add("- " + figure.key() + ": " + note)));
        results.costs().forEach(cost -> lines.add("- statement: " + cost));
        results.checks().forEach(check -> lines.add("- right: " + check));
        results.failures().forEach(failure -> lines.add("- WRONG: " + failure));
        lines.add("");
        lines.add("Started " + results.startedAt() + ".");
        Stream.of(results.machine(), results.versions(), results.method())
                .filter(facts -> !facts.isEmpty())
                .forEach(facts -> lines.add(told(facts)));
        return lines;
    }

    private static String row(Figure figure) {
        String reached = figure.goal() instanceof Goal.None ? "–" : figure.isReached() ? "yes" : "NO";
        return "| " + figure.what() + " | " + figure.measured() + " | " + figure.baseline() + " | "
                + Goal.text(figure.ratio()) + " | " + figure.goal() + " | " + reached + " |";
    }

    private static String told(Map<String, String> facts) {
        List<String> parts = new ArrayList<>();
        facts.forEach((what, value) -> parts.add(what + ": " + value));
        return String.join("; ", parts) + ".";
    }

    String json() {
        ObjectNode json = Json.object().put("startedAt", results.startedAt().toString());
        members(json.putObject("machine"), results.machine());
        members(json.putObject("versions"), results.versions());
        members(json.putObject("method"), results.method());
        ArrayNode figures = json.putArray("figures");
        results.figures().forEach(figure -> write(figures.addObject(), figure));
        results.costs().forEach(json.putArray("statements")::add);
        results.checks().forEach(json.putArray("checks")::add);
        results.failures().forEach(json.putArray("failures")::add);
        return json.toPrettyString() + "\n";
    }

    private static void members(ObjectNode json, Map<String, String> facts) {
        facts.forEach(json::put);
    }

    private static void write(ObjectNode json, Figure figure) {
        json.put("key", figure.key()).put("what", figure.what());
        amount(json.putObject("measured"), figure.measured());
        amount(json.putObject("baseline"), figure.baseline());
        json.put("ratio", figure.ratio()).put("goal", figure.goal().toString()).put("reached", figure.isReached());
        figure.notes().forEach(json.putArray("notes")::add);
    }

    private static void amount(ObjectNode json, Amount amount) {
        json.put("value", amount.value()).put("unit", amount.unit());
    }

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve(FILE + ".md"), lines());
        Files.writeString(directory.resolve(FILE + ".json"), json());
    }
}
