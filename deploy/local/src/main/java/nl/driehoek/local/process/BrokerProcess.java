package nl.driehoek.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.driehoek.embedded.EmbeddedKafka;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.Ports;

/** The main class of the broker's JVM. */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** The command line of a broker that keeps its log in the directory and makes the mark when it is ready. */
    public static List<String> command(DataDirectory directory, Ports ports, Path readyMark) {
        return Jvm.main(
                "256m",
                BrokerProcess.class,
                List.of(
                        directory.kafka().toString(),
                        Integer.toString(ports.kafka()),
                        Integer.toString(ports.kafkaController()),
                        readyMark.toString()));
    }

    public static void main(String[] arguments) throws IOException {
        Logging.begin("WARN");
        EmbeddedKafka kafka = EmbeddedKafka.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        Files.createFile(Path.of(arguments[3]));
        kafka.awaitStop();
    }
}
