package nl.driehoek.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaClusterTest {

    private static final String TOPIC = "driehoek.target-statuses";

    @TempDir
    Path directory;

    @Test
    void threeNodesHoldThreeCopiesOfWhichTwoMustBeWritten() throws Exception {
        KafkaCluster cluster = new KafkaCluster(
                KafkaCluster.newId(),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(id -> new KafkaCluster.Node(id, FreePorts.orFree(0), FreePorts.orFree(0)))
                        .toList());
        List<EmbeddedKafka> nodes = startTogether(cluster);
        try (Admin admin = Admin.create(cluster.client(KafkaUsers.ADMIN))) {
            cluster.provision(Acls.listed());

            List<TopicPartitionInfo> partitions = admin.describeTopics(List.of(TOPIC))
                    .allTopicNames()
                    .get()
                    .get(TOPIC)
                    .partitions();
            assertThat(partitions).hasSize(3).allSatisfy(partition -> assertThat(partition.replicas())
                    .hasSize(3));
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("min.insync.replicas")
                            .value())
                    .isEqualTo("2");
        } finally {
            nodes.parallelStream().forEach(EmbeddedKafka::close);
        }
    }

    @Test
    void oneNodeHoldsTheOnlyCopy() {
        KafkaCluster cluster = KafkaCluster.single(19092, 19093);

        assertThat(cluster.replicationFactor()).isEqualTo((short) 1);
        assertThat(cluster.minInsyncReplicas()).isEqualTo((short) 1);
    }

    @Test
    void theNodesCanBeGivenOnACommandLine() {
        KafkaCluster cluster = KafkaCluster.parse("id", "1@19092:19093,2@19094:19095");

        assertThat(cluster.nodesAsText()).isEqualTo("1@19092:19093,2@19094:19095");
        assertThat(cluster.bootstrapServers()).isEqualTo("localhost:19092,localhost:19094");
        assertThat(cluster.voters()).isEqualTo("1@localhost:19093,2@localhost:19095");
        assertThatThrownBy(() -> KafkaCluster.parse("id", "1@19092")).hasMessageContaining("1@19092");
    }

    private List<EmbeddedKafka> startTogether(KafkaCluster cluster) {
        List<CompletableFuture<EmbeddedKafka>> starts = cluster.nodes().stream()
                .map(node -> CompletableFuture.supplyAsync(
                        () -> EmbeddedKafka.startNode(directory.resolve("node-" + node.id()), cluster, node.id())))
                .toList();
        return starts.stream().map(CompletableFuture::join).toList();
    }
}
