package nl.driehoek.plans.progress.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.plans.progress.domain.Commitment;
import nl.driehoek.plans.progress.domain.CommitmentStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What partners promise, and how far it is. */
@Schema(
        name = "CommitmentProgress",
        description =
                "What partners promise under a theme, and how far it is. In partners-service it can be read whole. Of"
                        + " codes, more than those named may be added.")
public record CommitmentProgressDto(
        @Schema(
                required = true,
                description = "Id in partners-service.",
                examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
        UUID id,

        @Schema(description = "Own code, unique within the plan.", examples = "C000-101") @Nullable
        String reference,

        @Schema(required = true, description = "Key of the theme that it was made under.", examples = "opgroeien")
        String theme,

        @Schema(
                required = true,
                description =
                        "Keys of further themes that it serves. It is shown and counted under its own theme only.",
                examples = "[\"huiselijk-geweld\"]")
        List<String> alsoUnder,

        @Schema(required = true, examples = "Jeugd-pv's tijdig bij OM aanleveren (Kalsbeek)")
        String title,

        @Schema(
                required = true,
                description = "What sort of thing is promised, as a code: ACTIVITY, OUTPUT_NORM, PERFORMANCE_NORM,"
                        + " CAPACITY, DEADLINE or AMOUNT.",
                examples = "PERFORMANCE_NORM")
        String kind,

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

        @Schema(required = true, description = "The figures that are promised, and what the reports on them come to.")
        List<NormDto> norms,

        @Schema(required = true, description = "Who has which part.")
        List<ResponsibilityDto> responsibilities,

        @Schema(required = true, description = "Why somebody has to look at it; empty when nobody has to.")
        List<AttentionDto> attention,

        @Schema(required = true, description = "On how many periods nobody reported in time.", examples = "1")
        int overdueReports,

        @Schema(description = "The progress report that came in last; left out while there is none.") @Nullable
        LatestProgressDto latestProgress,

        @Schema(
                required = true,
                description =
                        "Whether it says so much that not all of it is known here; partners-service knows the rest.",
                examples = "false")
        boolean detailsOmitted) {

    /** A figure that is promised. */
    @Schema(name = "PromisedNorm", description = "A figure that is promised.")
    public record NormDto(
            @Schema(required = true, description = "Names the norm within the commitment.", examples = "n1")
            String key,

            @Schema(
                    required = true,
                    description = "A code: SHARE (percent), COUNT, FREQUENCY (times), AMOUNT (euros), CAPACITY, LEVEL,"
                            + " DATE or OPEN (no figure).",
                    examples = "SHARE")
            String type,

            @Schema(description = "A code: AT_LEAST, MORE_THAN, EXACTLY, LESS_THAN or AT_MOST.", examples = "AT_LEAST")
            @Nullable
            String comparator,

            @Schema(description = "Left out where there is no figure.", examples = "80") @Nullable
            BigDecimal quantity,

            @Schema(description = "What is counted or held; left out where the type says it.", examples = "fte")
            @Nullable
            String unit,

            @Schema(description = "How often anew, as in ISO 8601.", examples = "P1Y") @Nullable
            String every,

            @Schema(description = "Once, by this day or the end of this period.", examples = "2012-06-01") @Nullable
            String by,

            @Schema(description = "As printed.", examples = "minimaal 80% van de gevallen binnen 30 dagen") @Nullable
            String text,

            @Schema(description = "What the reports on it come to; left out before all have agreed.") @Nullable
            AssessmentDto assessment) {

        static NormDto of(Commitment.Norm norm) {
            Commitment.Assessment assessment = norm.assessment();
            return new NormDto(
                    norm.key(),
                    norm.type(),
                    norm.comparator(),
                    norm.quantity(),
                    norm.unit(),
                    norm.every(),
                    norm.by(),
                    norm.text(),
                    assessment == null
                            ? null
                            : new AssessmentDto(assessment.verdict(), assessment.finality(), assessment.why()));
        }
    }

    /** What the reports on a norm come to. */
    @Schema(
            name = "PromisedNormAssessment",
            description = "What the reports on a norm come to, as partners-service judges it.")
    public record AssessmentDto(
            @Schema(required = true, description = "A code: MET, BEHIND, NOT_MET or CANNOT_SAY.", examples = "MET")
            String verdict,

            @Schema(
                    required = true,
                    description = "A code: INTERIM while it can still change, or FINAL.",
                    examples = "INTERIM")
            String finality,

            @Schema(
                    required = true,
                    description = "In one Dutch sentence.",
                    examples = "84,2% (101 van 120) is ten minste 80%: gehaald in 2012 tot nu toe.")
            String why) {}

    /** The part of one organisation. */
    @Schema(name = "CommitmentResponsibility", description = "The part of one organisation.")
    public record ResponsibilityDto(
            @Schema(required = true, description = "Code of the organisation.", examples = "politie-groningen")
            String partner,

            @Schema(
                    required = true,
                    description =
                            "A code: LEAD and CO_RESPONSIBLE promise something; an ADDRESSEE is told, served or consulted.",
                    examples = "LEAD")
            String role,

            @Schema(required = true, description = "Whether it agreed to what is promised now.", examples = "true")
            boolean agreed) {}

    /** Why somebody has to look at it. */
    @Schema(name = "CommitmentAttention", description = "Why somebody has to look at a commitment.")
    public record AttentionDto(
            @Schema(
                    required = true,
                    description = "A code: THEME_DROPPED (the plan no longer has a theme of it) or DECLINED.",
                    examples = "THEME_DROPPED")
            String reason,

            @Schema(
                    description = "The first revision for which it holds; left out when it is not about the plan.",
                    examples = "2")
            @Nullable
            Integer sinceRevision) {}

    /** The progress report that came in last. */
    @Schema(name = "LatestProgress", description = "The progress report that came in last.")
    public record LatestProgressDto(
            @Schema(required = true, description = "The organisation that reports.", examples = "politie-groningen")
            String partner,

            @Schema(required = true, examples = "2012-Q2") String period,

            @Schema(required = true, examples = "Van de 120 zaken kwamen er 101 op tijd bij het OM")
            String text,

            @Schema(required = true, examples = "2012-07-09T08:00:00Z")
            Instant reportedAt) {}

    static CommitmentProgressDto of(Commitment commitment) {
        Commitment.LatestProgress latest = commitment.latestProgress();
        return new CommitmentProgressDto(
                commitment.id(),
                commitment.reference(),
                commitment.theme(),
                commitment.alsoUnder(),
                commitment.title(),
                commitment.kind(),
                commitment.status(),
                commitment.statusSince(),
                commitment.area(),
                commitment.deadline(),
                commitment.norms().stream().map(NormDto::of).toList(),
                commitment.responsibilities().stream()
                        .map(r -> new ResponsibilityDto(r.partner(), r.role(), r.agreed()))
                        .toList(),
                commitment.attention().stream()
                        .map(a -> new AttentionDto(a.reason(), a.sinceRevision()))
                        .toList(),
                commitment.overdueReports(),
                latest == null
                        ? null
                        : new LatestProgressDto(latest.partner(), latest.period(), latest.text(), latest.reportedAt()),
                commitment.detailsOmitted());
    }
}
