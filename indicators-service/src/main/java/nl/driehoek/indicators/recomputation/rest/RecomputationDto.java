package nl.driehoek.indicators.recomputation.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.recomputation.domain.Recomputation;
import nl.driehoek.indicators.recomputation.domain.RecomputationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recomputation as it is read. */
@Schema(name = "Recomputation", description = "Statuses that are computed anew from the measurements and the targets.")
public record RecomputationDto(
        @Schema(description = "Identity.", examples = "0e3c3f0a-7d0e-4e0b-9a43-2f8a1d0c9b11", required = true)
        UUID id,

        @Schema(description = "How far it is.", examples = "SUCCEEDED", required = true)
        RecomputationState state,

        @Schema(description = "Only targets of this plan.", examples = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012") @Nullable
        UUID planId,

        @Schema(description = "Only targets on this indicator.", examples = "groningen-drugsoverlast") @Nullable
        String indicator,

        @Schema(description = "Whether it compares only.", examples = "false", required = true)
        boolean dryRun,

        @Schema(
                description =
                        "How many targets there were when it was asked for. Those that left since are not judged.",
                examples = "10",
                required = true)
        int total,

        @Schema(description = "How many have been judged.", examples = "10", required = true)
        int done,

        @Schema(
                description = "How many statuses changed, or with a dry run would change: none, unless something was"
                        + " changed by hand or a due period has just ended.",
                examples = "0",
                required = true)
        int changed,

        @Schema(description = "Ids of those statuses, of at most a hundred.", required = true)
        List<String> changedIds,

        @Schema(description = "Why it failed.", examples = "Series groningen-drugsoverlast|GM0014| cannot be judged")
        @Nullable
        String failure,

        @Schema(description = "When it was asked for.", examples = "2012-02-02T14:00:00Z", required = true)
        Instant createdAt,

        @Schema(description = "When its first targets were judged.", examples = "2012-02-02T14:00:01Z") @Nullable
        Instant startedAt,

        @Schema(description = "When it ended.", examples = "2012-02-02T14:00:02Z") @Nullable
        Instant endedAt) {

    static RecomputationDto of(Recomputation recomputation) {
        return new RecomputationDto(
                recomputation.id(),
                recomputation.state(),
                recomputation.scope().planId(),
                recomputation.scope().indicator(),
                recomputation.scope().dryRun(),
                recomputation.total(),
                recomputation.done(),
                recomputation.changed(),
                recomputation.changedIds(),
                recomputation.failure(),
                recomputation.createdAt(),
                recomputation.startedAt(),
                recomputation.endedAt());
    }
}
