package nl.driehoek.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What any tool in the region could be: a consumer of the status events that knows nothing but Kafka and CloudEvents. */
final class StatusEvents implements AutoCloseable {

    private static final String TOPIC = "driehoek.target-statuses";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, byte[]> consumer;

    /** @param connection what `up` wrote for a subscriber */
    StatusEvents(Properties connection) {
        connection.put("group.id", "planning-tool-of-the-region");
        connection.put("auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(connection, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(TOPIC));
    }

    /** An event with what it carries. */
    record StatusEvent(CloudEvent event, JsonNode status) {}

    /** Reads on until the event comes that is meant. */
    StatusEvent await(String target, Predicate<JsonNode> meant) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.value() == null) {
                    continue;
                }
                StatusEvent read = read(record);
                if (read.status().path("target").asText().equals(target) && meant.test(read.status())) {
                    return read;
                }
            }
        }
        throw new AssertionError("No such event of target " + target + " within " + LIMIT);
    }

    private static StatusEvent read(ConsumerRecord<String, byte[]> record) {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        try {
            return new StatusEvent(
                    event, JSON.readTree(Objects.requireNonNull(event.getData()).toBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
