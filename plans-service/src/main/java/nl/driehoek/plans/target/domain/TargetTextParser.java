package nl.driehoek.plans.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.target.domain.TargetReading.Cause;
import nl.driehoek.plans.target.domain.TargetReading.Read;
import nl.driehoek.plans.target.domain.TargetReading.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads the target texts of Dutch safety plans. What can be read in two ways, or not at all, is refused: a target is
 * never guessed.
 *
 * <p>A number of four digits from 1900 to 2100 behind a sign ({@code <2008}) is the level of that year. It is a number
 * when it has a unit ({@code < 2008%}), a decimal ({@code < 2008,0}) or a thousands point ({@code < 2.008}). Without a
 * sign such a number ({@code 2008}) may be either, and is refused.
 */
public final class TargetTextParser {

    /**
     * What a plan says about a target beside its text; it tells the side of a bare figure.
     *
     * @param baseline the value that the plan starts from
     */
    public record Context(
            @Nullable BigDecimal baseline, @Nullable DesiredDirection desired) {
        public static final Context NONE = new Context(null, null);
    }

    private static final List<String> OPEN =
            List.of("nog nader te bepalen", "nader te bepalen", "nog te bepalen", "n.t.b.", "ntb");

    private record Words(Comparator comparator, List<String> words) {}

    private static final List<Words> COMPARATORS = List.of(
            new Words(
                    Comparator.AT_MOST,
                    List.of(
                            "≤",
                            "<=",
                            "maximaal",
                            "max.",
                            "max",
                            "hoogstens",
                            "hooguit",
                            "ten hoogste",
                            "niet meer dan",
                            "niet hoger dan",
                            "niet boven")),
            new Words(
                    Comparator.AT_LEAST,
                    List.of(
                            "≥",
                            ">=",
                            "minimaal",
                            "min.",
                            "minstens",
                            "ten minste",
                            "tenminste",
                            "niet minder dan",
                            "niet lager dan",
                            "niet onder")),
            // These stand behind the others because "<" also begins "<=".
            new Words(Comparator.LESS_THAN, List.of("<", "lager dan", "minder dan", "kleiner dan", "onder")),
            new Words(Comparator.MORE_THAN, List.of(">", "hoger dan", "meer dan", "groter dan", "boven")),
            new Words(Comparator.EXACTLY, List.of("=", "gelijk aan", "precies")));

    private static final List<String> LEVEL =
            List.of("het niveau van", "het niveau in", "op niveau", "niveau van", "niveau in", "niveau");
    private static final String IN = "in";
    private static final List<String> AGAINST =
            List.of("t.o.v.", "tov", "ten opzichte van", "vergeleken met", "in vergelijking met");
    private static final List<String> LESS_THAN_IT_WAS = List.of("lager dan", "minder dan");
    private static final List<String> MORE_THAN_IT_WAS = List.of("hoger dan", "meer dan");
    private static final List<String> OR_LESS = List.of("of minder", "of lager");
    private static final List<String> OR_MORE = List.of("of meer", "of hoger");

    private static final String A_FIGURE = "a figure such as 3 or 4,5 or 15%";
    private static final String A_PERIOD = "a period such as 2008 or 2008-Q1";

    private final String printed;
    private final Context context;
    private final TextScanner scanner;

    private TargetTextParser(String printed, Context context) {
        this.printed = printed;
        this.context = context;
        this.scanner = new TextScanner(printed);
    }

    public static TargetReading parse(String printed, Context context) {
        return new TargetTextParser(printed, context).parse();
    }

    private TargetReading parse() {
        if (scanner.take(OPEN)) {
            return ended(Bound.TO_BE_DETERMINED);
        }
        if (scanner.take(Comparator.BETWEEN.sign())) {
            return range();
        }
        Comparator comparator = takeComparator();
        int start = scanner.position();
        boolean saysLevel = scanner.take(LEVEL) || (comparator != null && scanner.take(IN));
        if (comparator != null || saysLevel) {
            Optional<Period> period = scanner.takePeriod();
            if (period.isPresent()) {
                int afterPeriod = scanner.position();
                TargetReading level = level(comparator, period.get());
                // Behind the year of a level stands nothing but what that level was: "< 2008 per 1.000 inwoners" is
                // a number after all.
                if (saysLevel || level instanceof Read || scanner.position() > afterPeriod) {
                    return level;
                }
                scanner.backTo(start);
            } else if (saysLevel) {
                return unreadable(A_PERIOD);
            }
        }
        return figure(comparator);
    }

    private @Nullable Comparator takeComparator() {
        for (Words candidate : COMPARATORS) {
            if (scanner.take(candidate.words())) {
                return candidate.comparator();
            }
        }
        return null;
    }

    private TargetReading range() {
        TextScanner.Figure lower = scanner.takeFigure();
        if (lower == null) {
            return unreadable(A_FIGURE);
        }
        String lowerUnit = scanner.takeUnit();
        if (!scanner.take("en")) {
            return unreadable("'en' with the upper end, such as tussen 3 en 4");
        }
        TextScanner.Figure upper = scanner.takeFigure();
        if (upper == null) {
            return unreadable(A_FIGURE);
        }
        int unitAt = scanner.position();
        String unit = scanner.takeUnit();
        if (lowerUnit != null && !lowerUnit.equals(unit)) {
            return new Refused(Cause.UNREADABLE, unitAt, "Both ends of a range have the same unit.");
        }
        if (unit == null && (lower.looksLikeYear() || upper.looksLikeYear())) {
            return yearOrNumber(lower.looksLikeYear() ? lower : upper);
        }
        if (upper.value().compareTo(lower.value()) <= 0) {
            return new Refused(
                    Cause.UNREADABLE, upper.position(), "The second figure of a range is larger than the first one.");
        }
        return ended(Bound.stated(Comparator.BETWEEN, new Reference.Absolute(lower.value(), upper.value(), unit)));
    }

    private TargetReading level(@Nullable Comparator comparator, Period period) {
        return withStated((value, unit) -> {
            Reference level = new Reference.LevelOf(period, value, unit);
            if (comparator != null) {
                return ended(Bound.stated(comparator, level));
            }
            Comparator inferred = byDirection();
            return inferred == null
                    ? new Refused(
                            Cause.COMPARATOR_UNKNOWN,
                            0,
                            "The text does not say on which side of the level of " + period
                                    + " the value should be: print a sign such as ≤, or give the desired direction"
                                    + " LOWER or HIGHER.")
                    : ended(Bound.inferred(inferred, level));
        });
    }

    private TargetReading figure(@Nullable Comparator comparator) {
        TextScanner.Figure figure = scanner.takeFigure();
        if (figure == null) {
            return unreadable(
                    comparator == null
                            ? "a sign such as ≤ or <, " + A_FIGURE + ", or nader te bepalen"
                            : A_FIGURE + ", or a year such as 2008");
        }
        String unit = scanner.takeUnit();
        if (scanner.take(AGAINST)) {
            return change(comparator, figure, unit);
        }
        if (scanner.take(LESS_THAN_IT_WAS)) {
            return changeInWords(comparator, figure, figure.value().negate(), unit);
        }
        if (scanner.take(MORE_THAN_IT_WAS)) {
            return changeInWords(comparator, figure, figure.value(), unit);
        }
        if (comparator != null) {
            return ended(Bound.stated(comparator, new Reference.Absolute(figure.value(), null, unit)));
        }
        Reference absolute = new Reference.Absolute(figure.value(), null, unit);
        if (scanner.take(OR_LESS)) {
            return ended(Bound.stated(Comparator.AT_MOST, absolute));
        }
        if (scanner.take(OR_MORE)) {
            return ended(Bound.stated(Comparator.AT_LEAST, absolute));
        }
        if (!scanner.atEnd()) {
            return unreadable();
        }
        if (figure.signed()) {
            return new Refused(
                    Cause.AMBIGUOUS,
                    figure.position(),
                    "This may be a change or a number: add the period that the change is against"
                            + " (-10% t.o.v. 2019), or a sign such as ≤.");
        }
        if (figure.looksLikeYear() && unit == null) {
            return yearOrNumber(figure);
        }
        Comparator inferred = bySide(figure.value());
        return inferred == null
                ? new Refused(
                        Cause.COMPARATOR_UNKNOWN,
                        figure.position(),
                        "The text does not say whether the value should be above or below this figure: print a sign"
                                + " such as ≤, or give a baseline that differs from it, or the desired direction"
                                + " LOWER or HIGHER.")
                : ended(Bound.inferred(inferred, absolute));
    }

    /** {@code 10% lager dan in 2019} is {@code -10% t.o.v. 2019}: the word is the sign of the change. */
    private TargetReading changeInWords(
            @Nullable Comparator comparator,
            TextScanner.Figure printedFigure,
            BigDecimal change,
            @Nullable String unit) {
        // "minimaal 10% lager" is a value of at most 90%, "≥ 10% lager" may be the opposite.
        if (comparator != null || printedFigure.signed()) {
            return new Refused(
                    Cause.AMBIGUOUS,
                    printedFigure.position(),
                    "A sign and a word such as 'lager dan' together can be read in two ways: print the change as a"
                            + " number, such as ≤ -10% t.o.v. 2019.");
        }
        return change(null, new TextScanner.Figure(change, true, false, printedFigure.position()), unit);
    }

    private TargetReading change(@Nullable Comparator comparator, TextScanner.Figure change, @Nullable String unit) {
        if (!"%".equals(unit)) {
            return new Refused(Cause.UNREADABLE, change.position(), "A change is a percentage, such as -10%.");
        }
        if (!change.signed() || change.value().signum() == 0) {
            return new Refused(
                    Cause.AMBIGUOUS,
                    change.position(),
                    "Is this an increase or a decrease? Print it with + or -, and no change as the level itself:"
                            + " ≤2019.");
        }
        if (!scanner.take(LEVEL)) {
            scanner.take(IN);
        }
        Optional<Period> period = scanner.takePeriod();
        if (period.isEmpty()) {
            return unreadable(A_PERIOD);
        }
        Comparator side = comparator != null ? comparator : byChange(change.value());
        if (side == null) {
            return new Refused(
                    Cause.AMBIGUOUS,
                    change.position(),
                    "The change goes against the desired direction: print it as a number with the side before it, such"
                            + " as ≤ -10% t.o.v. 2019.");
        }
        return withStated((value, statedUnit) -> ended(new Bound(
                side, comparator == null, new Reference.RelativeTo(period.get(), change.value(), value, statedUnit))));
    }

    private interface WithStated {
        TargetReading then(@Nullable BigDecimal value, @Nullable String unit);
    }

    /** Reads what a level was, between parentheses, where the text says so. */
    private TargetReading withStated(WithStated rest) {
        if (!scanner.take("(")) {
            return rest.then(null, null);
        }
        TextScanner.Figure stated = scanner.takeFigure();
        if (stated == null) {
            return unreadable("what the level was: " + A_FIGURE);
        }
        String unit = scanner.takeUnit();
        return scanner.take(")") ? rest.then(stated.value(), unit) : unreadable("a closing parenthesis");
    }

    /** A bare figure lies on the side of the baseline to which the plan wants to go; else the indicator tells. */
    private @Nullable Comparator bySide(BigDecimal figure) {
        BigDecimal baseline = context.baseline();
        int side = baseline == null ? 0 : figure.compareTo(baseline);
        return side == 0 ? byDirection() : side < 0 ? Comparator.AT_MOST : Comparator.AT_LEAST;
    }

    private @Nullable Comparator byDirection() {
        return context.desired() == DesiredDirection.LOWER
                ? Comparator.AT_MOST
                : context.desired() == DesiredDirection.HIGHER ? Comparator.AT_LEAST : null;
    }

    /** A decrease is meant as at least that much, unless the indicator should go up; and the other way round. */
    private @Nullable Comparator byChange(BigDecimal change) {
        Comparator byChange = change.signum() < 0 ? Comparator.AT_MOST : Comparator.AT_LEAST;
        Comparator byDirection = byDirection();
        return byDirection == null || byDirection == byChange ? byChange : null;
    }

    private TargetReading ended(Bound bound) {
        return scanner.atEnd() ? new Read(new TargetExpression(printed, bound)) : unreadable();
    }

    private TargetReading yearOrNumber(TextScanner.Figure figure) {
        return new Refused(
                Cause.AMBIGUOUS,
                figure.position(),
                "This may be a year or a number: print the level of a year with a sign (≤2008), and a number with a"
                        + " thousands point (2.008) or its unit.");
    }

    /** The bound is complete, but the text goes on. */
    private TargetReading unreadable() {
        return new Refused(Cause.UNREADABLE, scanner.position(), "Not understood: '" + rest() + "'.");
    }

    private TargetReading unreadable(String expected) {
        String found = rest().isEmpty() ? "The text ends too early" : "Not understood: '" + rest() + "'";
        return new Refused(Cause.UNREADABLE, scanner.position(), found + "; expected " + expected + ".");
    }

    private String rest() {
        return printed.substring(scanner.position()).strip();
    }
}
