package nl.driehoek.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.driehoek.embedded.Acls;
import nl.driehoek.embedded.KafkaUsers;
import nl.driehoek.embedded.Topics;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The files for Kubernetes say the same as the lists that every other deployment uses; {@code -Dkubernetes.write=true}
 * writes them anew.
 */
class StrimziFilesTest {
    private static final Path FILES = Path.of("../kubernetes/kafka");
    private static final String CLUSTER = "driehoek";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theTopicsAreThoseOfTheList() throws IOException {
        assertCommitted(
                "topics.yaml",
                "# From deploy/kafka/topics.txt; see README.md.\n"
                        + Topics.all().stream().map(StrimziFilesTest::topic).collect(Collectors.joining("---\n")));
        assertThat(documents("topics.yaml")).hasSameSizeAs(Topics.names());
    }

    @Test
    void theUsersAndTheirGrantsAreThoseOfTheList() throws IOException {
        Acls acls = Acls.listed();
        assertCommitted(
                "users.yaml",
                "# From deploy/kafka/acls.txt; see README.md. The administrator is a super user of the cluster.\n"
                        + user(KafkaUsers.ADMIN)
                        + acls.principals().stream()
                                .map(principal -> "---\n" + user(principal) + authorization(principal, acls))
                                .collect(Collectors.joining()));
        assertThat(documents("users.yaml")).hasSize(acls.principals().size() + 1);
    }

    @Test
    void theClusterLosesNothingWithOneNodeAndLetsNobodyInWithoutAName() throws IOException {
        JsonNode pool = documents("cluster.yaml").get(0);
        JsonNode kafka = documents("cluster.yaml").get(1);

        assertThat(pool.at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(pool.at("/metadata/labels/strimzi.io~1cluster").asText())
                .isEqualTo(kafka.at("/metadata/name").asText())
                .isEqualTo(CLUSTER);
        JsonNode config = kafka.at("/spec/kafka/config");
        assertThat(config.path("min.insync.replicas").asInt()).isEqualTo(2);
        assertThat(config.path("offsets.topic.replication.factor").asInt()).isEqualTo(3);
        assertThat(config.path("auto.create.topics.enable").asBoolean(true)).isFalse();
        assertThat(kafka.at("/spec/kafka/authorization/type").asText()).isEqualTo("simple");
        assertThat(kafka.at("/spec/kafka/authorization/superUsers"))
                .extracting(JsonNode::asText)
                .containsExactly(KafkaUsers.ADMIN);
        assertThat(kafka.at("/spec/kafka/listeners")).hasSize(1).allSatisfy(listener -> {
            assertThat(listener.path("tls").asBoolean()).isTrue();
            assertThat(listener.at("/authentication/type").asText()).isEqualTo("scram-sha-512");
        });
    }

    private static String topic(Topics.Topic topic) {
        return head("KafkaTopic", topic.name())
                + """
                spec:
                  partitions: %d
                  replicas: 3
                  config:
                    cleanup.policy: %s
                    retention.ms: %s
                    min.insync.replicas: 2
                """.formatted(
                                topic.partitions(),
                                topic.config().get("cleanup.policy"),
                                topic.config().get("retention.ms"));
    }

    private static String user(String name) {
        return head("KafkaUser", name) + """
                spec:
                  authentication:
                    type: scram-sha-512
                """;
    }

    private static String authorization(String principal, Acls acls) {
        return "  authorization:\n    type: simple\n    acls:\n"
                + acls.grants().stream()
                        .filter(grant -> grant.principal().equals(principal))
                        .map(StrimziFilesTest::rule)
                        .collect(Collectors.joining());
    }

    private static String rule(Acls.Grant grant) {
        return "      - resource: { type: %s, name: %s, patternType: %s }\n        operations: [%s]\n"
                .formatted(
                        grant.resource().name().toLowerCase(Locale.ROOT),
                        grant.name(),
                        grant.pattern() == PatternType.PREFIXED ? "prefix" : "literal",
                        grant.operations().stream()
                                .map(StrimziFilesTest::operation)
                                .collect(Collectors.joining(", ")));
    }

    /** READ is Read, DESCRIBE_CONFIGS would be DescribeConfigs. */
    private static String operation(AclOperation operation) {
        return List.of(operation.name().split("_")).stream()
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String head(String kind, String name) {
        return """
                apiVersion: kafka.strimzi.io/v1
                kind: %s
                metadata:
                  name: %s
                  labels:
                    strimzi.io/cluster: %s
                """.formatted(kind, name, CLUSTER);
    }

    private static void assertCommitted(String name, String expected) throws IOException {
        Path file = FILES.resolve(name);
        if (Boolean.getBoolean("kubernetes.write")) {
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("%s follows from the lists in deploy/kafka; run the test with -Dkubernetes.write=true", name)
                .hasContent(expected);
    }

    private static List<JsonNode> documents(String name) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(Files.readString(FILES.resolve(name)))
                .forEach(document -> documents.add(JSON.valueToTree(document)));
        return documents;
    }
}
