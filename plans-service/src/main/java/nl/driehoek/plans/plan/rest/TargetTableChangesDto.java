package nl.driehoek.plans.plan.rest;

import java.util.List;
import nl.driehoek.plans.plan.TargetTableService.Changes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a table of targets changes. */
@Schema(name = "TargetTableChanges", description = "What a table of targets changes in a draft, by keys of targets.")
public record TargetTableChangesDto(
        @Schema(required = true, description = "Whether this was only asked, and nothing was stored.")
        boolean dryRun,

        @Schema(required = true, description = "Targets that are new.", examples = "[\"jeugdoverlast\"]")
        List<String> added,

        @Schema(required = true, description = "Targets that say something else.", examples = "[\"drugsoverlast\"]")
        List<String> changed,

        @Schema(required = true, description = "Targets that are gone.", examples = "[]")
        List<String> removed,

        @Schema(required = true, description = "How many targets stay as they are.", examples = "17")
        int unchanged,

        @Schema(required = true, description = "Whether targets that stay stand in another order.")
        boolean reordered) {

    static TargetTableChangesDto of(Changes changes, boolean dryRun) {
        return new TargetTableChangesDto(
                dryRun,
                changes.added(),
                changes.changed(),
                changes.removed(),
                changes.unchanged(),
                changes.reordered());
    }
}
