package nl.driehoek.indicators.status.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes and reads the documents in the rows of statuses. */
@ApplicationScoped
class StatusJson {
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

    /** Whether two statuses say the same, however they are written; the day on which they were judged does not count. */
    boolean saySame(String one, String other) {
        return withoutDay(one).equals(withoutDay(other));
    }

    private JsonNode withoutDay(String document) {
        return read(document, ObjectNode.class).without("assessedOn");
    }
}
