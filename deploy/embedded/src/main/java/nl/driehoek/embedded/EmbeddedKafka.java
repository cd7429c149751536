package nl.driehoek.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka node (KRaft, broker and controller in one) inside this JVM. Whoever connects signs in (see {@link
 * KafkaUsers}), and may do what the list of grants says.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final String CLIENTS_LISTENER = "CLIENTS";
    private static final String CONTROLLER_LISTENER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final KafkaCluster cluster;
    private final @Nullable Path temporaryDirectory;

    private EmbeddedKafka(KafkaRaftServer server, KafkaCluster cluster, @Nullable Path temporaryDirectory) {
        this.server = server;
        this.cluster = cluster;
        this.temporaryDirectory = temporaryDirectory;
    }

    /**
     * Starts a broker whose log stays in the directory, with the topics and grants of Driehoek. The ports may differ
     * from the last time.
     *
     * @param port 0 for a free one
     * @param controllerPort 0 for a free one
     */
    public static EmbeddedKafka start(Path directory, int port, int controllerPort) {
        KafkaCluster cluster = single(port, controllerPort);
        return startNode(directory, cluster, cluster.nodes().get(0).id());
    }

    /** Starts a broker on free ports that forgets everything when it stops. */
    public static EmbeddedKafka startTemporary() {
        return startTemporary(Acls.listed());
    }

    /** The same, with other grants. */
    public static EmbeddedKafka startTemporary(Acls acls) {
        Path directory = TemporaryDirectory.create("kafka");
        KafkaCluster cluster = single(0, 0);
        return start(directory, cluster, cluster.nodes().get(0).id(), acls, directory);
    }

    /**
     * Starts one node of a cluster. A node that is alone makes the topics and grants itself. One of several waits until
     * most of them run, and whoever starts them calls {@link KafkaCluster#provision} when all do.
     */
    public static EmbeddedKafka startNode(Path directory, KafkaCluster cluster, int nodeId) {
        return start(directory, cluster, nodeId, Acls.listed(), null);
    }

    private static KafkaCluster single(int port, int controllerPort) {
        return KafkaCluster.single(FreePorts.orFree(port), FreePorts.orFree(controllerPort));
    }

    private static EmbeddedKafka start(
            Path directory, KafkaCluster cluster, int nodeId, Acls acls, @Nullable Path temporaryDirectory) {
        Map<String, String> settings = settings(directory, cluster, cluster.node(nodeId));
        secure(settings, acls);
        format(directory, cluster, nodeId);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        EmbeddedKafka kafka = new EmbeddedKafka(server, cluster, temporaryDirectory);
        try {
            server.startup();
            if (cluster.nodes().size() == 1) {
                cluster.provision(acls);
            }
            return kafka;
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    /** Once: the log and its cluster id stay. */
    private static void format(Path directory, KafkaCluster cluster, int nodeId) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setClusterId(cluster.id())
                    .setNodeId(nodeId)
                    .setControllerListenerName(CONTROLLER_LISTENER)
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's log directory " + directory + " could not be prepared", e);
        }
    }

    private static Map<String, String> settings(Path directory, KafkaCluster cluster, KafkaCluster.Node node) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(node.id()));
        settings.put("controller.quorum.voters", cluster.voters());
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("inter.broker.listener.name", CLIENTS_LISTENER);
        settings.put(
                "listeners",
                CLIENTS_LISTENER + "://localhost:" + node.port() + "," + CONTROLLER_LISTENER + "://localhost:"
                        + node.controllerPort());
        settings.put("log.dirs", directory.toString());

        // On as many nodes as there are, and enough of them must have a record before it counts as written.
        String copies = Short.toString(cluster.replicationFactor());
        String enough = Short.toString(cluster.minInsyncReplicas());
        settings.put("default.replication.factor", copies);
        settings.put("min.insync.replicas", enough);
        settings.put("offsets.topic.replication.factor", copies);
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", copies);
        settings.put("transaction.state.log.min.isr", enough);
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("share.coordinator.state.topic.replication.factor", copies);
        settings.put("share.coordinator.state.topic.min.isr", enough);

        // A misspelt topic must fail, not appear.
        settings.put("auto.create.topics.enable", "false");
        // A subscriber may be away for a week without missing that something left a compacted topic.
        settings.put("log.cleaner.delete.retention.ms", "604800000");
        // Offsets of a subscriber that runs once a month stay.
        settings.put("offsets.retention.minutes", "129600");

        // Made for one machine: small buffers, no waiting for more members of a group.
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    /**
     * Everybody signs in, the nodes with each other too: were the controllers open to whoever comes without a name, then
     * that would be a way around all grants.
     */
    private static void secure(Map<String, String> settings, Acls acls) {
        settings.put(
                "listener.security.protocol.map",
                CLIENTS_LISTENER + ":SASL_PLAINTEXT," + CONTROLLER_LISTENER + ":SASL_PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        Set<String> users = new TreeSet<>(acls.principals());
        users.add(KafkaUsers.ADMIN);
        settings.put("listener.name.clients.plain.sasl.jaas.config", KafkaUsers.listener(users));
        settings.put("listener.name.controller.plain.sasl.jaas.config", KafkaUsers.listener(Set.of(KafkaUsers.ADMIN)));
        settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", "User:" + KafkaUsers.ADMIN);
    }

    /** What a client needs beside the address to sign in as this user. */
    public static Map<String, String> clientSettings(String user) {
        return KafkaUsers.clientSettings(user);
    }

    /** Everything that a client of this broker needs to sign in as this user. */
    public Map<String, Object> client(String user) {
        return cluster.client(user);
    }

    public String bootstrapServers() {
        return cluster.bootstrapServers();
    }

    /** Waits until the broker has stopped, by {@link #close()} or by a fault of its own. */
    public void awaitStop() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporaryDirectory != null) {
            TemporaryDirectory.delete(temporaryDirectory);
        }
    }
}
