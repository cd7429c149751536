package nl.driehoek.indicators.target.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a target asks of the value of its indicator.
 *
 * @param comparator null only while the target is still to be determined
 * @param comparatorInferred whether the plan printed a bare figure, so that the comparator was concluded
 */
public record Bound(@Nullable Comparator comparator, boolean comparatorInferred, Reference reference) {

    public Bound {
        boolean open = reference instanceof Reference.ToBeDetermined;
        if (open != (comparator == null)) {
            throw new IllegalArgumentException("a comparator belongs to a target that is determined, and only there");
        }
        boolean range = reference instanceof Reference.Absolute absolute && absolute.upper() != null;
        if (range != (comparator == Comparator.BETWEEN)) {
            throw new IllegalArgumentException("BETWEEN needs two numbers, any other comparator takes one");
        }
    }
}
