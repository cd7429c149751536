package nl.driehoek.indicators.measurement.domain;

import java.math.BigDecimal;

/** The interval in which a survey places the true value; both ends belong to it. */
public record Margin(BigDecimal lower, BigDecimal upper) {

    public Margin {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("margin from " + lower + " to " + upper);
        }
    }

    boolean holds(BigDecimal value) {
        return lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
    }

    boolean isSameAs(Margin other) {
        return lower.compareTo(other.lower) == 0 && upper.compareTo(other.upper) == 0;
    }
}
