package nl.driehoek.partners.recomputation.rest;

import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.overdue.Looked;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of looking anew, as it is read. */
@Schema(name = "Recomputation", description = "What came of looking at commitments anew.")
public record RecomputationDto(
        @Schema(required = true, description = "Whether it compared only.", examples = "true")
        boolean dryRun,

        @Schema(
                required = true,
                description = "How many commitments were looked at: those that are open and have been agreed.",
                examples = "421")
        int lookedAt,

        @Schema(
                required = true,
                description =
                        "How many stand otherwise now, or with a dry run would: none, unless the rules became other"
                                + " ones, something was changed by hand or the day is new.",
                examples = "1")
        int changed,

        @Schema(
                required = true,
                description = "Their ids, of at most a hundred.",
                examples = "[\"3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101\"]")
        List<UUID> changedIds,

        @Schema(
                required = true,
                description = "How many could not be looked at; they are as they were.",
                examples = "0")
        int failed,

        @Schema(required = true, description = "Their ids, of at most a hundred.", examples = "[]")
        List<UUID> failedIds) {

    private static final int MOST_IDS = 100;

    static RecomputationDto of(Looked looked, boolean dryRun) {
        return new RecomputationDto(
                dryRun,
                looked.count(),
                looked.changed().size(),
                looked.changed().stream().limit(MOST_IDS).toList(),
                looked.failed().size(),
                looked.failed().stream().limit(MOST_IDS).toList());
    }
}
