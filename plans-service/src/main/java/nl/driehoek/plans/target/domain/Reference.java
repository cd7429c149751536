package nl.driehoek.plans.target.domain;

import java.math.BigDecimal;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** What a target compares the measured value with. */
public sealed interface Reference {

    /**
     * A number of the plan's own, such as {@code ≤ 3} or {@code 15%}; a range when it has an upper end.
     *
     * @param upper the far end of a range, above {@code value}
     */
    record Absolute(
            BigDecimal value,
            @Nullable BigDecimal upper,
            @Nullable String unit) implements Reference {
        public Absolute {
            if (upper != null && upper.compareTo(value) <= 0) {
                throw new IllegalArgumentException("a range runs up: " + value + " to " + upper);
            }
        }
    }

    /**
     * What the indicator was in a period, such as {@code <2008 (8%)}. Never the number 2008.
     *
     * @param statedValue what the text itself says it was, between parentheses
     */
    record LevelOf(
            Period period,
            @Nullable BigDecimal statedValue,
            @Nullable String unit) implements Reference {
        public LevelOf {
            requireUnitOfSomething(statedValue, unit);
        }
    }

    /**
     * A change against the level of a period, such as {@code -10% t.o.v. 2019}.
     *
     * @param changePercent the change, below zero for a decrease; never zero, for that is the level itself
     * @param unit the unit of the stated value; the change is always a percentage
     */
    record RelativeTo(
            Period period,
            BigDecimal changePercent,
            @Nullable BigDecimal statedValue,
            @Nullable String unit) implements Reference {
        public RelativeTo {
            if (changePercent.signum() == 0) {
                throw new IllegalArgumentException("a change of nothing is the level itself");
            }
            requireUnitOfSomething(statedValue, unit);
        }
    }

    /** The plan says openly that the target is still to be set. */
    record ToBeDetermined() implements Reference {}

    private static void requireUnitOfSomething(@Nullable BigDecimal value, @Nullable String unit) {
        if (value == null && unit != null) {
            throw new IllegalArgumentException("a unit without a value: " + unit);
        }
    }
}
