package nl.driehoek.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.embedded.Topics;
import org.junit.jupiter.api.Test;

/**
 * What holds for the AsyncAPI document of every service, so that a subscriber can be built from it alone: it is what the
 * topics, the settings, the sources, the schemas and the frozen examples say. Each service has a test class that extends
 * this one.
 */
public abstract class AsyncApiRules {
    private static final Pattern INCOMING = Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topic");
    private static final Pattern DEAD =
            Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.dead-letter-queue\\.topic");
    private static final Path EXAMPLES = Path.of("src/main/resources/contracts/examples");

    private final AsyncApiDocument document = AsyncApiDocument.committed();

    @Test
    void everyChannelHasTheSettingsOfItsTopic() {
        Map<String, Topics.Topic> topics =
                Topics.all().stream().collect(Collectors.toMap(Topics.Topic::name, topic -> topic));
        document.channels().forEach((address, channel) -> {
            Topics.Topic topic = topics.get(address);
            assertThat(topic).as("topic of channel %s", address).isNotNull();
            JsonNode kafka = channel.at("/bindings/kafka");
            JsonNode settings = kafka.path("topicConfiguration");
            List<String> policies = new ArrayList<>();
            settings.path("cleanup.policy").forEach(policy -> policies.add(policy.asText()));
            assertThat(List.of(
                            kafka.path("topic").asText(),
                            kafka.path("partitions").asInt(),
                            String.join(",", policies),
                            settings.path("retention.ms").asText()))
                    .as("binding of channel %s", address)
                    .isEqualTo(List.of(
                            address,
                            topic.partitions(),
                            topic.config().get("cleanup.policy"),
                            topic.config().get("retention.ms")));
        });
    }

    @Test
    void whatIsReceivedIsWhatTheSettingsName() throws IOException {
        assertThat(document.addresses("receive")).isEqualTo(topicsOfSettings(INCOMING));
    }

    @Test
    void theConsumerGroupsAreThoseOfTheSettings() throws IOException {
        Map<String, String> groups = new TreeMap<>();
        Properties settings = settings();
        settings.stringPropertyNames().stream()
                .filter(name -> INCOMING.matcher(name).matches())
                .forEach(name -> groups.put(
                        settings.getProperty(name), settings.getProperty(name.replaceAll("topic$", "group.id"))));

        assertThat(document.groups()).isEqualTo(groups);
    }

    @Test
    void whatIsSentIsWhatTheSourcesAndTheDeadLettersOfTheSettingsName() throws IOException {
        Set<String> sent = new TreeSet<>(topicsOfSettings(DEAD));
        String sources = sources();
        Topics.names().stream()
                .filter(topic -> sources.contains("\"" + topic + "\""))
                .forEach(sent::add);
        sent.removeAll(topicsOfSettings(INCOMING));

        assertThat(document.addresses("send")).isEqualTo(sent);
    }

    @Test
    void everyChannelIsUsedByAnOperation() {
        Set<String> used = new TreeSet<>(document.addresses("send"));
        used.addAll(document.addresses("receive"));

        assertThat(document.channels().keySet()).isEqualTo(used);
    }

    @Test
    void everyFrozenExampleStandsInTheDocumentAsItIs() throws IOException {
        Map<String, JsonNode> shown = new TreeMap<>();
        document.messages().values().stream()
                .filter(message -> !message.at("/payload/type").asText().equals("null"))
                .forEach(message -> message.path("examples")
                        .forEach(example -> shown.put(
                                message.path("name").asText() + "."
                                        + example.path("name").asText(),
                                example.path("payload"))));
        for (Path file : files(EXAMPLES)) {
            String name = file.getFileName().toString().replace(".json", "");
            assertThat(shown).as("examples of asyncapi.yaml").containsKey(name);
            assertThat(same(shown.get(name), AsyncApiDocument.json(file)))
                    .as("asyncapi.yaml shows %s as the file has it", name)
                    .isTrue();
        }
    }

    @Test
    void everyExampleFitsTheSchemasOfItsMessage() {
        document.messages().forEach((name, message) -> {
            assertThat(message.path("examples")).as("examples of %s", name).isNotEmpty();
            message.path("examples").forEach(example -> {
                for (String part : List.of("headers", "payload")) {
                    assertThat(Schemas.faults(document.schema(message, part), example.path(part)))
                            .as("%s of example %s of %s", part, example.path("name"), name)
                            .isEmpty();
                }
            });
        });
    }

    @Test
    void everyMessageTellsItsKeyAndItsHeaders() {
        document.messages().forEach((name, message) -> {
            assertThat(message.at("/bindings/kafka/key/description").asText())
                    .as("key of %s", name)
                    .isNotBlank();
            assertThat(message.path("headers").isObject())
                    .as("headers of %s", name)
                    .isTrue();
        });
    }

    @Test
    void everyMemberOfEverySchemaSaysWhatItMeans() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : files(AsyncApiDocument.CONTRACTS.resolve("schemas"))) {
            if (file.getFileName().toString().startsWith("nl.driehoek.")) {
                JsonNode schema = AsyncApiDocument.json(file);
                collectSilent(schema, schema, file.getFileName() + "#", silent);
            }
        }
        document.schemas()
                .properties()
                .forEach(schema -> collectSilent(schema.getValue(), schema.getValue(), schema.getKey(), silent));
        document.messages().forEach((name, message) -> {
            JsonNode payload = message.path("payload");
            if (!payload.has("schema")) {
                collectSilent(payload, payload, name, silent);
            }
        });

        assertThat(silent).as("members without a description").isEmpty();
    }

    /** Members that only narrow what is described elsewhere (in conditions and alternatives) need no words again. */
    private static void collectSilent(JsonNode schema, JsonNode root, String at, List<String> silent) {
        schema.path("properties").properties().forEach(member -> {
            String here = at + "/" + member.getKey();
            if (described(member.getValue(), root).isBlank()) {
                silent.add(here);
            }
            collectSilent(member.getValue(), root, here, silent);
        });
        for (String below : List.of("items", "additionalProperties", "contains")) {
            if (schema.path(below).isObject()) {
                collectSilent(schema.path(below), root, at + "/" + below, silent);
            }
        }
        for (String named : List.of("$defs")) {
            schema.path(named)
                    .properties()
                    .forEach(part -> collectSilent(part.getValue(), root, at + "/" + part.getKey(), silent));
        }
        if (!schema.has("properties")) {
            schema.path("oneOf").forEach(branch -> collectSilent(branch, root, at, silent));
        }
    }

    private static String described(JsonNode member, JsonNode root) {
        if (member.has("description") || !member.has("$ref")) {
            return member.path("description").asText();
        }
        return root.at(member.path("$ref").asText().substring(1))
                .path("description")
                .asText();
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.equals(
                (a, b) -> a.isNumber() && b.isNumber()
                        ? a.decimalValue().compareTo(b.decimalValue())
                        : a.equals(b) ? 0 : 1,
                other);
    }

    private static Properties settings() throws IOException {
        Properties settings = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            settings.load(in);
        }
        return settings;
    }

    private static Set<String> topicsOfSettings(Pattern name) throws IOException {
        Properties settings = settings();
        return settings.stringPropertyNames().stream()
                .filter(key -> name.matcher(key).matches())
                .map(settings::getProperty)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
