package nl.driehoek.faults.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.driehoek.faults.load.Api;
import nl.driehoek.local.instance.Service;

/** What the services tell of the runs in which they brought their databases and the topics in line. */
final class Reconciliations {

    private static final String PATH = "/v1/reconciliations";
    private static final List<String> CHANGES =
            List.of("sequencesRaised", "lost", "sentBefore", "sequencedAnew", "published", "tombstones", "forgotten");

    private final Api api;

    Reconciliations(Api api) {
        this.api = api;
    }

    /** An event that a service says its database has lost. */
    record Lost(String topic, String key, String eventId, String data) {

        /** Whether it tells of this resource. */
        boolean tellsOf(String name) {
            return key.equals(name) || data.contains('"' + name + '"');
        }
    }

    /** What the last run of a service found lost. */
    List<Lost> lost(Service service) {
        List<Lost> lost = new ArrayList<>();
        String path = PATH + "/" + last(service).path("id").asText() + "/entries?limit=200";
        for (String next = path; next != null; ) {
            JsonNode page = api.get(service, next).body();
            for (JsonNode entry : page.path("items")) {
                if (entry.path("kind").asText().equals("LOST")) {
                    lost.add(new Lost(
                            entry.path("topic").asText(),
                            entry.path("key").asText(),
                            entry.path("eventId").asText(),
                            entry.path("data").asText()));
                }
            }
            next = page.hasNonNull("nextCursor")
                    ? path + "&cursor=" + page.path("nextCursor").asText()
                    : null;
        }
        return lost;
    }

    /** What the last run of a service changed; empty when it changed nothing. */
    Set<String> changes(Service service) {
        Set<String> changes = new HashSet<>();
        for (JsonNode topic : last(service).path("topics")) {
            for (String change : CHANGES) {
                if (topic.path(change).asLong() != 0) {
                    changes.add(topic.path("topic").asText() + " " + change + " " + topic.path(change));
                }
            }
        }
        return changes;
    }

    private JsonNode last(Service service) {
        return api.get(service, PATH + "?limit=1").body().path("items").path(0);
    }
}
