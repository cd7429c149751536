package nl.driehoek.partners.commitment.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.partners.norm.domain.Finality;
import nl.driehoek.partners.norm.domain.NormAssessment;
import nl.driehoek.partners.norm.domain.NormReason;
import nl.driehoek.partners.norm.domain.NormVerdict;
import nl.driehoek.partners.norm.domain.ReportingRhythm;
import nl.driehoek.partners.norm.domain.SplitAssessment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a commitment stands, as it is read. */
final class StandingDtos {

    private StandingDtos() {}

    /** What the reports on a norm come to. */
    @Schema(name = "NormAssessment", description = "What the reports on a norm come to.")
    public record AssessmentDto(
            @Schema(required = true, description = "Key of the norm.", examples = "n1")
            String norm,

            @Schema(
                    required = true,
                    description =
                            "MET: what was expected by now is reported; BEHIND: less, and still possible; NOT_MET:"
                                    + " cannot be reached any more; CANNOT_SAY: the reasons say why.",
                    examples = "MET")
            NormVerdict verdict,

            @Schema(required = true, description = "INTERIM while it can still change.", examples = "INTERIM")
            Finality finality,

            @Schema(description = "First day of the time that was judged.", examples = "2012-01-01") @Nullable
            LocalDate from,

            @Schema(description = "Last day of it.", examples = "2012-12-31") @Nullable
            LocalDate to,

            @Schema(description = "What is to be there by now.", examples = "80") @Nullable
            BigDecimal expectedByNow,

            @Schema(description = "What is there.", examples = "84.166667") @Nullable
            BigDecimal reported,

            @Schema(description = "Of a share: how many cases were as promised.", examples = "101") @Nullable
            BigDecimal numerator,

            @Schema(description = "Of a share: of how many.", examples = "120") @Nullable
            BigDecimal denominator,

            @Schema(description = "Per unit or part, where the norm has any.") @Nullable
            List<SplitDto> splits,

            @Schema(description = "What is to be known beside the verdict.", examples = "[\"REPORT_MISSING\"]")
            @Nullable
            List<NormReason> reasons,

            @Schema(
                    required = true,
                    description = "In one Dutch sentence.",
                    examples = "84,2% (101 van 120) is ten minste 80%: gehaald in 2012 tot nu toe.")
            String why,

            @Schema(
                    required = true,
                    description = "The same in English.",
                    examples = "84.2% (101 of 120) is at least 80%: met in 2012 so far.")
            String whyEn) {

        static AssessmentDto of(NormAssessment assessment) {
            return new AssessmentDto(
                    assessment.norm(),
                    assessment.verdict(),
                    assessment.finality(),
                    assessment.from(),
                    assessment.to(),
                    assessment.expectedByNow(),
                    assessment.reported(),
                    assessment.numerator(),
                    assessment.denominator(),
                    Parts.unlessEmpty(
                            assessment.splits().stream().map(SplitDto::of).toList()),
                    Parts.unlessEmpty(assessment.reasons().stream().sorted().toList()),
                    assessment.why(),
                    assessment.whyEn());
        }
    }

    /** The same of one unit or part. */
    @Schema(name = "NormSplitAssessment", description = "What the reports on one unit or part of a norm come to.")
    public record SplitDto(
            @Schema(required = true, description = "The unit's name or the part's key.", examples = "Noord")
            String split,

            @Schema(required = true, examples = "MET") NormVerdict verdict,

            @Schema(required = true, examples = "INTERIM") Finality finality,

            @Schema(description = "What is to be there by now.", examples = "10") @Nullable
            BigDecimal expectedByNow,

            @Schema(description = "What is there.", examples = "11") @Nullable
            BigDecimal reported,

            @Schema(description = "Of a share: how many cases were as promised.", examples = "41") @Nullable
            BigDecimal numerator,

            @Schema(description = "Of a share: of how many.", examples = "50") @Nullable
            BigDecimal denominator,

            @Schema(description = "What is to be known beside the verdict.", examples = "[\"NOT_REPORTED\"]") @Nullable
            List<NormReason> reasons) {

        static SplitDto of(SplitAssessment split) {
            return new SplitDto(
                    split.split(),
                    split.verdict(),
                    split.finality(),
                    split.expectedByNow(),
                    split.reported(),
                    split.numerator(),
                    split.denominator(),
                    Parts.unlessEmpty(split.reasons().stream().sorted().toList()));
        }
    }

    /** A report that did not come in time. */
    @Schema(name = "OverdueReport", description = "A period on which nobody reported in time.")
    public record OverdueReportDto(
            @Schema(required = true, examples = "2012-Q1") String period,

            @Schema(required = true, description = "The last day on which it was in time.", examples = "2012-04-30")
            LocalDate dueOn) {

        static OverdueReportDto of(ReportingRhythm.DuePeriod due) {
            return new OverdueReportDto(due.period().toString(), due.dueOn());
        }
    }
}
