package nl.driehoek.plans.plan.rest;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.domain.StepText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan that is closed after its period. */
@Schema(name = "ArchivalInput", description = "With a reason, if there is anything to say.")
public record ArchivalInput(
        @Schema(maxLength = StepText.LONGEST, examples = "Opgevolgd door het plan voor 2013") @Nullable
        String reason) implements Checked {

    @Override
    public void check(Faults faults) {
        StepText.checkNote(reason, faults.at("reason"));
    }
}
