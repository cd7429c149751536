package nl.driehoek.indicators.indicator.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The values that an indicator can have; an end that is null is open. */
public record Scale(@Nullable BigDecimal min, @Nullable BigDecimal max) {

    public Scale {
        if (min != null && max != null && min.compareTo(max) >= 0) {
            throw new IllegalArgumentException("scale from " + min + " to " + max);
        }
    }

    public boolean holds(BigDecimal value) {
        return (min == null || min.compareTo(value) <= 0) && (max == null || value.compareTo(max) <= 0);
    }

    /** For a person, such as {@code 1 to 10}. */
    @Override
    public String toString() {
        if (min == null) {
            return max == null ? "unbounded" : "at most " + max.toPlainString();
        }
        return max == null ? "at least " + min.toPlainString() : min.toPlainString() + " to " + max.toPlainString();
    }
}
