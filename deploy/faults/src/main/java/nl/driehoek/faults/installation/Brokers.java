package nl.driehoek.faults.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.driehoek.embedded.Acls;
import nl.driehoek.embedded.KafkaCluster;
import nl.driehoek.embedded.KafkaUsers;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.process.BrokerProcess;
import nl.driehoek.local.process.ChildProcess;

/** The Kafka of an installation: one broker, or three of which one can be missed. Each is a process. */
final class Brokers {

    private final DataDirectory directory;
    private final KafkaCluster cluster;
    private final List<Node> nodes;

    Brokers(DataDirectory directory, Ports ports, int count) {
        this.directory = directory;
        this.cluster = new KafkaCluster(
                KafkaCluster.newId(),
                IntStream.range(0, count)
                        .mapToObj(number -> new KafkaCluster.Node(
                                number + 1, FreePorts.kafka(ports, number), FreePorts.kafkaController(ports, number)))
                        .toList());
        this.nodes = cluster.nodes().stream().map(this::process).toList();
    }

    /** In the order of their numbers; the ids of Kafka are one higher. */
    List<Node> nodes() {
        return nodes;
    }

    String bootstrapServers() {
        return cluster.bootstrapServers();
    }

    /** What a client needs to see and do everything. */
    Map<String, Object> client() {
        return cluster.client(KafkaUsers.ADMIN);
    }

    /** Makes the topics and grants, when all of them run; one that is alone has done so itself. */
    void provision() {
        if (nodes.size() > 1) {
            cluster.provision(Acls.listed());
        }
    }

    private Node process(KafkaCluster.Node node) {
        boolean alone = cluster.nodes().size() == 1;
        String name = alone ? "kafka" : "kafka-" + node.id();
        Path log = alone ? directory.kafka() : directory.kafka().resolve(Integer.toString(node.id()));
        Path readyMark = directory.run().resolve(name + ".ready");
        return new ProcessNode(
                name,
                () -> {
                    prepare(log, readyMark);
                    return new ChildProcess(
                            name, directory, BrokerProcess.command(cluster, node, log, readyMark), Map.of());
                },
                () -> Files.exists(readyMark));
    }

    private static void prepare(Path log, Path readyMark) {
        try {
            Files.createDirectories(log);
            Files.deleteIfExists(readyMark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
