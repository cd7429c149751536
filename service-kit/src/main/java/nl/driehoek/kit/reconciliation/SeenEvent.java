package nl.driehoek.kit.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.driehoek.kit.events.EventMark;
import nl.driehoek.kit.events.PoisonEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** An event as it stands on a topic, as far as it matters where it stands. */
record SeenEvent(
        String topic,
        String key,
        @Nullable String type,
        @Nullable String id,
        long sequence,
        Instant time,
        byte @Nullable [] data) {

    /** Empty for what nobody could place: a record of somebody else, that tells nothing of ours. */
    static Optional<SeenEvent> of(ConsumerRecord<String, byte[]> message) {
        if (message.key() == null) {
            return Optional.empty();
        }
        try {
            EventMark mark = EventMark.of(message);
            return Optional.of(new SeenEvent(
                    message.topic(),
                    message.key(),
                    header(message, "ce_type"),
                    header(message, "ce_id"),
                    mark.sequence(),
                    mark.time(),
                    message.value()));
        } catch (PoisonEventException e) {
            return Optional.empty();
        }
    }

    /** What is known of a record of another, however wrong it is. */
    static SeenEvent ofAny(ConsumerRecord<String, byte[]> message) {
        return of(message)
                .orElseGet(() -> new SeenEvent(
                        message.topic(),
                        message.key() == null ? "" : message.key(),
                        header(message, "ce_type"),
                        header(message, "ce_id"),
                        0,
                        Instant.ofEpochMilli(message.timestamp())
                                .atOffset(ZoneOffset.UTC)
                                .toInstant(),
                        message.value()));
    }

    @Nullable
    String text() {
        return data == null ? null : new String(data, StandardCharsets.UTF_8).replace("\0", "");
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
