package nl.driehoek.indicators.imports.rest;

import java.util.List;
import nl.driehoek.indicators.imports.ReportedRow;
import nl.driehoek.indicators.imports.job.domain.RowOutcome;
import nl.driehoek.indicators.imports.job.domain.RowReport;
import nl.driehoek.indicators.imports.job.domain.SkipReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a row. */
@Schema(name = "ImportRow", description = "What became of a row of a file, or of one figure in it.")
public record ImportRowDto(
        @Schema(description = "Line in the file, as an editor or a spreadsheet counts it.", examples = "12")
        long line,

        @Schema(
                description = "Column of the figure; left out for the row as a whole.",
                examples = "Geregistreerde misdrijven")
        @Nullable
        String column,

        @Schema(
                description = "What became of it: ADDED, CORRECTED, CONFIRMED, UNCHANGED, SKIPPED or FAULTY. Unless the"
                        + " import SUCCEEDED and is no dry run, what would have become of it.",
                examples = "ADDED")
        RowOutcome outcome,

        @Schema(description = "Why it was skipped.", examples = "AREA") @Nullable
        String reason,

        @Schema(description = "What stands where it was skipped for.", examples = "Niet in te delen") @Nullable
        String printed,

        @Schema(description = "What is wrong.") List<FaultDto> faults) {

    static ImportRowDto of(ReportedRow reported) {
        RowReport row = reported.row();
        SkipReason skipped = row.skipped();
        return new ImportRowDto(
                row.line(),
                row.column(),
                row.outcome(),
                skipped == null ? null : skipped.reason(),
                skipped == null ? null : skipped.printed(),
                row.faults().stream().map(FaultDto::of).toList());
    }
}
