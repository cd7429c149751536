package nl.driehoek.kit.reconciliation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.reconciliation.TopicCounts.Count;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run that brought the database and the topics in line. */
@Schema(
        name = "Reconciliation",
        description = "A run that brought this database and the topics in line after a restore.")
public record ReconciliationDto(
        @Schema(description = "Id of the run.", examples = "6a0e9f0e-4a3f-4c57-9a39-6d0e4f0b7f11")
        UUID id,

        @Schema(description = "When it began.", examples = "2026-11-21T17:00:00Z")
        OffsetDateTime startedAt,

        @Schema(
                description = "When it was done; absent while it is under way or was interrupted.",
                examples = "2026-11-21T17:00:42Z")
        @Nullable
        OffsetDateTime finishedAt,

        @Schema(description = "What was done with each topic.")
        List<TopicDto> topics) {

    /** What was done with a topic. */
    @Schema(name = "ReconciledTopic", description = "What was done with one topic.")
    public record TopicDto(
            @Schema(description = "The topic.", examples = "driehoek.plan-revisions")
            String topic,

            @Schema(description = "Records that were read.", examples = "1200")
            long records,

            @Schema(description = "Keys whose sequence was raised to that of the topic.", examples = "3")
            long sequencesRaised,

            @Schema(
                    description = "Events that are newer than what the database had: changes that it lost.",
                    examples = "4")
            long lost,

            @Schema(description = "Events in the outbox that were on the topic already.", examples = "2")
            long sentBefore,

            @Schema(description = "Events in the outbox that were given another sequence.", examples = "0")
            long sequencedAnew,

            @Schema(description = "Keys whose present state was published again.", examples = "3")
            long published,

            @Schema(
                    description = "Keys that the database does not have, and that were taken off the topic.",
                    examples = "1")
            long tombstones,

            @Schema(description = "Events of others that cannot be taken in now.", examples = "0")
            long refused,

            @Schema(description = "Keys that were held and are no longer on the topic.", examples = "0")
            long forgotten) {

        static TopicDto of(ReconciliationStore.TopicRow row) {
            return new TopicDto(
                    row.topic(),
                    count(row, Count.RECORDS),
                    count(row, Count.SEQUENCES_RAISED),
                    count(row, Count.LOST),
                    count(row, Count.SENT_BEFORE),
                    count(row, Count.SEQUENCED_ANEW),
                    count(row, Count.PUBLISHED),
                    count(row, Count.TOMBSTONES),
                    count(row, Count.REFUSED),
                    count(row, Count.FORGOTTEN));
        }

        private static long count(ReconciliationStore.TopicRow row, Count count) {
            return row.counts().get(count.ordinal());
        }
    }

    static ReconciliationDto of(ReconciliationStore.Run run, List<ReconciliationStore.TopicRow> topics) {
        return new ReconciliationDto(
                run.id(),
                run.startedAt(),
                run.finishedAt(),
                topics.stream().map(TopicDto::of).toList());
    }
}
