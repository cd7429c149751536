package nl.driehoek.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;

/** A plan that measures itself by an indicator that nobody has defined as yet. */
public final class EarlyPlan {

    private static final String PLANS = "/v1/plans";

    private final Api api;
    private final World world;
    private final String indicator;
    private final String id;

    private EarlyPlan(Api api, World world, String indicator, String id) {
        this.api = api;
        this.world = world;
        this.indicator = indicator;
        this.id = id;
    }

    static EarlyPlan begin(Api api, World world, String indicator) {
        ObjectNode body = world.plan("VROEG-" + indicator, 500);
        for (JsonNode target : body.path("content").path("targets")) {
            ((ObjectNode) target).put("indicator", indicator);
        }
        Api.Reply made = done(api.post(Service.PLANS, PLANS, body), "plan");
        return new EarlyPlan(api, world, indicator, made.body().path("id").asText());
    }

    public String id() {
        return id;
    }

    /** Those who are consulted hear of it before it was ever adopted. */
    public void submit() {
        done(api.post(Service.PLANS, PLANS + "/" + id + "/revisions/1/submissions", Json.object()), "submission");
    }

    public void adopt() {
        ObjectNode adoption = Json.object().put("adoptedOn", World.ADOPTED_ON).put("adoptingBody", "College");
        done(api.post(Service.PLANS, PLANS + "/" + id + "/revisions/1/adoptions", adoption), "adoption");
    }

    /** A figure that reaches the target. */
    public void measure() {
        for (String period : World.PERIODS) {
            ObjectNode body = Json.object()
                    .put("indicator", indicator)
                    .put("area", world.area())
                    .put("period", period)
                    .put("observationStatus", "DEFINITIVE")
                    .put("value", 400);
            done(api.post(Service.INDICATORS, "/v1/measurements", body), "measurement");
        }
    }

    private static Api.Reply done(Api.Reply reply, String what) {
        if (!reply.isDone()) {
            throw new IllegalStateException(what + " was refused: " + reply.status() + " " + reply.body());
        }
        return reply;
    }
}
