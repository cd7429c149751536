package nl.driehoek.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.driehoek.embedded.EmbeddedKafka;
import nl.driehoek.embedded.KafkaCluster;

/** The main class of the JVM of a broker, alone or one of several. */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** Starts the node of a cluster that keeps its log in a directory; it makes the mark when it can be used. */
    public static List<String> command(KafkaCluster cluster, KafkaCluster.Node node, Path directory, Path readyMark) {
        return Jvm.main(
                "256m",
                BrokerProcess.class,
                List.of(
                        directory.toString(),
                        readyMark.toString(),
                        Integer.toString(node.id()),
                        cluster.id(),
                        cluster.nodesAsText()));
    }

    public static void main(String[] arguments) throws IOException {
        Logging.begin("WARN");
        EmbeddedKafka kafka = EmbeddedKafka.startNode(
                Path.of(arguments[0]), KafkaCluster.parse(arguments[3], arguments[4]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        Files.createFile(Path.of(arguments[1]));
        kafka.awaitStop();
    }
}
