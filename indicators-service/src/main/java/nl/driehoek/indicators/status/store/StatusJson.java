package nl.driehoek.indicators.status.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes and reads the documents in the rows of statuses. */
@ApplicationScoped
class StatusJson {
    /** A text in a document has its quotes escaped, so that this is the member itself. */
    private static final String DAY = "\"assessedOn\":\"";

    private static final int DAY_LENGTH = "2012-02-02".length();

    private final ObjectMapper json;

    StatusJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A status cannot be written", e);
        }
    }

    <T> T read(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored status cannot be read", e);
        }
    }

    /**
     * Whether two statuses say the same; the day on which they were judged does not count. Mostly they are the same text
     * but for that day; what was written otherwise, or in another order, is read before it is called different.
     */
    boolean saySame(String one, String other) {
        return isSameText(one, other) || withoutDay(one).equals(withoutDay(other));
    }

    private static boolean isSameText(String one, String other) {
        int day = one.indexOf(DAY);
        int after = day + DAY.length() + DAY_LENGTH;
        return one.length() == other.length()
                && day >= 0
                && after <= one.length()
                && one.regionMatches(0, other, 0, day + DAY.length())
                && one.regionMatches(after, other, after, one.length() - after);
    }

    private JsonNode withoutDay(String document) {
        return read(document, ObjectNode.class).without("assessedOn");
    }
}
