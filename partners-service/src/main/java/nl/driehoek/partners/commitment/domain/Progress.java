package nl.driehoek.partners.commitment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What was done on a commitment in a period.
 *
 * @param quantity how much, in the unit of the commitment's norm
 */
public record Progress(Period period, String text, @Nullable BigDecimal quantity) {

    public static final int LONGEST_TEXT = 2000;

    public Progress {
        Invariants.hold(faults -> checkContent(text, quantity, faults));
    }

    /** Every fault of what is about to be reported, apart from who reports it. */
    public static void check(
            @Nullable String period, @Nullable String text, @Nullable BigDecimal quantity, Faults faults) {
        if (faults.at("period").require(period)
                && period != null
                && Period.read(period).isEmpty()) {
            faults.at("period").add("no-such-period", "must be a period that exists, such as 2012, 2012-Q1 or 2012-03");
        }
        checkContent(text, quantity, faults);
    }

    private static void checkContent(@Nullable String text, @Nullable BigDecimal quantity, Faults faults) {
        Texts.checkRequired(text, LONGEST_TEXT, faults.at("text"));
        if (quantity != null && quantity.signum() < 0) {
            faults.at("quantity").add("negative", "must not be below 0");
        }
    }

    /** Progress is about what was done: on this day its period must have begun. */
    public void checkBegun(LocalDate today, Faults faults) {
        if (!period.hasBegunOn(today)) {
            faults.at("period").add("period-not-begun", period + " has not begun yet");
        }
    }
}
