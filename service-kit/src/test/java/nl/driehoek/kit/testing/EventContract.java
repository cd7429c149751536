package nl.driehoek.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What every published event has to be: CloudEvents as the NLgov profile asks, with data that fits its schema. */
public final class EventContract {
    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final int MAX_BYTES = 64 * 1024;

    private EventContract() {}

    /** Checks a record as it was read back from Kafka; answers the event in it. */
    public static CloudEvent check(ConsumerRecord<String, byte[]> message) {
        CloudEvent event = TopicReader.event(message);
        assertThat(TopicReader.header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(TopicReader.header(message, "content-type")).isEqualTo("application/json");
        assertThat(event.getId()).isNotBlank();
        assertThat(event.getSource().toString()).matches("urn:nld:oin:[0-9A-Za-z]{20}:systeem:[a-z-]+");
        assertThat(event.getType()).matches("nl\\.driehoek\\.[a-z]+\\.[a-z-]+\\.v[0-9]+");
        assertThat(event.getSubject()).isNotBlank();
        assertThat(event.getTime()).isNotNull();
        assertThat(event.getTime().getOffset()).isEqualTo(ZoneOffset.UTC);
        assertThat(String.valueOf(event.getExtension("sequence"))).matches("[0-9]{19}");
        assertThat(String.valueOf(event.getExtension("dataref"))).startsWith("http");
        assertThat(event.getDataSchema().toString()).endsWith("/v1/schemas/" + event.getType() + ".json");
        assertThat(message.value().length).isLessThanOrEqualTo(MAX_BYTES);
        assertThat(Schemas.faults(schema(event.getType()), data(event)))
                .as("data of %s: %s", event.getType(), data(event))
                .isEmpty();
        if (Files.exists(CONTRACTS.resolve("asyncapi.yaml"))) {
            checkHeaders(AsyncApiDocument.committed().messageOf(event.getType()), message);
        }
        return event;
    }

    /** Checks the headers of a record against what asyncapi.yaml says of them, by the name of the message there. */
    public static void checkHeaders(String message, ConsumerRecord<String, byte[]> given) {
        AsyncApiDocument document = AsyncApiDocument.committed();
        JsonNode described = document.messages().get(message);
        assertThat(described).as("message %s in asyncapi.yaml", message).isNotNull();
        ObjectNode headers = Schemas.JSON.createObjectNode();
        given.headers().forEach(header -> headers.put(header.key(), TopicReader.header(given, header.key())));
        assertThat(Schemas.faults(document.schema(described, "headers"), headers))
                .as("headers of %s: %s", message, headers)
                .isEmpty();
        List<String> names = new ArrayList<>();
        headers.fieldNames().forEachRemaining(names::add);
        if (names.stream().anyMatch(name -> name.startsWith("dead-letter-"))) {
            names.removeIf(name -> !name.startsWith("dead-letter-")); // the others are the record's own
        }
        assertThat(document.headers(described))
                .as("headers of %s in asyncapi.yaml", message)
                .containsAll(names);
    }

    public static JsonNode data(CloudEvent event) {
        try {
            return Schemas.JSON.readTree(event.getData().toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks the frozen examples of the module: each schema in {@code contracts/schemas} has at least one example named
     * {@code contracts/examples/<type>.minimal.json} and all examples fit. Schemas that are not named as a type of event
     * are of documents, which the service tests by itself.
     */
    public static void checkExamples() throws IOException {
        List<Path> schemas = files(CONTRACTS.resolve("schemas")).stream()
                .filter(schema -> schema.getFileName().toString().startsWith("nl.driehoek."))
                .toList();
        assertThat(schemas).isNotEmpty();
        for (Path schema : schemas) {
            String type = schema.getFileName().toString().replace(".json", "");
            List<Path> examples = files(CONTRACTS.resolve("examples")).stream()
                    .filter(example -> example.getFileName().toString().startsWith(type + "."))
                    .toList();
            assertThat(examples).as("examples of %s", type).anySatisfy(example -> assertThat(
                            example.getFileName().toString())
                    .isEqualTo(type + ".minimal.json"));
            for (Path example : examples) {
                assertThat(Schemas.faults(
                                Schemas.JSON.readTree(schema.toFile()), Schemas.JSON.readTree(example.toFile())))
                        .as("example %s", example.getFileName())
                        .isEmpty();
            }
            assertThat(Files.readString(CONTRACTS.resolve("asyncapi.yaml")))
                    .as("asyncapi.yaml names %s", type)
                    .contains(type);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static JsonNode schema(String type) {
        JsonNode schema = Schemas.resource("contracts/schemas/" + type + ".json");
        assertThat(schema).as("a published schema of %s", type).isNotNull();
        return schema;
    }
}
