package nl.driehoek.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.api.Waiting;
import nl.driehoek.local.instance.Service;

/** Makes plans and adopts them. */
public final class Planning {
    private static final String ADMIN = "admin";

    private final LocalApi api;

    public Planning(LocalApi api) {
        this.api = api;
    }

    /** A target that the workload's figures neither surely meet nor surely miss. */
    public record Target(String key, String indicator, String area, String due) {

        /** Its key follows from the rest. */
        public static Target of(String indicator, String area, String due) {
            return new Target(indicator + "-" + area.toLowerCase(Locale.ROOT) + "-" + due, indicator, area, due);
        }
    }

    /** A plan with these targets, submitted but not adopted. Returns its id. */
    public String make(String name, List<Target> targets) {
        ObjectNode plan = plan(name, targets);
        String id = Waiting.forIndicators(() -> api.post(Service.PLANS, "/v1/plans", ADMIN, plan))
                .body()
                .path("id")
                .asText();
        api.post(Service.PLANS, revision(id) + "/submissions", ADMIN, Json.object());
        return id;
    }

    public void adopt(String planId) {
        api.post(Service.PLANS, adoptionPath(planId), ADMIN, adoption());
    }

    public static String adoptionPath(String planId) {
        return revision(planId) + "/adoptions";
    }

    public static ObjectNode adoption() {
        return Json.object().put("adoptedOn", "2026-01-01").put("adoptingBody", "Niemand");
    }

    private static String revision(String planId) {
        return "/v1/plans/" + planId + "/revisions/1";
    }

    private static ObjectNode plan(String name, List<Target> targets) {
        ObjectNode plan = Json.object()
                .put("reference", "BENCHMARK-" + name + "-" + System.currentTimeMillis())
                .put("title", "Benchmark " + name)
                .put("kind", "REGIONAL_PLAN");
        ArrayNode jurisdictions = plan.putArray("jurisdictions");
        targets.stream().map(Target::area).distinct().forEach(jurisdictions::add);
        plan.putObject("period").put("from", 2025).put("to", 2035);
        ObjectNode content = plan.putObject("content");
        content.putArray("themes")
                .addObject()
                .put("key", "alles")
                .put("title", "Alles")
                .put("objective", "Meten");
        ArrayNode list = content.putArray("targets");
        for (Target target : targets) {
            list.addObject()
                    .put("key", target.key())
                    .put("theme", "alles")
                    .put("indicator", target.indicator())
                    .put("area", target.area())
                    .put("due", target.due())
                    .put("printed", "≤ 2500");
        }
        return plan;
    }
}
