package nl.driehoek.kit.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that was decided on in a transaction which has not written it yet; complete but for its sequence. */
record GatheredEvent(
        UUID eventId,
        String topic,
        String key,
        String type,
        String subject,
        Instant time,
        String dataref,
        @Nullable String correlationId,
        @Nullable String data) {

    int characters() {
        return data == null ? 0 : data.length();
    }
}
