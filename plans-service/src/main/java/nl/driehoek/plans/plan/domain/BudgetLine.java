package nl.driehoek.plans.plan.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money for the plan.
 *
 * @param amount in euros; null when it is not known
 */
public record BudgetLine(
        String key, String item, @Nullable BigDecimal amount, int year, String source, Certainty certainty) {

    /** How sure it is that the money comes. */
    public enum Certainty {
        DECIDED,
        EXPECTED,
        PROPOSED,
        UNKNOWN
    }
}
