package nl.driehoek.plans.progress.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.plans.progress.domain.Commitment;
import nl.driehoek.plans.progress.domain.CommitmentKind;
import nl.driehoek.plans.progress.domain.CommitmentStatus;
import nl.driehoek.plans.progress.domain.NormComparator;
import nl.driehoek.plans.progress.domain.ResponsibilityRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What partners promise, and how far it is. */
@Schema(
        name = "CommitmentProgress",
        description =
                "What partners promise under a theme, and how far it is. In partners-service it can be read whole.")
public record CommitmentProgressDto(
        @Schema(
                required = true,
                description = "Id in partners-service.",
                examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
        UUID id,

        @Schema(required = true, description = "Key of the theme that it was made under.", examples = "opgroeien")
        String theme,

        @Schema(required = true, examples = "Jeugdzaken op tijd bij het OM aanleveren")
        String title,

        @Schema(required = true, description = "What sort of thing is promised.", examples = "PERFORMANCE_NORM")
        CommitmentKind kind,

        @Schema(required = true, examples = "UNDER_WAY") CommitmentStatus status,

        @Schema(required = true, examples = "2012-04-10T09:30:00Z")
        Instant statusSince,

        @Schema(description = "Where the promise is not for the whole plan.", examples = "binnenstad") @Nullable
        String area,

        @Schema(
                description = "A day, or a year, quarter or month by whose end it is to be there.",
                examples = "2012-06-01")
        @Nullable
        String deadline,

        @Schema(description = "The figure that is promised.") @Nullable
        NormDto norm,

        @Schema(required = true, description = "Who has which part.")
        List<ResponsibilityDto> responsibilities,

        @Schema(description = "Why somebody has to look at it; left out when nobody has to.") @Nullable
        AttentionDto needsAttention,

        @Schema(description = "The progress report that came in last; left out while there is none.") @Nullable
        LatestProgressDto latestProgress) {

    /** The figure that is promised. */
    @Schema(name = "PromisedNorm", description = "The figure that is promised.")
    public record NormDto(
            @Schema(required = true, examples = "AT_LEAST") NormComparator comparator,
            @Schema(required = true, examples = "80") BigDecimal quantity,
            @Schema(required = true, examples = "%") String unit,

            @Schema(
                    description = "What a figure and a unit cannot say.",
                    examples = "binnen 30 dagen na het eerste verhoor")
            @Nullable
            String text) {}

    /** The part of one organisation. */
    @Schema(name = "CommitmentResponsibility", description = "The part of one organisation.")
    public record ResponsibilityDto(
            @Schema(required = true, description = "Code of the organisation.", examples = "politie-groningen")
            String partner,

            @Schema(
                    required = true,
                    description =
                            "LEAD and CO_RESPONSIBLE promise something; an ADDRESSEE is told, served or consulted.",
                    examples = "LEAD")
            ResponsibilityRole role,

            @Schema(required = true, description = "Whether it agreed to what is promised now.", examples = "true")
            boolean agreed) {}

    /** Why somebody has to look at it. */
    @Schema(name = "CommitmentAttention", description = "Why somebody has to look at a commitment.")
    public record AttentionDto(
            @Schema(required = true, description = "A code; more may be added.", examples = "THEME_DROPPED")
            String reason,

            @Schema(required = true, description = "The first revision for which it holds.", examples = "2")
            int sinceRevision) {}

    /** The progress report that came in last. */
    @Schema(name = "LatestProgress", description = "The progress report that came in last.")
    public record LatestProgressDto(
            @Schema(required = true, description = "The organisation that reports.", examples = "politie-groningen")
            String partner,

            @Schema(required = true, examples = "2012-Q2") String period,

            @Schema(required = true, examples = "Van de 120 zaken kwamen er 101 op tijd bij het OM")
            String text,

            @Schema(description = "In the unit of the norm.", examples = "84.2") @Nullable
            BigDecimal quantity,

            @Schema(required = true, examples = "2012-07-09T08:00:00Z")
            Instant reportedAt) {}

    static CommitmentProgressDto of(Commitment commitment) {
        Commitment.Norm norm = commitment.norm();
        Commitment.Attention attention = commitment.needsAttention();
        Commitment.LatestProgress latest = commitment.latestProgress();
        return new CommitmentProgressDto(
                commitment.id(),
                commitment.theme(),
                commitment.title(),
                commitment.kind(),
                commitment.status(),
                commitment.statusSince(),
                commitment.area(),
                commitment.deadline(),
                norm == null ? null : new NormDto(norm.comparator(), norm.quantity(), norm.unit(), norm.text()),
                commitment.responsibilities().stream()
                        .map(r -> new ResponsibilityDto(r.partner(), r.role(), r.agreed()))
                        .toList(),
                attention == null ? null : new AttentionDto(attention.reason(), attention.sinceRevision()),
                latest == null
                        ? null
                        : new LatestProgressDto(
                                latest.partner(),
                                latest.period(),
                                latest.text(),
                                latest.quantity(),
                                latest.reportedAt()));
    }
}
