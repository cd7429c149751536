package nl.driehoek.faults.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.faults.load.Api;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;

/** What is said of targets and commitments, beside what would be said of them from scratch. */
final class Recomputations {

    private static final String PATH = "/v1/recomputations";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Api api;
    private final List<String> differences = new ArrayList<>();
    private long differing;

    Recomputations(Api api) {
        this.api = api;
    }

    Recomputations run() {
        look("statuses", finished(ask(Service.INDICATORS)));
        look("commitments", ask(Service.PARTNERS));
        return this;
    }

    private JsonNode ask(Service service) {
        Api.Reply reply = api.post(service, PATH, Json.object().put("dryRun", true));
        if (!reply.isDone()) {
            differences.add("recomputation by " + service.module() + " was refused: " + reply);
        }
        return reply.body();
    }

    private JsonNode finished(JsonNode asked) {
        JsonNode[] last = {asked};
        String path = PATH + "/" + asked.path("id").asText();
        boolean ended = Waits.within(LIMIT, () -> {
            last[0] = api.get(Service.INDICATORS, path).body();
            return last[0].has("endedAt");
        });
        if (!ended || !last[0].path("state").asText().equals("SUCCEEDED")) {
            differences.add("recomputation: did not succeed: " + last[0]);
        }
        return last[0];
    }

    private void look(String what, JsonNode result) {
        differing += result.path("changed").asLong();
        if (result.path("changed").asInt() != 0 || result.path("failed").asInt() != 0) {
            differences.add("recomputation: " + what + " would change: " + result);
        }
    }

    List<String> differences() {
        return differences;
    }

    long differing() {
        return differing;
    }
}
