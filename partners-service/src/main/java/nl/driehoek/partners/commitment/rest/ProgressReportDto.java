package nl.driehoek.partners.commitment.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A progress report as it is read. */
@Schema(name = "ProgressReport", description = "What a partner says it did on a commitment, for a period.")
public record ProgressReportDto(
        @Schema(
                required = true,
                description = "The same for every version.",
                examples = "6f1c1f5e-7a52-4a3e-9f58-3f0c5e1b2a10")
        UUID id,

        @Schema(required = true, description = "The organisation that reports.", examples = "politie-groningen")
        String partner,

        @Schema(required = true, examples = "2012-Q1") String period,

        @Schema(required = true, examples = "Van de 120 zaken kwamen er 101 op tijd bij het OM")
        String text,

        @Schema(description = "Figures on the commitment's norms.") @Nullable
        List<ReportedValueDto> values,

        @Schema(description = "Where it can be looked up.") @Nullable
        List<EvidenceDto> evidence,

        @Schema(required = true, examples = "2012-04-10T09:30:00Z")
        Instant reportedAt,

        @Schema(required = true, description = "1 at first, and one more with each correction.", examples = "1")
        int version,

        @Schema(description = "Why it was corrected.", examples = "Zaken uit december waren niet meegeteld") @Nullable
        String correctionReason) {

    public static ProgressReportDto of(ProgressReport report) {
        return new ProgressReportDto(
                report.id(),
                report.partner(),
                report.progress().period().toString(),
                report.progress().text(),
                Parts.present(report.progress().values(), ReportedValueDto::of),
                Parts.present(report.progress().evidence(), EvidenceDto::of),
                report.reportedAt(),
                report.version(),
                report.correctionReason());
    }
}
