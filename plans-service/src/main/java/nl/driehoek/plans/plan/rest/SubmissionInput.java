package nl.driehoek.plans.plan.rest;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.domain.StepText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft that is laid before the body that decides on it. */
@Schema(name = "SubmissionInput", description = "With a note, if there is anything to say.")
public record SubmissionInput(
        @Schema(maxLength = StepText.LONGEST, examples = "Naar het college van 2 februari") @Nullable
        String note) implements Checked {

    @Override
    public void check(Faults faults) {
        StepText.checkNote(note, faults.at("note"));
    }
}
