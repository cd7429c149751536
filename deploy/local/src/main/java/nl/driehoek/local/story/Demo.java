package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.api.Waiting;
import nl.driehoek.local.instance.Service;

/**
 * Loads the real plans, and shows with one of them what a revision does: the draft framework of 2011-2014 is adopted,
 * then revised to the figures of the year plan of 2012, so that the same measurements are judged by other targets.
 */
public final class Demo {

    private static final String RETURN_REASON = "Terug naar het concept, om de bijstelling nog eens te tonen.";
    private static final int NONE = 0;
    private static final String INTERRUPTED = "Overgebleven van een afgebroken demo.";

    private final LocalApi api;
    private final PlanLoader loader;
    private final Plans plans;
    private final Figures figures;
    private final PrintStream out;
    private final String dataOption;

    /** @param dataOption what a command needs to find this installation */
    public Demo(LocalApi api, String dataOption, PrintStream out) {
        this.api = api;
        this.dataOption = dataOption;
        this.loader = new PlanLoader(api, out);
        this.plans = new Plans(api);
        this.figures = new Figures(api);
        this.out = out;
    }

    /** Loads one plan. */
    public void load(DemoPlan plan) {
        out.println("Plans");
        loader.load(plan);
    }

    /**
     * Loads all plans, tells the story of the revision and brings in the open data.
     *
     * @param again whether to tell it from the beginning when it was told before; that adopts two revisions more
     */
    public void run(boolean again) {
        out.println("Plans");
        for (DemoPlan plan : DemoPlan.values()) {
            loader.load(plan);
        }
        out.println(
                "  (submitted: the document does not say who adopted it and when, so that only those who work for its"
                        + " municipality see it, and an admin)");
        out.println();
        figures.record(Seeds.measurements());
        tell(again);
        out.println();
        out.println("The draft and the year plan, field by field:");
        out.println("  curl -H 'Accept: text/plain' '" + comparison() + "'");
        out.println();
        openData();
    }

    /** Brings in the figures that Statistics Netherlands and the police publish. */
    public void openData() {
        new OpenData(api, dataOption, out).load();
    }

    private String comparison() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("fromPlan", id(DemoPlan.GRONINGEN_2011_2014));
        query.put("fromRevision", Integer.toString(Plans.FIRST));
        query.put("toPlan", id(DemoPlan.GRONINGEN_2012));
        return api.ports().url(Service.PLANS) + LocalApi.path("/v1/comparisons", query);
    }

    private String id(DemoPlan plan) {
        return plans.find(plan.seed().at("/plan/reference").asText())
                .orElseThrow()
                .path("id")
                .asText();
    }

    private void tell(boolean again) {
        JsonNode framework = DemoPlan.GRONINGEN_2011_2014.seed();
        JsonNode revised = Seeds.revisedFramework();
        String planId = plans.ensure(framework.path("plan"));
        int first = draftInForce(planId, framework);
        if (first == NONE && !again) {
            present(planId);
            return;
        }
        plans.withdrawOpen(planId, INTERRUPTED);
        if (first == NONE) {
            plans.revise(planId, RETURN_REASON, framework.at("/plan/content"));
            // Not on the day of the draft itself: no revision is adopted before the one that it replaces.
            first = plans.adopt(planId, revised);
        }
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

    /** The revision in force where it has the targets of the draft. */
    private int draftInForce(String planId, JsonNode framework) {
        return plans.inForce(planId)
                .filter(revision ->
                        keys(revision.at("/content/targets")).equals(keys(framework.at("/plan/content/targets"))))
                .map(revision -> revision.path("revision").asInt())
                .orElse(NONE);
    }

    private static Set<String> keys(JsonNode targets) {
        Set<String> keys = new HashSet<>();
        targets.forEach(target -> keys.add(target.path("key").asText()));
        return keys;
    }

    /** The story was told: a second run changes nothing. */
    private void present(String planId) {
        int revision = plans.inForce(planId)
                .map(inForce -> inForce.path("revision").asInt())
                .orElse(NONE);
        if (revision == NONE) {
            out.println("The framework of Groningen is not in force, so there is nothing to revise.");
        } else {
            StatusTable table = new StatusTable(figures.indicatorNames(), false);
            show("Now, revision " + revision + " (it was revised before): ", table, statusesOf(planId, revision));
        }
        out.println("With --again the demo goes back to the draft and shows its revision once more.");
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
