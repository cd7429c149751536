package nl.driehoek.plans.comparison.domain;

import java.math.BigDecimal;
import java.util.Objects;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.target.domain.Bound;
import nl.driehoek.plans.target.domain.Reference;
import org.jspecify.annotations.Nullable;

/** What another text of a target does to its bound. */
public enum BoundEffect {
    /** The bound is the same: a sign or a unit was written or left out, or the level of a period was added. */
    NOTATION,
    /** It refers to the same level, of which the plan now states another value. */
    STATED_VALUE,
    /** It is another bound. */
    BOUND;

    static BoundEffect of(Bound from, Bound to) {
        if (from.comparator() != to.comparator()) {
            return BOUND;
        }
        if (from.reference() instanceof Reference.Absolute a && to.reference() instanceof Reference.Absolute b) {
            return equal(a.value(), b.value()) && equal(a.upper(), b.upper()) && fits(a.unit(), b.unit())
                    ? NOTATION
                    : BOUND;
        }
        if (from.reference() instanceof Reference.LevelOf a && to.reference() instanceof Reference.LevelOf b) {
            return level(a.period(), b.period(), stated(a.statedValue(), a.unit(), b.statedValue(), b.unit()));
        }
        if (from.reference() instanceof Reference.RelativeTo a && to.reference() instanceof Reference.RelativeTo b) {
            return equal(a.changePercent(), b.changePercent())
                    ? level(a.period(), b.period(), stated(a.statedValue(), a.unit(), b.statedValue(), b.unit()))
                    : BOUND;
        }
        return from.reference().equals(to.reference()) ? NOTATION : BOUND;
    }

    private static BoundEffect level(Period from, Period to, boolean sameValue) {
        if (!from.equals(to)) {
            return BOUND;
        }
        return sameValue ? NOTATION : STATED_VALUE;
    }

    /** A value that only one of them states says nothing else than the other one. */
    private static boolean stated(
            @Nullable BigDecimal from, @Nullable String fromUnit, @Nullable BigDecimal to, @Nullable String toUnit) {
        return from == null || to == null || (equal(from, to) && fits(fromUnit, toUnit));
    }

    /** A unit that is left out is the indicator's own. */
    private static boolean fits(@Nullable String from, @Nullable String to) {
        return from == null || to == null || Objects.equals(from, to);
    }

    static boolean equal(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return from == null || to == null ? from == to : from.compareTo(to) == 0;
    }
}
