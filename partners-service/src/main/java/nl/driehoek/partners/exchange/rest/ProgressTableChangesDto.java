package nl.driehoek.partners.exchange.rest;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.driehoek.partners.exchange.TableChanges;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a table of progress changes. */
@Schema(name = "ProgressTableChanges", description = "What a table of progress changes.")
public record ProgressTableChangesDto(
        @Schema(required = true, description = "Whether this was only asked, and nothing was stored.")
        boolean dryRun,

        @Schema(required = true, description = "Reports that are new.")
        List<RowDto> reported,

        @Schema(required = true, description = "Reports of which there is a next version.")
        List<RowDto> corrected,

        @Schema(required = true, description = "How many reports stay as they are.", examples = "12")
        int unchanged) {
    /** A report in a table. */
    @Schema(name = "ProgressTableRow", description = "A report in a table.")
    public record RowDto(
            @Schema(required = true, description = "Its first row, as a spreadsheet numbers it.", examples = "2")
            int line,

            @Schema(description = "The own code of the commitment.", examples = "C000-101") @Nullable
            String reference,

            @Schema(required = true, examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
            UUID commitmentId,

            @Schema(required = true, examples = "politie-groningen")
            String partner,

            @Schema(required = true, examples = "2012-Q1") String period) {
        static RowDto of(TableChanges.Entry entry) {
            return new RowDto(
                    entry.line(),
                    entry.reference(),
                    Objects.requireNonNull(entry.commitment()),
                    Objects.requireNonNull(entry.partner()),
                    Objects.requireNonNull(entry.period()));
        }
    }

    static ProgressTableChangesDto of(TableChanges changes, boolean dryRun) {
        return new ProgressTableChangesDto(
                dryRun,
                changes.added().stream().map(RowDto::of).toList(),
                changes.changed().stream().map(RowDto::of).toList(),
                changes.unchanged());
    }
}
