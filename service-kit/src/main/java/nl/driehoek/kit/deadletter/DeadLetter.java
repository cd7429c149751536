package nl.driehoek.kit.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that this service could not take.
 *
 * @param position its place in the order in which they came
 * @param topic where it stood before it was refused, with partition and offset
 * @param key null when the record had none
 * @param type what it is, when it is an event
 * @param eventTime as the event says it
 * @param arrivedAt when it was refused first
 * @param reason of the last refusal
 * @param attempts how often it was refused again
 * @param endedBy who had it replayed or discarded
 */
record DeadLetter(
        UUID id,
        long position,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        @Nullable String eventId,
        @Nullable String eventTime,
        Instant arrivedAt,
        String reason,
        DeadLetterState state,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String discardReason) {}
