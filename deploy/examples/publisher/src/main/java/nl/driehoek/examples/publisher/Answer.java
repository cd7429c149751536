package nl.driehoek.examples.publisher;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report.
 *
 * @param json the data of the answer
 */
record Answer(boolean accepted, String json) {
    private static final String PREFIX = "nl.driehoek.indicators.measurement-report-";
    private static final Set<String> DOUBTS =
            Set.of("source-unknown", "signature-missing", "signature-invalid", "source-inactive");

    /** The answer that an event is; null for one of a kind that came later than this program. */
    static @Nullable Answer of(CloudEvent event) {
        String json = event.getData() == null ? "" : new String(event.getData().toBytes(), StandardCharsets.UTF_8);
        return switch (event.getType()) {
            case PREFIX + "accepted.v1" -> new Answer(true, json);
            case PREFIX + "rejected.v1" -> new Answer(false, json);
            default -> null;
        };
    }

    /** Whether it was refused for a doubt about the sender: then the same id can still be taken in. */
    boolean isDoubt() {
        return !accepted && faults().stream().allMatch(fault -> DOUBTS.contains(String.valueOf(fault.get("code"))));
    }

    @SuppressWarnings("unchecked") // as the schema of the answer says
    private List<Map<String, Object>> faults() {
        try {
            return (List<Map<String, Object>>) JsonUtil.parseJson(json).getOrDefault("faults", List.of());
        } catch (JoseException e) {
            return List.of();
        }
    }

    /** For a person: the verdict, and each fault on a line of its own. */
    String told() {
        StringBuilder text = new StringBuilder(accepted ? "accepted " : "rejected ").append(json);
        faults().forEach(fault -> text.append("\n  ")
                .append(String.valueOf(fault.get("pointer")).isEmpty() ? "(report)" : fault.get("pointer"))
                .append(' ')
                .append(fault.get("code"))
                .append(": ")
                .append(fault.get("detail")));
        return text.toString();
    }
}
