package nl.driehoek.kit.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dead letter without what is in it. */
@Schema(name = "DeadLetter", description = "An event that this service could not take, without what is in it.")
public record DeadLetterDto(
        @Schema(required = true, examples = "5b1f6b0e-3f0c-4d64-9a44-1c7e1d0b2f10")
        UUID id,

        @Schema(required = true, description = "The topic that it came by.", examples = "driehoek.measurement-reports")
        String topic,

        @Schema(required = true, examples = "1") int partition,
        @Schema(required = true, examples = "4711") long offset,

        @Schema(description = "The key of the record; absent when it had none.", examples = "politie-eenheid-noord")
        @Nullable
        String key,

        @Schema(
                description = "The type of the event; absent when it is none.",
                examples = "nl.driehoek.indicators.measurement-reported.v1")
        @Nullable
        String type,

        @Schema(description = "The id of the event.", examples = "9d9f8a0c-22c5-4f5c-8a3f-0c2a7f3e9d11") @Nullable
        String eventId,

        @Schema(description = "When it happened, as the event says.", examples = "2026-01-12T09:30:00Z") @Nullable
        String time,

        @Schema(required = true, description = "When it was refused first.", examples = "2026-01-12T09:30:01Z")
        Instant refusedAt,

        @Schema(
                required = true,
                description = "Why it was refused the last time.",
                examples = "invalid-input: There is 1 fault; see errors. | /indicator is not known")
        String reason,

        @Schema(required = true, examples = "WAITING") DeadLetterState state,

        @Schema(required = true, description = "How often it was refused again.", examples = "1")
        int attempts,

        @Schema(description = "When it was tried again the last time.", examples = "2026-01-13T08:00:00Z") @Nullable
        Instant lastAttemptAt,

        @Schema(description = "When it was replayed or discarded.", examples = "2026-01-13T08:05:00Z") @Nullable
        Instant endedAt,

        @Schema(description = "Who had it replayed or discarded.", examples = "admin") @Nullable
        String endedBy,

        @Schema(description = "Why it was discarded.", examples = "Test message of the police system") @Nullable
        String discardReason) {

    static DeadLetterDto of(DeadLetter letter) {
        return new DeadLetterDto(
                letter.id(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.type(),
                letter.eventId(),
                letter.eventTime(),
                letter.arrivedAt(),
                letter.reason(),
                letter.state(),
                letter.attempts(),
                letter.lastAttemptAt(),
                letter.endedAt(),
                letter.endedBy(),
                letter.discardReason());
    }
}
