package nl.driehoek.plans.target.domain;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** Says a bound in one Dutch phrase, for people who want to see how their text was understood. */
public final class BoundInWords {
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private BoundInWords() {}

    public static String of(Bound bound) {
        Reference reference = bound.reference();
        Comparator comparator = bound.comparator();
        if (comparator == null) {
            return "nog te bepalen";
        }
        if (reference instanceof Reference.Absolute absolute) {
            BigDecimal upper = absolute.upper();
            String figure = figure(absolute.value(), absolute.unit());
            return upper == null
                    ? side(comparator, "precies") + " " + figure + inferred(bound)
                    : "van " + figure + " tot en met " + figure(upper, absolute.unit());
        }
        if (reference instanceof Reference.LevelOf level) {
            return side(comparator, "gelijk aan") + " het niveau van " + period(level.period())
                    + stated(level.statedValue(), level.unit()) + inferred(bound);
        }
        if (reference instanceof Reference.RelativeTo change) {
            boolean less = change.changePercent().signum() < 0;
            return size(comparator, less) + " " + figure(change.changePercent().abs(), "%")
                    + (less ? " lager" : " hoger") + " dan in " + period(change.period())
                    + stated(change.statedValue(), change.unit());
        }
        throw new IllegalArgumentException("no words for " + reference);
    }

    private static String side(Comparator comparator, String exactly) {
        return switch (comparator) {
            case AT_MOST -> "hoogstens";
            case LESS_THAN -> "lager dan";
            case AT_LEAST -> "minstens";
            case MORE_THAN -> "hoger dan";
            case EXACTLY, BETWEEN -> exactly;
        };
    }

    /** How large a change is: a level of at most -10% is a decrease of at least 10%. */
    private static String size(Comparator comparator, boolean decrease) {
        return switch (comparator) {
            case AT_MOST -> decrease ? "minstens" : "hoogstens";
            case LESS_THAN -> decrease ? "meer dan" : "minder dan";
            case AT_LEAST -> decrease ? "hoogstens" : "minstens";
            case MORE_THAN -> decrease ? "minder dan" : "meer dan";
            case EXACTLY, BETWEEN -> "precies";
        };
    }

    /** The side that nobody printed is said to be concluded; that of a change is in its own sign. */
    private static String inferred(Bound bound) {
        return bound.comparatorInferred() ? " (afgeleid: de tekst noemt geen kant)" : "";
    }

    private static String stated(@Nullable BigDecimal value, @Nullable String unit) {
        return value == null ? "" : " (" + figure(value, unit) + ")";
    }

    private static String period(Period period) {
        return switch (period.kind()) {
            case YEAR -> String.valueOf(period.year());
            case QUARTER -> "het " + period.part() + "e kwartaal van " + period.year();
            case MONTH -> MONTHS.get(period.part() - 1) + " " + period.year();
        };
    }

    private static String figure(BigDecimal value, @Nullable String unit) {
        DecimalFormat format = new DecimalFormat("#,##0", dutch());
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value) + (unit == null ? "" : Character.isLetter(unit.charAt(0)) ? " " + unit : unit);
    }

    /** Written out, for what the platform knows of Dutch may change. */
    private static DecimalFormatSymbols dutch() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        symbols.setMinusSign('-');
        return symbols;
    }
}
