package nl.driehoek.partners.exchange.rest;

import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.exchange.TableChanges;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a table of commitments changes. */
@Schema(name = "CommitmentTableChanges", description = "What a table of commitments changes.")
public record CommitmentTableChangesDto(
        @Schema(required = true, description = "Whether this was only asked, and nothing was stored.")
        boolean dryRun,

        @Schema(required = true, description = "Commitments that are new.")
        List<RowDto> proposed,

        @Schema(required = true, description = "Commitments that say something else.")
        List<RowDto> changed,

        @Schema(required = true, description = "How many commitments stay as they are.", examples = "140")
        int unchanged) {
    /** A commitment in a table. */
    @Schema(name = "CommitmentTableRow", description = "A commitment in a table.")
    public record RowDto(
            @Schema(required = true, description = "Its first row, as a spreadsheet numbers it.", examples = "2")
            int line,

            @Schema(description = "Its own code.", examples = "C000-101") @Nullable
            String reference,

            @Schema(
                    description = "Absent when it was only asked what would be proposed.",
                    examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
            @Nullable
            UUID id) {
        static RowDto of(TableChanges.Entry entry) {
            return new RowDto(entry.line(), entry.reference(), entry.commitment());
        }
    }

    static CommitmentTableChangesDto of(TableChanges changes, boolean dryRun) {
        return new CommitmentTableChangesDto(
                dryRun,
                changes.added().stream().map(RowDto::of).toList(),
                changes.changed().stream().map(RowDto::of).toList(),
                changes.unchanged());
    }
}
