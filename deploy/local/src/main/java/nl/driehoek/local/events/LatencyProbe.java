package nl.driehoek.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import nl.driehoek.embedded.KafkaUsers;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.instance.KafkaAccess;
import nl.driehoek.local.instance.Service;
import nl.driehoek.local.story.ProbePlan;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How long after the answer to a measurement a subscriber has read the changed status, and how long the broker alone
 * takes for sending and reading.
 */
public final class LatencyProbe {

    private static final String STATUSES = "driehoek.target-statuses";
    private static final String BASELINE_TOPIC = "driehoek.latency-probe";
    private static final int WARM_UP = 10;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    private final LocalApi api;
    private final KafkaAccess access;
    private final PrintStream out;

    public LatencyProbe(LocalApi api, PrintStream out) {
        this.api = api;
        this.access = KafkaAccess.of(api.ports());
        this.out = out;
    }

    public void measure(int rounds) {
        String statusId = new ProbePlan(api).ensure();
        List<Long> product = new ArrayList<>();
        List<Long> answers = new ArrayList<>();
        List<Long> wholes = new ArrayList<>();
        try (Subscriber subscriber =
                new Subscriber(access.client(KafkaUsers.PLANNING_TOOL), List.of(STATUSES), false)) {
            for (int round = -WARM_UP; round < rounds; round++) {
                Round measured = record(subscriber, statusId);
                if (round >= 0) {
                    product.add(measured.untilRead());
                    answers.add(measured.untilAnswer());
                    wholes.add(measured.untilAnswer() + measured.untilRead());
                }
            }
        }
        List<Long> baseline = baseline(rounds);
        out.printf("%d rounds after %d to warm up, on this machine%n", rounds, WARM_UP);
        out.println("measurement sent     -> its 201              " + Percentiles.of(answers));
        out.println("201                  -> status event read    " + Percentiles.of(product));
        out.println("measurement sent     -> status event read    " + Percentiles.of(wholes));
        out.println("plain record sent    -> read (same broker)   " + Percentiles.of(baseline));
    }

    private record Round(long untilAnswer, long untilRead) {}

    private Round record(Subscriber subscriber, String statusId) {
        ObjectNode measurement = ProbePlan.measurement(api);
        BigDecimal value = measurement.path("value").decimalValue();
        long sent = System.nanoTime();
        api.post(Service.INDICATORS, "/v1/measurements", "analyst", measurement);
        long answered = System.nanoTime();
        long read = await(subscriber, record -> isStatus(record, statusId, value));
        return new Round(answered - sent, read - answered);
    }

    private static boolean isStatus(ConsumerRecord<String, byte[]> record, String statusId, BigDecimal value) {
        if (!statusId.equals(record.key()) || record.value() == null) {
            return false;
        }
        JsonNode latest = Json.parse(record.value()).at("/latest/value");
        return latest.isNumber() && latest.decimalValue().compareTo(value) == 0;
    }

    private static long await(Subscriber subscriber, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (subscriber.poll(POLL).stream().anyMatch(wanted)) {
                return System.nanoTime();
            }
        }
        throw new LauncherException("No event within " + LIMIT.toSeconds() + " s");
    }

    private List<Long> baseline(int rounds) {
        try (Admin admin = Admin.create(access.client(KafkaUsers.ADMIN))) {
            admin.createTopics(List.of(new NewTopic(BASELINE_TOPIC, 1, (short) 1)))
                    .all()
                    .get();
            try {
                return sendAndRead(rounds);
            } finally {
                admin.deleteTopics(List.of(BASELINE_TOPIC)).all().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The baseline could not be measured", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }

    private List<Long> sendAndRead(int rounds) throws ExecutionException, InterruptedException {
        List<Long> times = new ArrayList<>();
        // As durable as the services send.
        Map<String, Object> settings = access.client(KafkaUsers.ADMIN);
        settings.putAll(Map.of("acks", "all", "linger.ms", 0));
        try (Subscriber subscriber = new Subscriber(access.client(KafkaUsers.ADMIN), List.of(BASELINE_TOPIC), false);
                KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int round = -WARM_UP; round < rounds; round++) {
                String key = Integer.toString(round);
                byte[] value = "x".repeat(2000).getBytes(StandardCharsets.UTF_8);
                long sent = System.nanoTime();
                producer.send(new ProducerRecord<>(BASELINE_TOPIC, key, value)).get();
                long read = await(subscriber, record -> key.equals(record.key()));
                if (round >= 0) {
                    times.add(read - sent);
                }
            }
        }
        return times;
    }
}
