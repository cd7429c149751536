package nl.driehoek.plans.plan.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money for the plan.
 *
 * @param amount in euros, for each year; null when it is not known
 * @param lastYear the last year of a line that returns each year; null for one year
 */
public record BudgetLine(
        String key,
        String item,
        @Nullable BigDecimal amount,
        int year,
        @Nullable Integer lastYear,
        String source,
        Certainty certainty) {

    /** How sure it is that the money comes. */
    public enum Certainty {
        DECIDED,
        EXPECTED,
        PROPOSED,
        UNKNOWN
    }
}
