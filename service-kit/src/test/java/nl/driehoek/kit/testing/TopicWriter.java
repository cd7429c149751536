package nl.driehoek.kit.testing;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes as another system would: the plain Kafka client and the CloudEvents SDK. */
public final class TopicWriter implements AutoCloseable {
    private static final URI SOURCE = URI.create("urn:nld:oin:00000099000000002000:systeem:test");

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(RealParts.administrator());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return settings;
    }

    /** An event with a fresh id. */
    public static CloudEvent event(String type, String subject, String json) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(SOURCE)
                .withType(type)
                .withSubject(subject)
                .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** Publishes an event and waits for the broker's acknowledgement. */
    public void send(String topic, String key, CloudEvent event) {
        acknowledged(KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event));
    }

    /** Publishes bytes that are no CloudEvent. */
    public void sendRaw(String topic, String key, String value) {
        acknowledged(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Publishes that what the key stands for is gone. */
    public void sendTombstone(String topic, String key, String sequence) {
        ProducerRecord<String, byte[]> tombstone = new ProducerRecord<>(topic, key, null);
        tombstone.headers().add("ce_sequence", sequence.getBytes(StandardCharsets.UTF_8));
        acknowledged(tombstone);
    }

    /** Publishes records that whoever polls gets all at once: in one piece to the first partition, whatever their keys. */
    public static void sendTogether(List<ProducerRecord<String, byte[]>> messages) {
        Map<String, Object> settings = settings();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 60_000);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 20);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = messages.stream()
                    .map(message -> producer.send(new ProducerRecord<>(
                            message.topic(), 0, message.key(), message.value(), message.headers())))
                    .toList();
            producer.flush();
            sent.forEach(TopicWriter::awaitSent);
        }
    }

    private static void awaitSent(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void acknowledged(ProducerRecord<String, byte[]> message) {
        awaitSent(producer.send(message));
    }

    @Override
    public void close() {
        producer.close();
    }
}
