package nl.driehoek.kit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/**
 * Changes a document by JSON Merge Patch (RFC 7396): members that are given replace, null takes away, lists are replaced
 * whole. The patched document is then read as if it had been sent whole, so that it obeys the same rules.
 */
@ApplicationScoped
public class MergePatch {
    private final ObjectMapper mapper;
    private final BodyReader reader;

    public MergePatch(ObjectMapper mapper, BodyReader reader) {
        this.mapper = mapper;
        this.reader = reader;
    }

    /**
     * @param present the document as it could be sent now, in its input form
     * @param patch the body of the request
     * @return the patched document, without any fault
     * @throws nl.driehoek.kit.problem.ProblemException invalid-input with every fault of the patched document
     */
    public <T> T apply(T present, JsonNode patch, Class<T> type) {
        String patched =
                Json.createMergePatch(value(patch)).apply(value(present)).toString();
        return type.cast(reader.read(patched.getBytes(StandardCharsets.UTF_8), type));
    }

    private JsonValue value(Object document) {
        try (JsonReader json = Json.createReader(new StringReader(mapper.writeValueAsString(document)))) {
            return json.readValue();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own documents can be written as JSON", e);
        }
    }
}
