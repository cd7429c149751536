package nl.driehoek.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A service refused a call; the message is its problem with all faults. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final List<String> codes;

    RefusedException(String call, int status, String body) {
        super(call + " was refused (" + status + "): " + explain(body));
        this.status = status;
        this.codes = codes(body);
    }

    public int status() {
        return status;
    }

    /** Whether every fault that the service names has this code. */
    public boolean isOnlyAbout(String code) {
        return !codes.isEmpty() && codes.stream().allMatch(code::equals);
    }

    private static List<String> codes(String body) {
        List<String> codes = new ArrayList<>();
        if (body.startsWith("{")) {
            Json.parse(body)
                    .path("errors")
                    .forEach(fault -> codes.add(fault.path("code").asText()));
        }
        return List.copyOf(codes);
    }

    private static String explain(String body) {
        if (!body.startsWith("{")) {
            return body;
        }
        JsonNode problem = Json.parse(body);
        List<String> lines = new ArrayList<>();
        lines.add(problem.path("detail").asText(problem.path("title").asText()));
        for (JsonNode fault : problem.path("errors")) {
            lines.add(
                    fault.path("pointer").asText() + ": " + fault.path("detail").asText());
        }
        return String.join("\n  ", lines);
    }
}
