package nl.driehoek.partners.commitment.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A progress report as it is read. */
@Schema(name = "ProgressReport", description = "What a partner says it did on a commitment, for a period.")
public record ProgressReportDto(
        @Schema(required = true, examples = "6f1c1f5e-7a52-4a3e-9f58-3f0c5e1b2a10")
        UUID id,

        @Schema(required = true, description = "The organisation that reports.", examples = "politie-groningen")
        String partner,

        @Schema(required = true, examples = "2012-Q1") String period,

        @Schema(required = true, examples = "Van de 120 zaken kwamen er 101 op tijd bij het OM")
        String text,

        @Schema(description = "In the unit of the commitment's norm.", examples = "84.2") @Nullable
        BigDecimal quantity,

        @Schema(required = true, examples = "2012-04-10T09:30:00Z")
        Instant reportedAt) {

    static ProgressReportDto of(ProgressReport report) {
        return new ProgressReportDto(
                report.id(),
                report.partner(),
                report.progress().period().toString(),
                report.progress().text(),
                report.progress().quantity(),
                report.reportedAt());
    }
}
