package nl.driehoek.partners.commitment.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Attention;
import nl.driehoek.partners.commitment.domain.AttentionReason;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.commitment.domain.StepKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A commitment as it is read. */
@Schema(name = "Commitment", description = "What one or more partners promise under a theme of a plan.")
public record CommitmentDto(
        @Schema(required = true, examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
        UUID id,

        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        UUID planId,

        @Schema(required = true, description = "Key of the plan's theme.", examples = "opgroeien")
        String theme,

        @Schema(required = true, examples = "Jeugdzaken op tijd bij het OM aanleveren")
        String title,

        @Schema(required = true, examples = "PERFORMANCE_NORM")
        CommitmentKind kind,

        @Schema(required = true, description = "Who promised, and who answers for it.")
        List<ResponsibilityDto> responsibilities,

        @Schema(description = "Code of CBS or own district.", examples = "binnenstad") @Nullable
        String area,

        @Schema(description = "What has to be so before anything is owed.", examples = "op verzoek") @Nullable
        String condition,

        @Schema(
                description = "A day, or a year, quarter or month by whose end it is to be there.",
                examples = "2012-06-01")
        @Nullable
        String deadline,

        @Nullable NormDto norm,

        @Schema(
                required = true,
                description = "PROPOSED until every organisation that promises something has agreed; AGREED until the"
                        + " first progress report; then UNDER_WAY.",
                examples = "UNDER_WAY")
        CommitmentStatus status,

        @Schema(required = true, examples = "2012-04-10T09:30:00Z")
        Instant statusSince,

        @Schema(description = "Present when somebody has to look at it.") @Nullable
        NeedsAttentionDto needsAttention,

        @Schema(description = "The report that came in last.") @Nullable
        ProgressReportDto latestProgress,

        @Schema(required = true, description = "Grows with each change; also the ETag.", examples = "4")
        int version,

        @Schema(description = "Every step so far; not in lists.") @Nullable
        List<StepDto> history) {

    /** The part of one organisation. */
    @Schema(name = "Responsibility", description = "The part of one organisation.")
    public record ResponsibilityDto(
            @Schema(required = true, examples = "politie-groningen")
            String partner,

            @Schema(required = true, examples = "LEAD") ResponsibilityRole role,

            @Schema(description = "When it agreed to the present promise.", examples = "2012-02-20T10:00:00Z") @Nullable
            Instant agreedAt) {}

    /** Why somebody has to look at it. */
    @Schema(name = "NeedsAttention", description = "Why somebody has to look at it.")
    public record NeedsAttentionDto(
            @Schema(required = true, description = "THEME_DROPPED: the plan no longer has the theme.")
            AttentionReason reason,

            @Schema(required = true, description = "The first revision for which this holds.", examples = "2")
            int sinceRevision) {}

    /** One step in its life. */
    @Schema(name = "Step", description = "One step in the life of a commitment.")
    public record StepDto(
            @Schema(required = true, examples = "AGREED") StepKind step,

            @Schema(required = true, description = "The status after the step.", examples = "PROPOSED")
            CommitmentStatus status,

            @Schema(required = true, examples = "2012-02-20T10:00:00Z")
            Instant at,

            @Schema(description = "The organisation that took it.", examples = "politie-groningen") @Nullable
            String by,

            @Schema(examples = "Past binnen de afspraken van het korps") @Nullable
            String reason) {}

    static CommitmentDto inList(Commitment commitment) {
        return of(commitment, null);
    }

    static CommitmentDto whole(Commitment commitment) {
        return of(
                commitment,
                commitment.history().stream()
                        .map(step -> new StepDto(
                                step.kind(),
                                step.status(),
                                step.deed().at(),
                                step.deed().organisation(),
                                step.deed().reason()))
                        .toList());
    }

    private static CommitmentDto of(Commitment commitment, @Nullable List<StepDto> history) {
        Promise promise = commitment.promise();
        return new CommitmentDto(
                commitment.id(),
                commitment.planId(),
                commitment.theme(),
                promise.title(),
                promise.kind(),
                promise.responsibilities().all().stream()
                        .map(r -> new ResponsibilityDto(
                                r.partner(), r.role(), commitment.agreements().get(r.partner())))
                        .toList(),
                promise.area(),
                promise.condition(),
                promise.deadline() == null ? null : promise.deadline().toString(),
                NormDto.of(promise.norm()),
                commitment.status(),
                commitment.statusSince(),
                attention(commitment.attention()),
                commitment.latestProgress() == null ? null : ProgressReportDto.of(commitment.latestProgress()),
                commitment.version(),
                history);
    }

    private static @Nullable NeedsAttentionDto attention(@Nullable Attention attention) {
        return attention == null ? null : new NeedsAttentionDto(attention.reason(), attention.sinceRevision());
    }
}
