package nl.driehoek.examples.subscriber;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What the copy needs of a record.
 *
 * @param sequence grows by one with every event of a key on a topic; the key with the highest is the present state
 * @param id the same id is the same event, however often it is delivered
 * @param data JSON; null for a tombstone: what the key stood for is no more
 */
record Event(
        String topic,
        String key,
        long sequence,
        String id,
        String type,
        String dataref,
        @Nullable String data) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalArgumentException when it is no event as the AsyncAPI document describes them */
    static Event of(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            // A tombstone has no content, and so is no CloudEvent to the SDK; its headers are those of every event.
            return new Event(
                    record.topic(),
                    record.key(),
                    Long.parseLong(header(record, "ce_sequence")),
                    header(record, "ce_id"),
                    header(record, "ce_type"),
                    header(record, "ce_dataref"),
                    null);
        }
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        if (event.getData() == null) {
            throw new IllegalArgumentException("no data");
        }
        return new Event(
                record.topic(),
                record.key(),
                Long.parseLong(String.valueOf(event.getExtension("sequence"))),
                event.getId(),
                event.getType(),
                String.valueOf(event.getExtension("dataref")),
                json(event.getData().toBytes()));
    }

    /** What cannot be read must be noticed here, and not when the copy is written. */
    private static String json(byte[] data) {
        try {
            return JSON.readTree(data).toString();
        } catch (IOException e) {
            throw new IllegalArgumentException("the data is no JSON", e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
