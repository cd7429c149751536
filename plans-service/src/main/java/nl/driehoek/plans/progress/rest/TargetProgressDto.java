package nl.driehoek.plans.progress.rest;

import java.util.List;
import java.util.Map;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.progress.domain.TargetProgress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target with what can be said of it. */
@Schema(name = "TargetProgress", description = "A target of the revision with its statuses.")
public record TargetProgressDto(
        @Schema(required = true, description = "Names the target in all revisions.", examples = "drugsoverlast")
        String key,

        @Schema(required = true, description = "Code of the indicator.", examples = "groningen-drugsoverlast")
        String indicator,

        @Schema(
                description =
                        "Name of the indicator: as the plan prints it, else that of the catalogue. Left out when neither is known.",
                examples = "Drugsoverlast")
        @Nullable
        String name,

        @Schema(required = true, examples = "GM0014") String area,

        @Schema(
                description = "The part of the population that it is about; left out for the whole.",
                examples = "{\"age\":\"12-17\"}")
        @Nullable
        Map<String, String> breakdown,

        @Schema(required = true, description = "As the revision prints it.", examples = "<2008 (8%)")
        String printed,

        @Schema(required = true, description = "The period in which it must be met.", examples = "2014")
        String due,

        @Schema(
                required = true,
                description = "Its present statuses, by area: one for each area that it was judged for. Empty while it"
                        + " was not judged. Only what is in force is judged.")
        List<TargetStatusDto> statuses) {

    static TargetProgressDto of(TargetProgress progress, Map<String, String> indicatorNames) {
        Target target = progress.target();
        return new TargetProgressDto(
                target.key(),
                target.indicator(),
                target.name() == null ? indicatorNames.get(target.indicator()) : target.name(),
                target.area(),
                target.breakdown(),
                target.expression().printed(),
                target.due().toString(),
                progress.statuses().stream().map(TargetStatusDto::of).toList());
    }
}
