package nl.driehoek.indicators.target.domain;

import java.math.BigDecimal;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** What the value of a target is compared with. */
public sealed interface Reference {

    /**
     * A number that the plan gives, or two of them.
     *
     * @param upper the far end of a range; null for a single number
     */
    record Absolute(BigDecimal value, @Nullable BigDecimal upper) implements Reference {
        public Absolute {
            if (upper != null && value.compareTo(upper) > 0) {
                throw new IllegalArgumentException("range from " + value + " to " + upper);
            }
        }
    }

    /**
     * The level that the indicator had in a period, whatever that turns out to be.
     *
     * @param statedValue what the plan says that the level was; serves only while no measurement exists
     */
    record LevelOf(Period period, @Nullable BigDecimal statedValue) implements Reference {}

    /**
     * A change against the level of a period.
     *
     * @param changePercent such as -10 for ten per cent lower
     * @param statedValue what the plan says that the level was; serves only while no measurement exists
     */
    record RelativeTo(
            Period period,
            BigDecimal changePercent,
            @Nullable BigDecimal statedValue) implements Reference {}

    /** The plan leaves it open. */
    record ToBeDetermined() implements Reference {}
}
