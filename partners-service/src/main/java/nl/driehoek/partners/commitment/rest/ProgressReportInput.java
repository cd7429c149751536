package nl.driehoek.partners.commitment.rest;

import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.Progress;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A progress report as it is made. */
@Schema(name = "ProgressReportInput", description = "What an organisation did on a commitment.")
public record ProgressReportInput(
        @Schema(
                description =
                        "Code of the organisation; the caller's own when left out. Who coordinates the plan may record"
                                + " what another one reported by other ways, and then gives the reason.",
                examples = "politie-groningen")
        @Nullable
        String partner,

        @Schema(
                description = "On what ground it is recorded for another organisation; without personal data.",
                maxLength = Deed.LONGEST_REASON,
                examples = "Per brief van 9 juli 2012")
        @Nullable
        String reason,

        @Schema(
                required = true,
                description =
                        "A year (2012), quarter (2012-Q1) or month (2012-03) that has begun; also as code of CBS"
                                + " (2012JJ00, 2012KW01, 2012MM03). Where the commitment says how often progress is reported: one of those, and over.",
                examples = "2012-Q1")
        @Nullable
        String period,

        @Schema(
                required = true,
                description = "Short, and without personal data: it is published.",
                maxLength = Progress.LONGEST_TEXT,
                examples = "Van de 120 zaken kwamen er 101 op tijd bij het OM")
        @Nullable
        String text,

        @Schema(description = "Figures on the commitment's norms.", maxItems = Progress.MOST_VALUES) @Nullable
        List<@Nullable ReportedValueDto> values,

        @Schema(description = "Where it can be looked up.", maxItems = Progress.MOST_EVIDENCE) @Nullable
        List<@Nullable EvidenceDto> evidence)
        implements Checked {

    @Override
    public void check(Faults faults) {
        Codes.checkOptionalSlug(partner, "politie-groningen", faults.at("partner"));
        Texts.checkOptional(reason, Deed.LONGEST_REASON, faults.at("reason"));
        content().check(faults);
    }

    /** Only after the check found nothing. */
    Progress progress() {
        return content().progress();
    }

    private ProgressContent content() {
        return new ProgressContent(period, text, values, evidence);
    }
}
