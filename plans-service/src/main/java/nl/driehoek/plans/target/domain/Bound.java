package nl.driehoek.plans.target.domain;

import org.jspecify.annotations.Nullable;

/**
 * The structured form of a target text.
 *
 * @param comparator null only while the target is to be determined
 * @param comparatorInferred the text has no sign: the side follows from the baseline, the desired direction or the
 *     sign of a change
 */
public record Bound(@Nullable Comparator comparator, boolean comparatorInferred, Reference reference) {

    public static final Bound TO_BE_DETERMINED = new Bound(null, false, new Reference.ToBeDetermined());

    public Bound {
        boolean open = reference instanceof Reference.ToBeDetermined;
        boolean range = reference instanceof Reference.Absolute absolute && absolute.upper() != null;
        if (open != (comparator == null)
                || range != (comparator == Comparator.BETWEEN)
                || ((open || range) && comparatorInferred)) {
            throw new IllegalArgumentException("no bound: " + comparator + " " + reference);
        }
    }

    public static Bound stated(Comparator comparator, Reference reference) {
        return new Bound(comparator, false, reference);
    }

    public static Bound inferred(Comparator comparator, Reference reference) {
        return new Bound(comparator, true, reference);
    }
}
