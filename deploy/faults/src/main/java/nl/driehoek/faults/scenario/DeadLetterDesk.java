package nl.driehoek.faults.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.faults.installation.Installation;
import nl.driehoek.faults.load.Api;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;

/** What an administrator does with dead letters, by the same calls as {@code ./driehoek dead-letters}. */
final class DeadLetterDesk {

    private static final String LETTERS = "/v1/dead-letters";
    private static final String WAITING = "driehoek_dead_letters_waiting";
    private static final String REFUSED = "driehoek_events_dead_lettered_total";

    private final Installation installation;
    private final Api api;

    DeadLetterDesk(Installation installation, Api api) {
        this.installation = installation;
        this.api = api;
    }

    /** All letters of a service about which nobody has decided. */
    List<JsonNode> waiting(Service service) {
        List<JsonNode> waiting = new ArrayList<>();
        String path = LETTERS + "?state=WAITING&limit=100";
        for (String next = path; next != null; ) {
            JsonNode page = api.get(service, next).body();
            page.path("items").forEach(waiting::add);
            next = page.hasNonNull("nextCursor")
                    ? path + "&cursor=" + page.path("nextCursor").asText()
                    : null;
        }
        return waiting;
    }

    /** Has all that wait replayed. Returns the answer. */
    JsonNode replayAll(Service service, boolean dryRun) {
        ObjectNode request = Json.object().put("all", true).put("dryRun", dryRun);
        return api.post(service, "/v1/dead-letter-replays", request).body();
    }

    /** Whether the letter is no longer waiting for that. */
    boolean discard(Service service, JsonNode letter, String reason) {
        String path = LETTERS + "/" + letter.path("id").asText() + "/discards";
        return api.post(service, path, Json.object().put("reason", reason)).isDone();
    }

    /** What the metrics say to be waiting. */
    double gauge(Service service) {
        return metric(service, WAITING);
    }

    /** What the metrics say to have been refused since the service was started. */
    double refused(Service service) {
        return metric(service, REFUSED);
    }

    private double metric(Service service, String name) {
        return installation
                .page(installation.url(service, 0) + "/q/metrics")
                .map(page -> page.lines()
                        .filter(line -> line.startsWith(name))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum())
                .orElse(-1.0);
    }
}
