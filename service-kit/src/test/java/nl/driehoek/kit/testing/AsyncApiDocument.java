package nl.driehoek.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The committed AsyncAPI document of the module, as its tests look at it. */
final class AsyncApiDocument {
    static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final JsonNode root;

    private AsyncApiDocument(JsonNode root) {
        this.root = root;
    }

    static AsyncApiDocument committed() {
        return new AsyncApiDocument(read(YAML, CONTRACTS.resolve("asyncapi.yaml")));
    }

    static JsonNode json(Path file) {
        return read(Schemas.JSON, file);
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Channels by their address, which is the name of their topic. */
    Map<String, JsonNode> channels() {
        Map<String, JsonNode> found = new TreeMap<>();
        root.path("channels")
                .forEach(channel -> found.put(channel.path("address").asText(), channel));
        return found;
    }

    /** Addresses of the channels that this service sends to, or receives from. */
    Set<String> addresses(String action) {
        Set<String> found = new TreeSet<>();
        root.path("operations").forEach(operation -> {
            if (operation.path("action").asText().equals(action)) {
                found.add(resolved(operation.path("channel")).path("address").asText());
            }
        });
        return found;
    }

    /** Consumer groups that this service reads with, by topic. */
    Map<String, String> groups() {
        Map<String, String> found = new TreeMap<>();
        root.path("operations").forEach(operation -> {
            if (operation.path("action").asText().equals("receive")) {
                found.put(
                        resolved(operation.path("channel")).path("address").asText(),
                        operation.at("/bindings/kafka/groupId/const").asText());
            }
        });
        return found;
    }

    /** Messages by their name in the document. */
    Map<String, JsonNode> messages() {
        Map<String, JsonNode> found = new TreeMap<>();
        root.path("components")
                .path("messages")
                .properties()
                .forEach(message -> found.put(message.getKey(), message.getValue()));
        return found;
    }

    /** Name of the message with data of this type. */
    String messageOf(String type) {
        return messages().entrySet().stream()
                .filter(message -> message.getValue().path("name").asText().equals(type))
                .filter(message -> !message.getValue()
                        .path("payload")
                        .path("type")
                        .asText()
                        .equals("null"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("asyncapi.yaml has no message of type " + type));
    }

    /** Names of the messages that the operations with this action name. */
    Set<String> messagesOf(String action) {
        Set<String> found = new TreeSet<>();
        root.path("operations").forEach(operation -> {
            if (operation.path("action").asText().equals(action)) {
                operation
                        .path("messages")
                        .forEach(message -> found.add(
                                last(root.at(message.path("$ref").asText().substring(1))
                                        .path("$ref")
                                        .asText())));
            }
        });
        return found;
    }

    /** Schemas that the document itself holds. */
    JsonNode schemas() {
        return root.path("components").path("schemas");
    }

    /** The schema of the headers or the payload of a message, with what it refers to beside it. */
    JsonNode schema(JsonNode message, String part) {
        JsonNode schema = message.path(part);
        if (schema.has("schema")) {
            schema = schema.path("schema");
        }
        if (schema.path("$ref").asText().startsWith("./")) {
            return json(CONTRACTS.resolve(schema.path("$ref").asText()));
        }
        ObjectNode whole = schema.isObject() ? schema.deepCopy() : JsonNodeFactory.instance.objectNode();
        whole.set("components", root.path("components"));
        return whole;
    }

    /** Names of the headers of a message, those of the schemas that it refers to included. */
    Set<String> headers(JsonNode message) {
        Set<String> names = new TreeSet<>();
        collectHeaders(message.path("headers"), names);
        return names;
    }

    private void collectHeaders(JsonNode schema, Set<String> names) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.path("allOf").forEach(part -> collectHeaders(part, names));
        if (schema.has("$ref")) {
            collectHeaders(resolved(schema), names);
        }
    }

    private JsonNode resolved(JsonNode reference) {
        return root.at(reference.path("$ref").asText().substring(1));
    }

    static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
