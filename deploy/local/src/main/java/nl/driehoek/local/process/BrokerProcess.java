package nl.driehoek.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.driehoek.embedded.EmbeddedKafka;

/** The main class of the broker's JVM. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws IOException {
        Logging.begin("WARN");
        EmbeddedKafka kafka = EmbeddedKafka.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        Files.createFile(Path.of(arguments[3]));
        kafka.awaitStop();
    }
}
