package nl.driehoek.plans.target.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Prints a bound so that {@link TargetTextParser} reads the very same bound in it. */
public final class BoundText {
    static final int FIRST_PLAUSIBLE_YEAR = 1900;
    static final int LAST_PLAUSIBLE_YEAR = 2100;

    private BoundText() {}

    public static String print(Bound bound) {
        Reference reference = bound.reference();
        Comparator comparator = bound.comparator();
        if (comparator == null) {
            return "nader te bepalen";
        }
        String sign = bound.comparatorInferred() ? "" : comparator.sign() + " ";
        if (reference instanceof Reference.Absolute absolute) {
            BigDecimal upper = absolute.upper();
            return upper == null
                    ? sign + figure(absolute.value(), absolute.unit())
                    : sign + figure(absolute.value(), absolute.unit()) + " en " + figure(upper, absolute.unit());
        }
        if (reference instanceof Reference.LevelOf level) {
            String before = bound.comparatorInferred() ? "niveau " : comparator.sign();
            return before + level.period() + stated(level.statedValue(), level.unit());
        }
        if (reference instanceof Reference.RelativeTo change) {
            String plus = change.changePercent().signum() > 0 ? "+" : "";
            return sign + plus + number(change.changePercent()) + "% t.o.v. " + change.period()
                    + stated(change.statedValue(), change.unit());
        }
        throw new IllegalArgumentException("no text for " + reference);
    }

    private static String stated(@Nullable BigDecimal value, @Nullable String unit) {
        return value == null ? "" : " (" + number(value) + unit(unit) + ")";
    }

    private static String figure(BigDecimal value, @Nullable String unit) {
        return unit == null && looksLikeYear(value) ? thousands(value) : number(value) + unit(unit);
    }

    /** Whether a number, printed plainly, would be taken for a year. */
    static boolean looksLikeYear(BigDecimal value) {
        return value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(FIRST_PLAUSIBLE_YEAR)) >= 0
                && value.compareTo(BigDecimal.valueOf(LAST_PLAUSIBLE_YEAR)) <= 0;
    }

    private static String thousands(BigDecimal value) {
        String digits = value.toPlainString();
        return digits.charAt(0) + "." + digits.substring(1);
    }

    private static String number(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    private static String unit(@Nullable String unit) {
        return unit == null ? "" : Character.isLetter(unit.charAt(0)) ? " " + unit : unit;
    }
}
