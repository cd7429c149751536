package nl.driehoek.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker (KRaft, one node, broker and controller in one) inside this JVM, with the topics of Driehoek. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CONTROLLER_LISTENER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final int port;
    private final @Nullable Path temporaryDirectory;

    private EmbeddedKafka(KafkaRaftServer server, int port, @Nullable Path temporaryDirectory) {
        this.server = server;
        this.port = port;
        this.temporaryDirectory = temporaryDirectory;
    }

    /**
     * Starts a broker whose log stays in the directory. The ports may differ from the last time.
     *
     * @param port 0 for a free one
     * @param controllerPort 0 for a free one
     */
    public static EmbeddedKafka start(Path directory, int port, int controllerPort) {
        return start(directory, port, controllerPort, false);
    }

    /** Starts a broker on free ports that forgets everything when it stops. */
    public static EmbeddedKafka startTemporary() {
        return start(TemporaryDirectory.create("kafka"), 0, 0, true);
    }

    private static EmbeddedKafka start(Path directory, int port, int controllerPort, boolean temporary) {
        int brokerPort = FreePorts.orFree(port);
        Map<String, String> settings = settings(directory, brokerPort, FreePorts.orFree(controllerPort));
        format(directory);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        EmbeddedKafka kafka = new EmbeddedKafka(server, brokerPort, temporary ? directory : null);
        try {
            server.startup();
            Topics.provision(kafka.bootstrapServers());
            return kafka;
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    /** Once: the log and its cluster id stay. */
    private static void format(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
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

    private static Map<String, String> settings(Path directory, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@localhost:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", directory.toString());

        // One node holds the only copy of everything.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");

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

    public String bootstrapServers() {
        return "localhost:" + port;
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
