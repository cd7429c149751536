package nl.driehoek.kit.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's own producer, and not a channel of SmallRye: a channel retries single records, so that an older one could come
 * behind a newer one of the same key. Here a batch is acknowledged as a whole or sent again as a whole.
 */
@ApplicationScoped
public class EventProducer {
    private static final int DELIVERY_TIMEOUT_MILLIS = 30_000;
    private static final int REQUEST_TIMEOUT_MILLIS = 10_000;
    private static final int ACK_TIMEOUT_SECONDS = 60;
    private static final int LINGER_MILLIS = 5;
    private static final int BATCH_BYTES = 131_072;

    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte[]> producer;

    /** @param broker the settings {@code kafka.*}: bootstrap servers, security */
    public EventProducer(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Records wait for the flush that follows the last of them, so that they share a request.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        // A broker that has just begun to lead a partition can refuse the first request and take the second: it does
        // not know this producer yet, so that any sequence will do. Hence one request at a time, a large one.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
    }

    /**
     * Sends records in order; returns when the broker has acknowledged all, and throws when it did not. After a failure
     * nothing that is still under way may come behind what is sent next: the producer is given up with all it holds.
     *
     * @param meanwhile is done while the broker is busy; its failure is a failure of the whole
     * @return what came of {@code meanwhile}
     */
    synchronized <T> T sendAll(List<ProducerRecord<String, byte[]>> records, Callable<T> meanwhile) throws Exception {
        boolean acknowledged = false;
        try {
            Producer<String, byte[]> open = opened();
            List<Future<RecordMetadata>> acks = sendInOrder(open, records);
            T result = meanwhile.call();
            open.flush();
            for (Future<RecordMetadata> ack : acks) {
                ack.get(ACK_TIMEOUT_SECONDS, TimeUnit.SECONDS);
            }
            acknowledged = true;
            return result;
        } finally {
            if (!acknowledged) {
                giveUp();
            }
        }
    }

    private static List<Future<RecordMetadata>> sendInOrder(
            Producer<String, byte[]> open, List<ProducerRecord<String, byte[]>> records)
            throws InterruptedException, ExecutionException {
        // A broker that does not answer is noticed here, once: each send() would wait for itself, and a later record
        // could get through where an earlier one did not.
        records.stream().map(ProducerRecord::topic).distinct().forEach(open::partitionsFor);
        List<Future<RecordMetadata>> acks = new ArrayList<>(records.size());
        for (ProducerRecord<String, byte[]> record : records) {
            Future<RecordMetadata> ack = open.send(record, (metadata, failure) -> endAt(failure, open));
            if (ack.isDone()) {
                // What is refused at once must not be followed by the records after it.
                ack.get();
            }
            acks.add(ack);
        }
        return acks;
    }

    /** In the producer's own thread, before it sends anything else: what comes after a failure must not get through. */
    private static void endAt(@Nullable Exception failure, Producer<String, byte[]> open) {
        if (failure != null) {
            open.close(Duration.ZERO);
        }
    }

    private Producer<String, byte[]> opened() {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    private void giveUp() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
