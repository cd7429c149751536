package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.instance.Service;

/** What a planner does with a plan, in steps that may be taken again after an interruption. */
final class Plans {

    private static final String PLANNER = "planner";

    private final LocalApi api;

    Plans(LocalApi api) {
        this.api = api;
    }

    Optional<JsonNode> find(String reference) {
        JsonNode found = api.get(Service.PLANS, LocalApi.path("/v1/plans", Map.of("reference", reference)), PLANNER);
        return Optional.ofNullable(found.path("items").get(0));
    }

    /** The plan with this reference, made when it is not there yet. Returns its id. */
    String ensure(JsonNode plan) {
        JsonNode present = find(plan.path("reference").asText())
                .orElseGet(() ->
                        api.post(Service.PLANS, "/v1/plans", PLANNER, plan).body());
        return present.path("id").asText();
    }

    /** Registers the partners that are not there yet. */
    void ensurePartners(JsonNode partners) {
        for (JsonNode partner : partners.path("partners")) {
            String path = "/v1/partners/" + partner.path("code").asText();
            if (api.find(Service.PARTNERS, path, PLANNER).isEmpty()) {
                api.post(Service.PARTNERS, "/v1/partners", PLANNER, partner);
            }
        }
    }

    /** The newest revision, whatever its state. */
    JsonNode newest(String planId) {
        JsonNode newest = Json.object();
        for (JsonNode revision :
                api.get(Service.PLANS, revisions(planId), PLANNER).path("items")) {
            if (revision.path("revision").asInt() > newest.path("revision").asInt()) {
                newest = revision;
            }
        }
        return newest;
    }

    /** Starts a revision, which begins as a copy of the one in force, and gives it this content. Returns its number. */
    int revise(String planId, String reason, JsonNode content) {
        ObjectNode request = Json.object().put("reason", reason);
        int number = api.post(Service.PLANS, revisions(planId), PLANNER, request)
                .body()
                .path("revision")
                .asInt();
        api.replace(Service.PLANS, revisions(planId) + "/" + number, PLANNER, content);
        return number;
    }

    /** Takes the newest revision to adoption from wherever it stands. Returns its number. */
    int adopt(String planId, JsonNode seed) {
        JsonNode newest = newest(planId);
        int number = newest.path("revision").asInt();
        String path = revisions(planId) + "/" + number;
        String state = newest.path("state").asText();
        if (state.equals("DRAFT")) {
            api.post(Service.PLANS, path + "/submissions", PLANNER, seed.path("submission"));
        }
        if (state.equals("DRAFT") || state.equals("SUBMITTED")) {
            api.post(Service.PLANS, path + "/adoptions", PLANNER, seed.path("adoption"));
        }
        return number;
    }

    /** Withdraws the revision that is drafted or submitted, when there is one. */
    void withdrawOpen(String planId, String reason) {
        JsonNode newest = newest(planId);
        String state = newest.path("state").asText();
        if (state.equals("DRAFT") || state.equals("SUBMITTED")) {
            String path = revisions(planId) + "/" + newest.path("revision").asInt() + "/withdrawals";
            api.post(Service.PLANS, path, PLANNER, Json.object().put("reason", reason));
        }
    }

    /** Statuses in the order in which the plan in force lists its targets. */
    List<JsonNode> inPrintedOrder(String planId, List<JsonNode> statuses) {
        List<String> keys = new ArrayList<>();
        api.get(Service.PLANS, "/v1/plans/" + planId + "/revision-in-force", PLANNER)
                .at("/content/targets")
                .forEach(target -> keys.add(target.path("key").asText()));
        return statuses.stream()
                .sorted(Comparator.comparingInt(
                        status -> keys.indexOf(status.path("target").asText())))
                .toList();
    }

    private static String revisions(String planId) {
        return "/v1/plans/" + planId + "/revisions";
    }
}
