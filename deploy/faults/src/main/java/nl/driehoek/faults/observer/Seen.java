package nl.driehoek.faults.observer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record as it came.
 *
 * @param id of the event; empty when the record is no CloudEvent
 * @param sequence of the event within its topic and key; 0 when it has none
 * @param hash of the data, to see that what came twice is the same
 */
public record Seen(
        String topic,
        int partition,
        long offset,
        String key,
        String id,
        String source,
        long sequence,
        boolean tombstone,
        int hash) {

    /** The end of the source of what scenarios make: no service gave out its numbers. */
    public static final String HAND_MADE = ":systeem:storingsproef";

    private static final String DEAD_LETTERS = ".dead-letters";

    static Seen of(ConsumerRecord<String, byte[]> record) {
        String sequence = header(record, "ce_sequence");
        return new Seen(
                record.topic(),
                record.partition(),
                record.offset(),
                String.valueOf(record.key()),
                header(record, "ce_id"),
                header(record, "ce_source"),
                sequence.matches("\\d{1,19}") ? Long.parseLong(sequence) : 0,
                record.value() == null,
                Arrays.hashCode(record.value()));
    }

    boolean isHandMade() {
        return source.endsWith(HAND_MADE);
    }

    boolean isDeadLetter() {
        return topic.endsWith(DEAD_LETTERS);
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
