package nl.driehoek.plans.plan.rest;

import java.time.Instant;
import nl.driehoek.plans.plan.domain.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step in the life of a revision. */
@Schema(name = "RevisionStep", description = "What was done with a revision, by whom, when and why.")
public record StepDto(
        @Schema(required = true, examples = "SUBMITTED") Step.Kind step,

        @Schema(required = true, examples = "2012-01-24T09:30:00Z")
        Instant at,

        @Schema(required = true, description = "Subject of the access token.", examples = "planner")
        String by,

        @Schema(description = "Reason or note.", examples = "Naar het college van 2 februari") @Nullable
        String why) {

    static StepDto of(Step step) {
        return new StepDto(step.kind(), step.act().at(), step.act().by(), step.why());
    }
}
