package nl.driehoek.kit.events;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands among those of its key, and when it happened. Read from the headers, which a tombstone has too:
 * a tombstone that is delivered again after its key came back must not take that away.
 *
 * @param sequence grows per topic and key
 */
public record EventMark(long sequence, Instant time) {
    private static final Pattern SEQUENCE_FORM = Pattern.compile("[0-9]{19}");

    /** @throws PoisonEventException when the record does not say where it stands, as each event of ours does */
    public static EventMark of(ConsumerRecord<String, byte[]> message) {
        return new EventMark(sequence(header(message, "ce_sequence")), time(header(message, "ce_time"), message));
    }

    private static long sequence(@Nullable String text) {
        try {
            if (text != null && SEQUENCE_FORM.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            throw new PoisonEventException("the attribute sequence is larger than a number can be: " + text, e);
        }
        throw new PoisonEventException(
                "the attribute sequence must be a number of 19 digits, and is " + (text == null ? "absent" : text),
                null);
    }

    private static Instant time(@Nullable String text, ConsumerRecord<String, byte[]> message) {
        try {
            return text == null
                    ? Instant.ofEpochMilli(message.timestamp())
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new PoisonEventException("the attribute time is no point in time: " + text, e);
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
