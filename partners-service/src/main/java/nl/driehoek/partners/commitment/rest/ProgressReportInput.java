package nl.driehoek.partners.commitment.rest;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.commitment.domain.Progress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A progress report as it is made. */
@Schema(name = "ProgressReportInput", description = "What the caller's organisation did on a commitment.")
public record ProgressReportInput(
        @Schema(
                required = true,
                description = "A year (2012), quarter (2012-Q1) or month (2012-03) that has begun; also as code of CBS"
                        + " (2012JJ00, 2012KW01, 2012MM03).",
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

        @Schema(description = "In the unit of the commitment's norm.", minimum = "0", examples = "84.2") @Nullable
        BigDecimal quantity)
        implements Checked {

    @Override
    public void check(Faults faults) {
        Progress.check(period, text, quantity, faults);
    }

    /** Only after the check found nothing. */
    Progress progress() {
        return new Progress(Period.parse(requireNonNull(period)), requireNonNull(text), quantity);
    }
}
