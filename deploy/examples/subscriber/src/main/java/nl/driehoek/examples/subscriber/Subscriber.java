package nl.driehoek.examples.subscriber;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** Keeps a copy of plans, indicators, target statuses, partners and commitments in a directory. */
public final class Subscriber {
    private static final String USAGE = """
            Usage: run --config FILE --state DIRECTORY [--once]
              --config  settings of the Kafka client: bootstrap.servers, and how to sign in
              --state   where the copy is kept; started again it goes on from there
              --once    stop when everything that is there now has been read""";

    /** Per topic the type that is its state, from the AsyncAPI documents. */
    static final Map<String, String> STATE = Map.of(
            "driehoek.plan-revisions", "nl.driehoek.plans.revision-adopted.v1",
            "driehoek.indicators", "nl.driehoek.indicators.indicator-defined.v1",
            "driehoek.target-statuses", "nl.driehoek.indicators.target-status-changed.v1",
            "driehoek.partners", "nl.driehoek.partners.partner-registered.v1",
            "driehoek.commitments", "nl.driehoek.partners.commitment-changed.v1");

    private Subscriber() {}

    public static void main(String[] arguments) throws InterruptedException {
        Optional<String> config = value(arguments, "--config");
        Optional<String> state = value(arguments, "--state");
        if (config.isEmpty() || state.isEmpty()) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try {
            follow(
                    Path.of(config.orElseThrow()),
                    Path.of(state.orElseThrow()),
                    Arrays.asList(arguments).contains("--once"));
        } catch (ExecutionException e) {
            fail("The topics cannot be seen: " + e.getMessage());
        } catch (IOException | KafkaException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private static void follow(Path config, Path state, boolean once)
            throws IOException, ExecutionException, InterruptedException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(config)) {
            settings.load(reader);
        }
        CountDownLatch ended = new CountDownLatch(1);
        try (Follower follower = new Follower(settings, STATE, new Snapshot(state), System.out)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                follower.stop();
                try {
                    ended.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            follower.run(once);
        } finally {
            ended.countDown();
        }
    }

    private static Optional<String> value(String[] arguments, String name) {
        int at = List.of(arguments).indexOf(name);
        return at < 0 || at + 1 >= arguments.length ? Optional.empty() : Optional.of(arguments[at + 1]);
    }

    private static void fail(String reason) {
        System.err.println(reason + "\nCheck bootstrap.servers and the user in the file given with --config.");
        System.exit(1);
    }
}
