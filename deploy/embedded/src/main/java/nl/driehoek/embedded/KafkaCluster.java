package nl.driehoek.embedded;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * The nodes that form one Kafka, all on this machine. One is enough to develop with; three go on when one is gone.
 *
 * @param id the same for all nodes; only read when a node starts for the first time
 */
public record KafkaCluster(String id, List<Node> nodes) {

    private static final int COPIES = 3;
    private static final int COPIES_TO_GO_ON = 2;

    public KafkaCluster {
        nodes = List.copyOf(nodes);
    }

    /** A node with the ports of its broker and of its controller; written {@code 1@19092:19093}. */
    public record Node(int id, int port, int controllerPort) {

        static Node parse(String text) {
            String[] numbers = text.split("[@:]", -1);
            if (numbers.length != 3) {
                throw new IllegalArgumentException("Not `id@port:controller-port`: " + text);
            }
            return new Node(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
        }

        @Override
        public String toString() {
            return id + "@" + port + ":" + controllerPort;
        }
    }

    /** One node. */
    public static KafkaCluster single(int port, int controllerPort) {
        return new KafkaCluster(newId(), List.of(new Node(1, port, controllerPort)));
    }

    /** Nodes as {@link #nodesAsText()} writes them. */
    public static KafkaCluster parse(String id, String nodes) {
        return new KafkaCluster(
                id, Arrays.stream(nodes.split(",", -1)).map(Node::parse).toList());
    }

    public static String newId() {
        return Uuid.randomUuid().toString();
    }

    /** For command lines. */
    public String nodesAsText() {
        return nodes.stream().map(Node::toString).collect(Collectors.joining(","));
    }

    public String bootstrapServers() {
        return nodes.stream().map(node -> "localhost:" + node.port()).collect(Collectors.joining(","));
    }

    /** Everything that a client needs to sign in as this user. */
    public Map<String, Object> client(String user) {
        Map<String, Object> settings = new HashMap<>(KafkaUsers.clientSettings(user));
        settings.put("bootstrap.servers", bootstrapServers());
        return settings;
    }

    /** How many nodes hold each record. */
    public short replicationFactor() {
        return (short) Math.min(COPIES, nodes.size());
    }

    /** How many of them must have a record before it counts as written. */
    public short minInsyncReplicas() {
        return (short) Math.min(COPIES_TO_GO_ON, Math.max(1, replicationFactor() - 1));
    }

    /** Makes topics and grants as the lists say. Done once, by whoever starts the nodes, when all of them run. */
    public void provision(Acls acls) {
        Topics.provision(client(KafkaUsers.ADMIN), replicationFactor());
        acls.provision(client(KafkaUsers.ADMIN));
    }

    Node node(int nodeId) {
        return nodes.stream()
                .filter(node -> node.id() == nodeId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No node " + nodeId + " in " + nodes));
    }

    String voters() {
        return nodes.stream()
                .map(node -> node.id() + "@localhost:" + node.controllerPort())
                .collect(Collectors.joining(","));
    }
}
