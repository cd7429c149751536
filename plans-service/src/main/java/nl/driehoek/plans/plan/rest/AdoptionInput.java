package nl.driehoek.plans.plan.rest;

import java.time.LocalDate;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.domain.Adoption;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The decision that brings a revision into force. */
@Schema(name = "AdoptionInput", description = "The decision that brings a submitted revision into force.")
public record AdoptionInput(
        @Schema(
                required = true,
                description = "Day of the decision; not later than today, nor earlier than that of the revision in"
                        + " force.",
                examples = "2012-02-02")
        @Nullable
        LocalDate adoptedOn,

        @Schema(required = true, description = "Who decided.", examples = "College van B en W") @Nullable
        String adoptingBody)
        implements Checked {

    /** What can be said without knowing the plan and the day. */
    @Override
    public void check(Faults faults) {
        Adoption.read(adoptedOn, adoptingBody, LocalDate.MAX, null, faults);
    }
}
