package nl.driehoek.indicators.area.rest;

import java.util.List;
import nl.driehoek.indicators.area.AreaListService.Changes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of areas changes. */
@Schema(name = "AreaListChanges", description = "What a list of areas changes, by codes of areas.")
public record AreaListChangesDto(
        @Schema(required = true, description = "Whether this was only asked, and nothing was stored.")
        boolean dryRun,

        @Schema(required = true, description = "Areas that are new.", examples = "[\"GM1952\"]")
        List<String> added,

        @Schema(
                required = true,
                description = "Areas of which the list says something else.",
                examples = "[\"GM0014\"]")
        List<String> changed,

        @Schema(required = true, description = "How many areas of the list stay as they are.", examples = "340")
        int unchanged,

        @Schema(
                required = true,
                description = "Codes in the list of what is no area that is kept here, such as a labour market region.",
                examples = "[\"CR01\"]")
        List<String> skipped) {

    static AreaListChangesDto of(Changes changes, boolean dryRun) {
        return new AreaListChangesDto(
                dryRun, changes.added(), changes.changed(), changes.unchanged(), changes.skipped());
    }
}
