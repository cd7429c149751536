package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.local.api.LocalApi;

/**
 * The draft framework of 2011-2014 is adopted, then revised to the figures of the year plan of 2012: the same
 * measurements are judged by other targets.
 */
public final class Demo {

    private static final String RETURN_REASON = "Terug naar het concept, om de bijstelling nog eens te tonen.";
    private static final String INTERRUPTED = "Overgebleven van een afgebroken demo.";

    private final Plans plans;
    private final Figures figures;
    private final PrintStream out;

    public Demo(LocalApi api, PrintStream out) {
        this.plans = new Plans(api);
        this.figures = new Figures(api);
        this.out = out;
    }

    public void run() {
        JsonNode framework = Seeds.framework();
        figures.ensure(Seeds.indicators());
        figures.record(Seeds.measurements());
        String planId = plans.ensure(framework.path("plan"));

        JsonNode revised = Seeds.revisedFramework();

        int first = adoptDraft(planId, framework, revised);
        List<JsonNode> before = statusesOf(planId, first);
        StatusTable table = new StatusTable(figures.indicatorNames(), false);
        show("Before, revision " + first + " (the draft framework): ", table, before);

        plans.revise(planId, revised.at("/revision/reason").asText(), revised.path("content"));
        int second = plans.adopt(planId, revised);
        List<JsonNode> after = statusesOf(planId, second);
        show("After, revision " + second + " (the figures of the year plan): ", table, after);

        out.println("What changed, and why");
        changes(table, before, after).forEach(out::println);
        left(table, before, after).ifPresent(out::println);
    }

    /** A second run finds the revised plan, and begins with a revision back to the draft. */
    private int adoptDraft(String planId, JsonNode framework, JsonNode revised) {
        JsonNode newest = plans.newest(planId);
        if (newest.path("revision").asInt() == 1
                && !newest.path("state").asText().equals("ADOPTED")) {
            return plans.adopt(planId, framework);
        }
        plans.withdrawOpen(planId, INTERRUPTED);
        plans.revise(planId, RETURN_REASON, framework.at("/plan/content"));
        // Not on the day of the draft itself: no revision is adopted before the one that it replaces.
        return plans.adopt(planId, revised);
    }

    private List<JsonNode> statusesOf(String planId, int revision) {
        List<JsonNode> complete = Waiting.until(
                "the statuses of revision " + revision,
                () -> figures.statuses(planId),
                statuses -> !statuses.isEmpty()
                        && statuses.stream()
                                .allMatch(status -> status.path("revision").asInt() == revision));
        return plans.inPrintedOrder(planId, complete);
    }

    private void show(String title, StatusTable table, List<JsonNode> statuses) {
        out.println(title + StatusTable.score(statuses));
        out.println();
        table.render(statuses).forEach(out::println);
        out.println();
    }

    static List<String> changes(StatusTable table, List<JsonNode> before, List<JsonNode> after) {
        Map<String, JsonNode> earlier = before.stream()
                .collect(Collectors.toMap(status -> status.path("id").asText(), Function.identity()));
        List<String> changes = new ArrayList<>();
        for (JsonNode now : after) {
            JsonNode then = earlier.get(now.path("id").asText());
            if (then != null && !table.summary(then).equals(table.summary(now))) {
                changes.add(change(table, then, now));
            }
        }
        return changes;
    }

    /** The targets that the revision dropped. */
    static Optional<String> left(StatusTable table, List<JsonNode> before, List<JsonNode> after) {
        Set<String> present =
                after.stream().map(status -> status.path("id").asText()).collect(Collectors.toSet());
        List<String> left = before.stream()
                .filter(status -> !present.contains(status.path("id").asText()))
                .map(table::name)
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of("  No longer a target (" + left.size() + "): " + String.join("; ", left));
    }

    private static String change(StatusTable table, JsonNode before, JsonNode after) {
        return "  " + table.name(after) + ": " + table.summary(before) + "  ->  " + table.summary(after)
                + "\n    target " + before.path("printed").asText() + " became "
                + after.path("printed").asText() + "; "
                + table.reasons(after);
    }
}
