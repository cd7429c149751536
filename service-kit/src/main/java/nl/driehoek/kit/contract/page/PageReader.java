package nl.driehoek.kit.contract.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads an AsyncAPI document and the schemas that it names into what the page shows. */
final class PageReader {
    private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Map<String, String> MEANINGS = Map.of(
            "compact",
            "the last record of each key is kept for ever",
            "delete",
            "records are kept for the time below",
            "-1",
            "for ever",
            "31536000000",
            "365 days",
            "7776000000",
            "90 days");

    private final JsonNode document;
    private final Function<String, JsonNode> schemas;
    private final Markdown markdown = new Markdown();

    /**
     * @param document the AsyncAPI document
     * @param schemas gives the schema that a relative reference names
     */
    PageReader(JsonNode document, Function<String, JsonNode> schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    Page read(String style) {
        List<Page.Server> servers = new ArrayList<>();
        document.path("servers")
                .properties()
                .forEach(server -> servers.add(server(server.getKey(), server.getValue())));
        List<Page.Channel> channels = new ArrayList<>();
        document.path("channels")
                .properties()
                .forEach(channel -> channels.add(channel(channel.getKey(), channel.getValue())));
        List<Page.Message> messages = new ArrayList<>();
        document.at("/components/messages")
                .properties()
                .forEach(message -> messages.add(message(message.getKey(), message.getValue())));
        return new Page(
                text(document.path("info"), "title"),
                text(document.path("info"), "version"),
                markdown.part(text(document.path("info"), "description")),
                new RawString(style),
                servers,
                channels,
                messages);
    }

    private Page.Server server(String name, JsonNode server) {
        List<RawString> security = new ArrayList<>();
        server.path("security").forEach(scheme -> security.add(markdown.html(text(resolved(scheme), "description"))));
        String host = text(server, "host");
        for (var variable : server.path("variables").properties()) {
            host = host.replace("{" + variable.getKey() + "}", text(variable.getValue(), "default"));
        }
        return new Page.Server(name, host, text(server, "protocol"), html(server, "description"), security);
    }

    private Page.Channel channel(String id, JsonNode channel) {
        JsonNode kafka = channel.at("/bindings/kafka");
        List<Page.Setting> settings = new ArrayList<>();
        settings.add(new Page.Setting("partitions", kafka.path("partitions").asText(), ""));
        kafka.path("topicConfiguration").properties().forEach(setting -> {
            String value = setting.getValue().isArray()
                    ? setting.getValue().path(0).asText()
                    : setting.getValue().asText();
            settings.add(new Page.Setting(setting.getKey(), value, MEANINGS.getOrDefault(value, "")));
        });
        List<Page.Use> uses = new ArrayList<>();
        document.path("operations").forEach(operation -> {
            if (last(operation.path("channel")).equals(id)) {
                uses.add(new Page.Use(
                        text(operation, "action").equals("send") ? "sends" : "receives",
                        text(operation, "title"),
                        html(operation, "summary"),
                        html(operation, "description"),
                        operation.at("/bindings/kafka/groupId/const").asText()));
            }
        });
        List<Page.Link> messages = new ArrayList<>();
        channel.path("messages")
                .forEach(message ->
                        messages.add(new Page.Link("message-" + last(message), text(resolved(message), "title"))));
        return new Page.Channel(
                id,
                text(channel, "address"),
                text(channel, "title"),
                html(channel, "description"),
                settings,
                uses,
                messages);
    }

    private Page.Message message(String id, JsonNode message) {
        JsonNode key = message.at("/bindings/kafka/key");
        JsonNode payload = message.path("payload");
        JsonNode schema = payload.has("schema") ? payload.path("schema") : payload;
        String file =
                text(schema, "$ref").startsWith("./") ? text(schema, "$ref").substring(2) : "";
        JsonNode root = document;
        if (!file.isEmpty()) {
            schema = schemas.apply(file);
            root = schema;
        }
        List<Page.Link> channels = new ArrayList<>();
        document.path("channels").properties().forEach(channel -> {
            for (JsonNode named : channel.getValue().path("messages")) {
                if (last(named).equals(id)) {
                    channels.add(new Page.Link("channel-" + channel.getKey(), text(channel.getValue(), "address")));
                }
            }
        });
        List<Page.Example> examples = new ArrayList<>();
        message.path("examples").forEach(example -> examples.add(example(example)));
        return new Page.Message(
                id,
                text(message, "name"),
                text(message, "title"),
                html(message, "summary"),
                channels,
                key.has("format") ? text(key, "type") + " (" + text(key, "format") + ")" : text(key, "type"),
                html(key, "description"),
                SchemaRows.of(message.path("headers"), document, markdown),
                html(schema, "description"),
                SchemaRows.of(schema, root, markdown),
                file,
                examples);
    }

    private static Page.Example example(JsonNode example) {
        Map<String, String> headers = new TreeMap<>();
        example.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        StringBuilder lines = new StringBuilder();
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append('\n'));
        JsonNode payload = example.path("payload");
        return new Page.Example(
                text(example, "name"),
                text(example, "summary"),
                lines.toString(),
                payload.isNull() || payload.isMissingNode() ? "" : pretty(payload));
    }

    private static String pretty(JsonNode payload) {
        try {
            return PRETTY.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON can be written", e);
        }
    }

    private JsonNode resolved(JsonNode reference) {
        return document.at(text(reference, "$ref").substring(1));
    }

    private static String last(JsonNode reference) {
        String pointer = text(reference, "$ref");
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private RawString html(JsonNode node, String member) {
        return markdown.html(text(node, member));
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }
}
