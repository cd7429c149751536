package nl.driehoek.local.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.embedded.DemoIdentity;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.instance.Service;

/** The dead letters of the services, through their API as an administrator. */
public final class DeadLetters {

    private static final String PATH = "/v1/dead-letters";
    private static final String REPLAYS = "/v1/dead-letter-replays";

    private final LocalApi api;
    private final String admin = DemoIdentity.ADMIN.role();

    public DeadLetters(LocalApi api) {
        this.api = api;
    }

    /** Those of a service, the oldest first; only those that wait, or all. */
    public List<JsonNode> list(Service service, boolean all) {
        return api.all(service, PATH, all ? Map.of() : Map.of("state", "WAITING"), admin);
    }

    /** Tries all that wait in a service once. Returns what came of each. */
    public List<JsonNode> replayAll(Service service, boolean dryRun) {
        List<JsonNode> outcomes = new ArrayList<>();
        ObjectNode request = Json.object().put("all", true).put("dryRun", dryRun);
        while (true) {
            JsonNode answer = api.post(service, REPLAYS, admin, request).body();
            answer.path("items").forEach(outcomes::add);
            if (!answer.has("nextCursor")) {
                return outcomes;
            }
            request.put("cursor", answer.path("nextCursor").asText());
        }
    }

    /** Tries letters of these services once, each where it lies. Returns what came of each. */
    public List<JsonNode> replay(List<Service> services, List<String> ids, boolean dryRun) {
        Map<Service, ArrayNode> perService = new EnumMap<>(Service.class);
        ids.forEach(id -> perService
                .computeIfAbsent(
                        serviceOf(services, id), service -> Json.object().arrayNode())
                .add(id));
        List<JsonNode> outcomes = new ArrayList<>();
        perService.forEach((service, theirs) -> {
            ObjectNode request = Json.object().put("dryRun", dryRun);
            request.set("ids", theirs);
            api.post(service, REPLAYS, admin, request).body().path("items").forEach(outcomes::add);
        });
        return outcomes;
    }

    /** Returns the letter as it then is. */
    public JsonNode discard(List<Service> services, String id, String reason) {
        String path = PATH + "/" + id + "/discards";
        return api.post(serviceOf(services, id), path, admin, Json.object().put("reason", reason))
                .body();
    }

    private Service serviceOf(List<Service> services, String id) {
        if (!id.matches("[0-9a-fA-F-]{36}")) {
            throw new LauncherException(
                    "'" + id + "' is not the id of a dead letter; ./driehoek dead-letters lists them");
        }
        return services.stream()
                .filter(service -> api.find(service, PATH + "/" + id, admin).isPresent())
                .findFirst()
                .orElseThrow(() -> new LauncherException(
                        "There is no dead letter " + id + "; ./driehoek dead-letters lists them"));
    }
}
