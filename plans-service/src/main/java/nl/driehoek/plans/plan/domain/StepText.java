package nl.driehoek.plans.plan.domain;

import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** The reason or note that goes with a step: what a reader finds back as the step's why. */
public final class StepText {
    public static final int LONGEST = 2000;

    private StepText() {}

    public static void checkReason(@Nullable String text, Faults faults) {
        Rules.required(text, LONGEST, faults);
    }

    public static void checkNote(@Nullable String text, Faults faults) {
        Rules.optional(text, LONGEST, faults);
    }
}
