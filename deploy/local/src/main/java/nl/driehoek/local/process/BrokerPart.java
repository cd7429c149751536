package nl.driehoek.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.driehoek.embedded.KafkaCluster;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.Ports;

/** The Kafka broker, in a JVM of its own so that it can be killed and measured by itself. */
final class BrokerPart implements Part {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final Path readyMark;
    private final ChildProcess child;

    BrokerPart(DataDirectory directory, Ports ports) {
        this.readyMark = directory.run().resolve("kafka.ready");
        KafkaCluster cluster = KafkaCluster.single(ports.kafka(), ports.kafkaController());
        this.child = new ChildProcess(
                name(),
                directory,
                BrokerProcess.command(cluster, cluster.nodes().get(0), directory.kafka(), readyMark),
                Map.of());
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public void start() {
        deleteMark();
        child.start();
        child.await(() -> Files.exists(readyMark), START_LIMIT);
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return child.handle();
    }

    @Override
    public void stop() {
        child.stop();
        deleteMark();
    }

    private void deleteMark() {
        try {
            Files.deleteIfExists(readyMark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
