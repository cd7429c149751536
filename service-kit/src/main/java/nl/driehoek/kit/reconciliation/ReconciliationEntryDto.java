package nl.driehoek.kit.reconciliation;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event that somebody has to look at. */
@Schema(
        name = "ReconciliationEntry",
        description = "An event of which the change has to be made again by people, or that was refused.")
public record ReconciliationEntryDto(
        @Schema(
                description =
                        "LOST: this service published it, and its database does not have the change. REFUSED: another"
                                + " published it, and it cannot be taken in now.",
                enumeration = {"LOST", "REFUSED"},
                examples = "LOST")
        String kind,

        @Schema(description = "The topic.", examples = "driehoek.plan-revisions")
        String topic,

        @Schema(description = "The key on the topic.", examples = "6a0e9f0e-4a3f-4c57-9a39-6d0e4f0b7f11")
        String key,

        @Schema(description = "The type of the event.", examples = "nl.driehoek.plans.revision-adopted.v1") @Nullable
        String type,

        @Schema(description = "The id of the event.", examples = "0b7c2f0a-2c55-4b0f-8f0e-d1ce32aa61f0") @Nullable
        String eventId,

        @Schema(description = "Its sequence among those of its key.", examples = "5")
        long sequence,

        @Schema(description = "When it happened.", examples = "2026-11-21T16:58:00Z")
        OffsetDateTime time,

        @Schema(description = "Why it was refused.", examples = "/indicator: is not defined") @Nullable
        String reason,

        @Schema(
                description = "The data of the event as text; absent for a tombstone.",
                examples = "{\"reference\":\"IVB-2026\",\"revision\":3}")
        @Nullable
        String data) {

    static ReconciliationEntryDto of(ReconciliationStore.Entry entry) {
        return new ReconciliationEntryDto(
                entry.kind(),
                entry.topic(),
                entry.key(),
                entry.type(),
                entry.eventId(),
                entry.sequence(),
                entry.time(),
                entry.reason(),
                entry.data());
    }
}
