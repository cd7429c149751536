package nl.driehoek.plans.progress.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.plans.plan.domain.RevisionState;
import nl.driehoek.plans.progress.CommitmentSight;
import nl.driehoek.plans.progress.SeenProgress;
import nl.driehoek.plans.progress.domain.Freshness;
import nl.driehoek.plans.progress.domain.Progress.Elsewhere;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How it goes with a plan. */
@Schema(
        name = "PlanProgress",
        description =
                "How it goes with a plan: every target with its statuses and every commitment, each in its place.")
public record ProgressDto(
        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        UUID planId,

        @Schema(required = true, description = "The revision whose themes and targets are shown.", examples = "1")
        int revision,

        @Schema(required = true, examples = "ADOPTED") RevisionState state,

        @Schema(required = true, examples = "Jaarplan Veiligheid 2012")
        String title,

        @Schema(required = true) FreshnessDto freshness,

        @Schema(
                required = true,
                description = "Whether all commitments are shown and counted, or only those in which the caller's own"
                        + " organisation has a part.",
                examples = "ALL")
        CommitmentSight commitmentsShown,

        @Schema(required = true, description = "Everything under the themes and elsewhere, counted.")
        CountsDto counts,

        @Schema(required = true, description = "The themes of the revision, in its order.")
        List<ThemeProgressDto> themes,

        @Schema(required = true) ElsewhereDto elsewhere) {

    /** How far the sources were followed. */
    @Schema(
            name = "ProgressFreshness",
            description =
                    "How far the services were followed that statuses and commitments come from. A service that has"
                            + " nothing to tell does not get newer.")
    public record FreshnessDto(
            @Schema(description = "Of target statuses; left out while none came in.") @Nullable
            SourceDto statuses,

            @Schema(description = "Of commitments; left out while none came in.") @Nullable
            SourceDto commitments) {}

    /** How far a source was followed. */
    @Schema(name = "SourceFreshness", description = "The newest event of a source, for whatever plan.")
    public record SourceDto(
            @Schema(required = true, description = "When it happened.", examples = "2012-02-20T10:00:00Z")
            Instant newestEventAt,

            @Schema(required = true, description = "When it was taken in here.", examples = "2012-02-20T10:00:01Z")
            Instant takenInAt) {

        static @Nullable SourceDto of(@Nullable Freshness freshness) {
            return freshness == null ? null : new SourceDto(freshness.newestEventAt(), freshness.takenInAt());
        }
    }

    /** What has no place under a theme. */
    @Schema(name = "ProgressElsewhere", description = "What has no place under a theme of the revision.")
    public record ElsewhereDto(
            @Schema(required = true, description = "Targets that stand under no theme.")
            List<TargetProgressDto> targets,

            @Schema(
                    required = true,
                    description = "Statuses of targets that the revision does not have. They are not counted.")
            List<TargetStatusDto> statuses,

            @Schema(
                    required = true,
                    description = "Commitments under themes that the revision does not have, or has no more.")
            List<CommitmentProgressDto> commitments) {}

    static ProgressDto of(SeenProgress seen) {
        Elsewhere elsewhere = seen.progress().elsewhere();
        return new ProgressDto(
                seen.planId(),
                seen.revision(),
                seen.state(),
                seen.title(),
                new FreshnessDto(SourceDto.of(seen.statuses()), SourceDto.of(seen.commitments())),
                seen.sight(),
                CountsDto.of(seen.progress().counts()),
                seen.progress().themes().stream()
                        .map(theme -> ThemeProgressDto.of(theme, seen.indicatorNames()))
                        .toList(),
                new ElsewhereDto(
                        elsewhere.targets().stream()
                                .map(target -> TargetProgressDto.of(target, seen.indicatorNames()))
                                .toList(),
                        elsewhere.statuses().stream().map(TargetStatusDto::of).toList(),
                        elsewhere.commitments().stream()
                                .map(CommitmentProgressDto::of)
                                .toList()));
    }
}
