package nl.driehoek.partners.norm.domain;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number that is promised, and on which side of it to be.
 *
 * @param inferred the source gives a bare figure, and we say how to read it
 */
public record Figure(NormComparator comparator, boolean inferred, BigDecimal quantity) {

    /** Whether a number is on the right side. */
    public boolean isMetBy(BigDecimal number) {
        return comparator.holds(number.compareTo(quantity));
    }

    /** Exact figures that only differ in trailing zeros are the same: 8 is 8.0. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figure figure
                && comparator == figure.comparator
                && inferred == figure.inferred
                && quantity.compareTo(figure.quantity) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(comparator, inferred, quantity.stripTrailingZeros());
    }
}
