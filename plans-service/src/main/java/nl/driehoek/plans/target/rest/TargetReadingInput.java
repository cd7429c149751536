package nl.driehoek.plans.target.rest;

import static java.util.Objects.requireNonNull;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.document.TargetDocument.BaselineDocument;
import nl.driehoek.plans.target.domain.DesiredDirection;
import nl.driehoek.plans.target.domain.TargetReading;
import nl.driehoek.plans.target.domain.TargetTextParser;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target text to read, with what the plan says beside it. */
@Schema(name = "TargetReadingInput", description = "A target text to read, with what the plan says beside it.")
public record TargetReadingInput(
        @Schema(
                required = true,
                maxLength = TargetReadingInput.LONGEST_PRINTED,
                description = "The target's text in the plan.",
                examples = "<2008 (8%)")
        @Nullable
        String printed,

        @Schema(
                description = "Where the plan starts from: tells the side of a bare figure, and what a text such as"
                        + " 'niet laten stijgen' compares with.")
        @Nullable
        BaselineDocument baseline,

        @Schema(
                description = "Where the indicator should go; tells the side of a bare figure when the baseline"
                        + " does not.",
                examples = "LOWER")
        @Nullable
        DesiredDirection desiredDirection)
        implements Checked {
    static final int LONGEST_PRINTED = 200;

    @Override
    public void check(Faults faults) {
        if (faults.at("printed").require(printed) && requireNonNull(printed).length() > LONGEST_PRINTED) {
            faults.at("printed")
                    .add(
                            "text-too-long",
                            "has " + printed.length() + " characters; at most " + LONGEST_PRINTED + " are read");
        }
        if (baseline != null) {
            Faults period = faults.at("baseline").at("period");
            if (period.require(baseline.period())
                    && Period.read(requireNonNull(baseline.period())).isEmpty()) {
                period.add("wrong-form", "must be a year, quarter or month that exists: 2014, 2014-Q1 or 2014-03");
            }
        }
    }

    /** Only after the check found nothing. */
    TargetReading read() {
        return TargetTextParser.parse(
                requireNonNull(printed),
                new TargetTextParser.Context(
                        baseline == null ? null : baseline.value(),
                        desiredDirection,
                        baseline == null ? null : Period.parse(requireNonNull(baseline.period()))));
    }
}
