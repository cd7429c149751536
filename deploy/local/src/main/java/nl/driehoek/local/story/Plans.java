package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.driehoek.embedded.DemoIdentity;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.api.Waiting;
import nl.driehoek.local.instance.Service;

/** What a planner does with a plan, in steps that may be taken again after an interruption. */
final class Plans {

    /** The revision that a plan begins with. */
    static final int FIRST = 1;

    private final LocalApi api;
    private final String planner;

    /** As the planner of Groningen. */
    Plans(LocalApi api) {
        this(api, DemoIdentity.PLANNER.role());
    }

    Plans(LocalApi api, String planner) {
        this.api = api;
        this.planner = planner;
    }

    Optional<JsonNode> find(String reference) {
        JsonNode found = api.get(Service.PLANS, LocalApi.path("/v1/plans", Map.of("reference", reference)), planner);
        return Optional.ofNullable(found.path("items").get(0));
    }

    /** The plan with this reference, made when it is not there yet. Returns its id. */
    String ensure(JsonNode plan) {
        JsonNode present = find(plan.path("reference").asText())
                .orElseGet(() -> Waiting.forIndicators(() ->
                        api.post(Service.PLANS, "/v1/plans", planner, plan).body()));
        return present.path("id").asText();
    }

    /** The newest revision, whatever its state. */
    JsonNode newest(String planId) {
        JsonNode newest = Json.object();
        for (JsonNode revision :
                api.get(Service.PLANS, revisions(planId), planner).path("items")) {
            if (revision.path("revision").asInt() > newest.path("revision").asInt()) {
                newest = revision;
            }
        }
        return newest;
    }

    /** Starts a revision, which begins as a copy of the one in force, and gives it this content. Returns its number. */
    int revise(String planId, String reason, JsonNode content) {
        ObjectNode request = Json.object().put("reason", reason);
        int number = api.post(Service.PLANS, revisions(planId), planner, request)
                .body()
                .path("revision")
                .asInt();
        Waiting.forIndicators(() -> api.replace(Service.PLANS, revisions(planId) + "/" + number, planner, content));
        return number;
    }

    JsonNode revision(String planId, int number) {
        return api.get(Service.PLANS, revisions(planId) + "/" + number, planner);
    }

    Optional<JsonNode> inForce(String planId) {
        return api.find(Service.PLANS, "/v1/plans/" + planId + "/revision-in-force", planner);
    }

    /** Takes the first revision as far as the seed tells, and leaves every later one to whoever made it. */
    void bring(String planId, JsonNode seed) {
        JsonNode newest = newest(planId);
        if (newest.path("revision").asInt() != FIRST) {
            return;
        }
        if (seed.has("adoption")) {
            adopt(planId, seed);
        } else if (newest.path("state").asText().equals("DRAFT")) {
            submit(planId, FIRST, seed);
        }
    }

    private void submit(String planId, int number, JsonNode seed) {
        api.post(Service.PLANS, revisions(planId) + "/" + number + "/submissions", planner, seed.path("submission"));
    }

    /** Takes the newest revision to adoption from wherever it stands. Returns its number. */
    int adopt(String planId, JsonNode seed) {
        JsonNode newest = newest(planId);
        int number = newest.path("revision").asInt();
        String path = revisions(planId) + "/" + number;
        String state = newest.path("state").asText();
        if (state.equals("DRAFT")) {
            submit(planId, number, seed);
        }
        if (state.equals("DRAFT") || state.equals("SUBMITTED")) {
            api.post(Service.PLANS, path + "/adoptions", planner, seed.path("adoption"));
        }
        return number;
    }

    /** Withdraws the revision that is drafted or submitted, when there is one. */
    void withdrawOpen(String planId, String reason) {
        JsonNode newest = newest(planId);
        String state = newest.path("state").asText();
        if (state.equals("DRAFT") || state.equals("SUBMITTED")) {
            String path = revisions(planId) + "/" + newest.path("revision").asInt() + "/withdrawals";
            api.post(Service.PLANS, path, planner, Json.object().put("reason", reason));
        }
    }

    /** Statuses in the order in which the plan in force lists its targets. */
    List<JsonNode> inPrintedOrder(String planId, List<JsonNode> statuses) {
        List<String> keys = new ArrayList<>();
        inForce(planId).ifPresent(revision -> revision.at("/content/targets")
                .forEach(target -> keys.add(target.path("key").asText())));
        return statuses.stream()
                .sorted(Comparator.comparingInt(
                        status -> keys.indexOf(status.path("target").asText())))
                .toList();
    }

    private static String revisions(String planId) {
        return "/v1/plans/" + planId + "/revisions";
    }
}
