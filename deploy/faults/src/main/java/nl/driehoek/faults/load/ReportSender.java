package nl.driehoek.faults.load;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.driehoek.embedded.KafkaUsers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts reports on their topic, as a user that may do nothing else. Waits for the broker however long it is away. */
final class ReportSender implements AutoCloseable {

    private static final String TOPIC = "driehoek.measurement-reports";
    private static final int PATIENCE_MILLIS = 15 * 60_000;

    private final KafkaProducer<String, byte[]> producer;

    ReportSender(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>(KafkaUsers.clientSettings(KafkaUsers.POLICE_SYSTEM));
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("acks", "all");
        settings.put("delivery.timeout.ms", PATIENCE_MILLIS);
        settings.put("max.block.ms", PATIENCE_MILLIS);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns when the broker has it: from then on it will be answered. */
    void send(String key, String type, String source, String id, String signature, byte[] data) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, key, data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", source,
                        "ce_type", type,
                        "ce_signature", signature,
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A report was not sent", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
