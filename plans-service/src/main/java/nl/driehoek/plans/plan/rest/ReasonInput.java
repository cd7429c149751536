package nl.driehoek.plans.plan.rest;

import static java.util.Objects.requireNonNull;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.domain.StepText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a revision is started or withdrawn. */
@Schema(name = "ReasonInput", description = "Why it is done.")
public record ReasonInput(
        @Schema(required = true, maxLength = StepText.LONGEST, examples = "Bijgesteld naar de cijfers van 2012")
        @Nullable
        String reason)
        implements Checked {

    @Override
    public void check(Faults faults) {
        StepText.checkReason(reason, faults.at("reason"));
    }

    /** Only after the check found nothing. */
    String given() {
        return requireNonNull(reason);
    }
}
