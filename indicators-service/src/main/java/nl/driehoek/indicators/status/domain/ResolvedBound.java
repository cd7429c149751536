package nl.driehoek.indicators.status.domain;

import java.util.List;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * The number, or range, that a value is compared with.
 *
 * @param upper the far end of a range; null for a single number
 * @param from where the number comes from
 * @param period whose level it refers to; null for a number of the plan's own
 * @param mismatch what the plan states and what was measured, when these differ
 * @param sources the measurements that the number was made of
 */
public record ResolvedBound(
        Comparator comparator,
        Fraction value,
        @Nullable Fraction upper,
        From from,
        @Nullable Period period,
        @Nullable Mismatch mismatch,
        List<Measurement> sources) {

    /** Where the number of a bound comes from. */
    public enum From {
        /** The plan gives the number itself. */
        ABSOLUTE,
        /** The level of the reference period was measured. */
        MEASURED,
        /** The plan states the level of the reference period, of which there is no measurement. */
        STATED
    }

    /** A level that the plan states otherwise than it was measured; the measurement counts. */
    public record Mismatch(Period period, Fraction stated, Fraction measured) {}

    boolean isSatisfiedBy(Fraction number) {
        return switch (comparator) {
            case AT_MOST -> !number.isAbove(value);
            case LESS_THAN -> number.isBelow(value);
            case EXACTLY -> number.compareTo(value) == 0;
            case AT_LEAST -> !number.isBelow(value);
            case MORE_THAN -> number.isAbove(value);
            case BETWEEN -> !number.isBelow(value) && !number.isAbove(far());
        };
    }

    /** Whether an interval lies partly on either side of the bound, so that chance may decide the verdict. */
    boolean isStraddledBy(Fraction lower, Fraction higher) {
        boolean whollyInside = isSatisfiedBy(lower) && isSatisfiedBy(higher);
        boolean whollyOutside =
                switch (comparator) {
                    case AT_MOST -> lower.isAbove(value);
                    case LESS_THAN -> !lower.isBelow(value);
                    case AT_LEAST -> higher.isBelow(value);
                    case MORE_THAN -> !higher.isAbove(value);
                    case EXACTLY, BETWEEN -> higher.isBelow(value) || lower.isAbove(far());
                };
        return !whollyInside && !whollyOutside;
    }

    /** The end of the bound that a number outside it would reach first. */
    Fraction nearestTo(Fraction number) {
        return number.isAbove(far()) ? far() : value;
    }

    /** How far a number outside the bound is from it. */
    Fraction distanceFrom(Fraction number) {
        return number.minus(nearestTo(number)).abs();
    }

    /** The way in which a number that does not satisfy the bound should go: +1 up, -1 down. */
    int wayFrom(Fraction number) {
        return switch (comparator) {
            case AT_MOST, LESS_THAN -> -1;
            case AT_LEAST, MORE_THAN -> 1;
            case EXACTLY, BETWEEN -> number.isBelow(value) ? 1 : -1;
        };
    }

    private Fraction far() {
        return upper == null ? value : upper;
    }
}
