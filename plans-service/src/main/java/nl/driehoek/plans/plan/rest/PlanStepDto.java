package nl.driehoek.plans.plan.rest;

import java.time.Instant;
import java.util.List;
import nl.driehoek.plans.plan.domain.PlanStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step in the life of a plan itself. */
@Schema(name = "PlanStep", description = "What was done with a plan itself, by whom, when and why.")
public record PlanStepDto(
        @Schema(required = true, examples = "HEADER_CHANGED")
        PlanStep.Kind step,

        @Schema(required = true, examples = "2012-03-05T09:30:00Z")
        Instant at,

        @Schema(required = true, description = "Subject of the access token.", examples = "planner")
        String by,

        @Schema(
                required = true,
                description = "Members of the header that were changed.",
                examples = "[\"parents\", \"decidingBody\"]")
        List<String> members,

        @Schema(description = "The reason that was given.", examples = "Opgevolgd door het plan voor 2013") @Nullable
        String why) {

    static PlanStepDto of(PlanStep step) {
        return new PlanStepDto(step.kind(), step.act().at(), step.act().by(), step.members(), step.why());
    }
}
