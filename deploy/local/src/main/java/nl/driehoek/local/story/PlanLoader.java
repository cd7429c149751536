package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import nl.driehoek.local.api.LocalApi;

/** Brings demo plans in through the public APIs. What is there already stays as it is, whoever changed it since. */
public final class PlanLoader {

    private static final String LINE = "  %-22s";

    private final LocalApi api;
    private final PrintStream out;

    public PlanLoader(LocalApi api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** Loads the plan and its commitments where they are not there yet, and says what is there then. Returns its id. */
    public String load(DemoPlan plan) {
        JsonNode seed = plan.seed();
        Plans plans = new Plans(api, plan.planner());
        // The name comes first, to show which plan takes its time.
        out.printf(LINE, plan.planName());
        out.flush();
        Optional<JsonNode> present = plans.find(seed.at("/plan/reference").asText());
        new Figures(api, plan.analyst()).ensure(plan.catalogue());
        String planId = plans.ensure(seed.path("plan"));
        plans.bring(planId, seed);
        JsonNode newest = plans.newest(planId);
        JsonNode document = plans.revision(planId, Plans.FIRST).path("content");
        out.println(summary(document) + (present.isPresent() ? ": there already, " : ": loaded, ") + state(newest));
        new Commitments(api, plan.planner(), out).load(planId, plan.commitments());
        return planId;
    }

    /** What the document itself holds, whatever was revised since. */
    private static String summary(JsonNode content) {
        return "%2d themes, %2d targets, %2d monitored"
                .formatted(
                        themes(content.path("themes")),
                        content.path("targets").size(),
                        content.path("monitored").size());
    }

    private static int themes(JsonNode themes) {
        int count = themes.size();
        for (JsonNode theme : themes) {
            count += themes(theme.path("themes"));
        }
        return count;
    }

    private static String state(JsonNode revision) {
        String number = "revision " + revision.path("revision").asInt();
        return revision.has("adoptedOn")
                ? number + " adopted on " + revision.path("adoptedOn").asText()
                : number + " " + revision.path("state").asText().toLowerCase(Locale.ROOT);
    }
}
