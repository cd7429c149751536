package nl.driehoek.plans.plan.rest;

import static java.util.Objects.requireNonNull;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.document.TargetDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target that is added, and where it is to stand. */
@Schema(name = "NewTarget", description = "A target to add, and where it is to stand.")
public record NewTargetInput(
        @Schema(required = true) @Nullable TargetDocument target,

        @Schema(
                description = "Its place among all targets, from 0; left out for the last.",
                examples = "0",
                minimum = "0")
        @Nullable
        Integer position)
        implements Checked {

    @Override
    public void check(Faults faults) {
        if (faults.at("target").require(target) && target != null) {
            target.check(faults.at("target"));
        }
    }

    /** Only after the check found nothing. */
    TargetDocument given() {
        return requireNonNull(target);
    }
}
