package nl.driehoek.partners.commitment.domain;

import java.time.LocalDate;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import nl.driehoek.partners.norm.domain.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * When a promise holds.
 *
 * @param from from which day or period on; from the beginning of the plan when null
 * @param deadline when it is to be there
 * @param deadlineText what the plan prints, where that says more or something else, such as "medio 2012"
 * @param frequency how often something is done, as the plan prints it, such as "wekelijks"; norms judge, this does not
 */
public record Timing(
        @Nullable Deadline from,
        @Nullable Deadline deadline,
        @Nullable String deadlineText,
        @Nullable String frequency) {

    public static final int LONGEST_TEXT = 200;

    /** As long as the plan. */
    public static final Timing AS_THE_PLAN = new Timing(null, null, null, null);

    public Timing {
        Invariants.hold(faults -> {
            checkOrder(from, deadline, faults);
            checkTexts(deadlineText, frequency, faults);
        });
    }

    static void checkTexts(@Nullable String deadlineText, @Nullable String frequency, Faults faults) {
        Texts.checkOptional(deadlineText, LONGEST_TEXT, faults.at("deadlineText"));
        Texts.checkOptional(frequency, LONGEST_TEXT, faults.at("frequency"));
    }

    static void checkOrder(@Nullable Deadline from, @Nullable Deadline deadline, Faults faults) {
        if (from != null && deadline != null && deadline.lastDay().isBefore(from.firstDay())) {
            faults.at("deadline").add("ends-before-it-begins", "must not be before " + from);
        }
    }

    public @Nullable LocalDate firstDay() {
        return from == null ? null : from.firstDay();
    }

    public @Nullable LocalDate lastDay() {
        return deadline == null ? null : deadline.lastDay();
    }
}
