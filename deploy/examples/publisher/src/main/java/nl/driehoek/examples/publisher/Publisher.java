package nl.driehoek.examples.publisher;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reports a measurement as another system would, and tells what became of it by its exit code. */
public final class Publisher {
    static final int ACCEPTED = 0;
    static final int REJECTED = 1;
    static final int FAILED = 2;

    private static final String TOPIC = "driehoek.measurement-reports";

    private final PrintStream out;
    private final PrintStream err;

    Publisher(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new Publisher(System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> given) {
        try {
            Arguments arguments = Arguments.parse(given);
            return arguments instanceof Arguments.Send send ? send(send) : makeKey((Arguments.MakeKey) arguments);
        } catch (UsageException e) {
            err.println(e.getMessage());
        } catch (FileAlreadyExistsException e) {
            err.println(e.getFile() + " is there already, and a key is not overwritten.");
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile() + ".");
        } catch (IOException | JoseException | KafkaException | ExecutionException e) {
            err.println(
                    e.getCause() == null
                            ? e.toString()
                            : e + ": " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FAILED;
    }

    private int makeKey(Arguments.MakeKey arguments) throws JoseException, IOException {
        PublicJsonWebKey key = Keys.generate();
        Keys.write(key, arguments.file());
        out.println(Keys.publicJson(key));
        return ACCEPTED;
    }

    private int send(Arguments.Send arguments)
            throws IOException, JoseException, UsageException, ExecutionException, InterruptedException {
        Properties settings = settings(arguments.settings());
        byte[] data = Files.readAllBytes(arguments.report());
        CloudEvent report = Reports.signed(arguments.source(), arguments.id(), data, Keys.read(arguments.key()));
        try (Answers answers = new Answers(settings, arguments.source(), arguments.id())) {
            Answer answer = null;
            if (arguments.again()) {
                answer = answers.given();
            } else {
                answers.standAtTheEnd();
            }
            if (answer == null) {
                send(settings, Reports.key(arguments.source(), data), report);
                err.println("sent " + report.getId());
                answer = answers.await(arguments.patience());
            }
            if (answer == null) {
                err.println("No answer yet. The report may still be handled: ask again with --id " + report.getId());
                return FAILED;
            }
            out.println(answer.told());
            return answer.accepted() ? ACCEPTED : REJECTED;
        }
    }

    private static Properties settings(Path file) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            settings.load(reader);
        }
        return settings;
    }

    /** Returns when the broker has the report: from then on it will be answered. */
    private static void send(Properties settings, String key, CloudEvent report)
            throws ExecutionException, InterruptedException {
        Properties own = new Properties();
        own.putAll(settings);
        own.put(ProducerConfig.ACKS_CONFIG, "all");
        own.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(own, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(KafkaMessageFactory.<String>createWriter(TOPIC, key).writeBinary(report))
                    .get();
        }
    }
}
