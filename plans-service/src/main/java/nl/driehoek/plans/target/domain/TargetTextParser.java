package nl.driehoek.plans.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.target.domain.TargetReading.Cause;
import nl.driehoek.plans.target.domain.TargetReading.Read;
import nl.driehoek.plans.target.domain.TargetReading.Refused;
import nl.driehoek.plans.target.domain.TargetWords.Trend;
import nl.driehoek.plans.target.domain.TextScanner.Figure;
import nl.driehoek.plans.target.domain.TextScanner.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Reads the target texts of Dutch safety plans. What can be read in two ways, or not at all, is refused: a target is
 * never guessed.
 *
 * <p>A number of four digits from 1900 to 2100 behind a sign ({@code <2008}) is the level of that year. It is a number
 * when it has a unit ({@code < 2008%}), a decimal ({@code < 2008,0}) or a thousands point ({@code < 2.008}). Without a
 * sign such a number ({@code 2008}) may be either, and is refused.
 *
 * <p>A text that says how a level should go, but not since when ({@code niet laten stijgen}), is about the level that
 * the target starts from: that of the baseline's period. {@code Geen jeugdgroepen} is the figure 0.
 */
public final class TargetTextParser {

    /**
     * What a plan says about a target beside its text; it tells the side of a bare figure, and what a text without a
     * year compares with.
     *
     * @param baseline the value that the plan starts from
     * @param baselinePeriod when it was measured; may be known where the value is not
     */
    public record Context(
            @Nullable BigDecimal baseline,
            @Nullable DesiredDirection desired,
            @Nullable Period baselinePeriod) {
        public static final Context NONE = new Context(null, null);

        public Context(@Nullable BigDecimal baseline, @Nullable DesiredDirection desired) {
            this(baseline, desired, null);
        }
    }

    private static final String A_FIGURE = "a figure such as 3 or 4,5 or 15%";
    private static final String A_PERCENTAGE = "a percentage such as 10%";
    private static final String A_PERIOD = "a period such as 2008 or 2008-Q1";
    private static final String A_THING = "the name of what is counted";

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
        if (scanner.take(TargetWords.OPEN)) {
            return ended(Bound.TO_BE_DETERMINED);
        }
        if (scanner.take(Comparator.BETWEEN.sign())) {
            return range(List.of("en"), "'en' with the upper end, such as tussen 3 en 4", null);
        }
        if (scanner.take("van")) {
            // From where the indicator is to where it should go is no range.
            return range(TargetWords.UP_TO, "'tot' with the upper end, such as van 3 tot 4", context.baseline());
        }
        Comparator comparator = takeComparator();
        return comparator == null ? inWords() : compared(comparator);
    }

    private @Nullable Comparator takeComparator() {
        for (TargetWords.Side candidate : TargetWords.SIDES) {
            if (scanner.take(candidate.words())) {
                scanner.take(TargetWords.BEFORE_A_FIGURE);
                return candidate.comparator();
            }
        }
        return null;
    }

    /** A text that does not begin with a sign. */
    private TargetReading inWords() {
        if (scanner.take(List.of("het aantal", "aantal"))) {
            return takeThing(Trend.ALL_WORDS) && scanner.sees(Trend.ALL_WORDS)
                    ? trendInWords()
                    : unreadable(A_THING + ", and how it should go, such as niet laten stijgen");
        }
        if (scanner.sees(Trend.ALL_WORDS)) {
            return trendInWords();
        }
        if (scanner.take("geen")) {
            return none();
        }
        int start = scanner.position();
        if (scanner.take("een") && scanner.sees(Trend.ALL_WORDS)) {
            return trendInWords();
        }
        if (scanner.take(TargetWords.HALVED)) {
            return multiplied(-50);
        }
        if (scanner.take(TargetWords.DOUBLED)) {
            return multiplied(100);
        }
        scanner.backTo(start);
        return compared(null);
    }

    private TargetReading trendInWords() {
        for (Trend candidate : Trend.values()) {
            if (scanner.take(candidate.words())) {
                return trend(candidate);
            }
        }
        throw new IllegalStateException("no trend at " + scanner.position() + " of " + printed);
    }

    /** A level or a figure, with its side before it or not. */
    private TargetReading compared(@Nullable Comparator comparator) {
        int start = scanner.position();
        if (comparator == null && scanner.take(TargetWords.KEEP) && !scanner.sees(TargetWords.LEVEL)) {
            scanner.backTo(start);
        }
        boolean saysLevel = scanner.take(TargetWords.LEVEL) || (comparator != null && scanner.take(TargetWords.IN));
        if (comparator == null && !saysLevel) {
            return figure(null);
        }
        int beforePeriod = scanner.position();
        Optional<Period> period = scanner.takePeriod();
        if (period.isPresent()) {
            int afterPeriod = scanner.position();
            TargetReading level = level(comparator, period.get());
            // Behind the year of a level stands nothing but what that level was: "< 2008 per 1.000 inwoners" is a
            // number after all.
            if (saysLevel || level instanceof Read || scanner.position() > afterPeriod) {
                return level;
            }
            scanner.backTo(start);
            TargetReading number = figure(comparator);
            return reached(number) > reached(level) ? number : level;
        }
        if (scanner.take(TargetWords.BASELINE)) {
            return againstBaseline(beforePeriod, baseline -> level(comparator, baseline));
        }
        return saysLevel ? unreadable(A_PERIOD) : figure(comparator);
    }

    /** How far a reading came: of two that fail, the one that understood more tells better what is wrong. */
    private int reached(TargetReading reading) {
        return reading instanceof Refused refused ? refused.position() : printed.length() + 1;
    }

    private TargetReading range(List<String> joints, String joint, @Nullable BigDecimal notFrom) {
        scanner.take("de");
        Quantity lower = scanner.takeQuantity();
        if (lower == null) {
            return unreadable(A_FIGURE);
        }
        if (!scanner.take(joints)) {
            return unreadable(joint);
        }
        scanner.take("de");
        BigDecimal from = lower.figure().value();
        return notFrom != null && from.compareTo(notFrom) == 0
                ? new Refused(
                        Cause.AMBIGUOUS,
                        lower.figure().position(),
                        "This may be a range, or a way from the baseline: print tussen 3 en 4, or a sign such as ≥.")
                : rangeFrom(lower);
    }

    private TargetReading rangeFrom(Quantity lower) {
        Quantity upper = scanner.takeQuantity();
        if (upper == null) {
            return unreadable(A_FIGURE);
        }
        String unit = upper.unit();
        Figure from = lower.figure();
        Figure to = upper.figure();
        if (lower.unit() != null && !lower.unit().equals(unit)) {
            return new Refused(Cause.UNREADABLE, to.end(), "Both ends of a range have the same unit.");
        }
        if (unit == null && (from.looksLikeYear() || to.looksLikeYear())) {
            return yearOrNumber(from.looksLikeYear() ? from : to);
        }
        if (to.value().compareTo(from.value()) <= 0) {
            return new Refused(
                    Cause.UNREADABLE, to.position(), "The second figure of a range is larger than the first one.");
        }
        return ended(Bound.stated(Comparator.BETWEEN, new Reference.Absolute(from.value(), to.value(), unit)));
    }

    /** {@code 3 - 4}: a range, unless the dash may be the minus of the second figure, or {@code 01-02} a date. */
    private TargetReading dashedRange(Quantity lower) {
        int dash = scanner.position();
        boolean joins = scanner.isEvenlySpaced() && !lower.figure().signed();
        boolean padded = isPadded(lower.figure().position());
        scanner.take("-");
        return joins && !padded && !isPadded(scanner.position()) && !scanner.sees(List.of("-", "+"))
                ? rangeFrom(lower)
                : new Refused(
                        Cause.AMBIGUOUS,
                        dash,
                        "This may be a range, a date or a minus: print a range in words, such as tussen 3 en 4.");
    }

    private boolean isPadded(int position) {
        return position + 1 < printed.length()
                && printed.charAt(position) == '0'
                && Character.isDigit(printed.charAt(position + 1));
    }

    private TargetReading level(@Nullable Comparator comparator, Period period) {
        return withStated((value, unit) -> {
            Reference level = new Reference.LevelOf(period, value, unit);
            Comparator side = comparator != null ? comparator : takeSideBehind();
            if (side != null) {
                return ended(Bound.stated(side, level));
            }
            scanner.take(TargetWords.KEEP);
            Comparator inferred = byDirection();
            if (inferred != null) {
                return ended(Bound.inferred(inferred, level));
            }
            return !scanner.atEnd()
                    ? goesOn(null)
                    : new Refused(
                            Cause.COMPARATOR_UNKNOWN,
                            0,
                            "The text does not say on which side of the level of " + period
                                    + " the value should be: print a sign such as ≤, or give the desired direction"
                                    + " LOWER or HIGHER.");
        });
    }

    private @Nullable Comparator takeSideBehind() {
        return scanner.take(TargetWords.OR_LESS)
                ? Comparator.AT_MOST
                : scanner.take(TargetWords.OR_MORE) ? Comparator.AT_LEAST : null;
    }

    private TargetReading figure(@Nullable Comparator comparator) {
        Quantity quantity = scanner.takeQuantity();
        if (quantity == null) {
            return unreadable(
                    comparator == null
                            ? "a sign such as ≤ or <, " + A_FIGURE + ", or nader te bepalen"
                            : A_FIGURE + ", or a year such as 2008");
        }
        if (scanner.take(TargetWords.AGAINST)) {
            return change(comparator, quantity, this::reference);
        }
        int sign = takeChangeInWords();
        if (sign != 0) {
            return changeInWords(comparator, quantity, sign);
        }
        if (scanner.take(TargetWords.A_FALL)) {
            return sizedTrend(comparator, quantity, -1);
        }
        if (scanner.take(TargetWords.A_RISE)) {
            return sizedTrend(comparator, quantity, 1);
        }
        return comparator == null
                ? withoutSign(quantity)
                : ended(Bound.stated(
                        comparator, new Reference.Absolute(quantity.figure().value(), null, quantity.unit())));
    }

    private TargetReading withoutSign(Quantity quantity) {
        Figure figure = quantity.figure();
        if (scanner.take(TargetWords.UP_TO)) {
            return rangeFrom(quantity);
        }
        if (scanner.sees(List.of("-"))) {
            return dashedRange(quantity);
        }
        Comparator stated = takeSideBehind();
        Comparator inferred = bySide(figure.value());
        Comparator side = stated != null ? stated : inferred;
        boolean isYearOrNumber = figure.looksLikeYear() && quantity.unit() == null;
        Bound bound = side == null || figure.signed() || isYearOrNumber
                ? null
                : new Bound(side, stated == null, new Reference.Absolute(figure.value(), null, quantity.unit()));
        if (!scanner.atEnd()) {
            return goesOn(bound);
        }
        if (bound != null) {
            return ended(bound);
        }
        if (figure.signed()) {
            return new Refused(
                    Cause.AMBIGUOUS,
                    figure.position(),
                    "This may be a change or a number: add the period that the change is against"
                            + " (-10% t.o.v. 2019), or a sign such as ≤.");
        }
        return isYearOrNumber ? yearOrNumber(figure) : sideUnknown(figure.position());
    }

    /** {@code Geen criminele jeugdgroepen} is the figure 0, but {@code geen streefwaarde} is no target at all. */
    private TargetReading none() {
        if (scanner.atEnd()) {
            return new Refused(
                    Cause.AMBIGUOUS, 0, "Is there no target, or should there be none? Print the figure then: 0.");
        }
        int thing = scanner.position();
        if (!takeThing(List.of("meer"))) {
            return unreadable(
                    thing == scanner.position()
                            ? A_THING + " and should not be there, such as geen jeugdgroepen"
                            : A_THING + ", and nothing more: print a sign with a figure, such as ≤ 0, if there is more"
                                    + " to say");
        }
        scanner.take("meer");
        Comparator side = bySide(BigDecimal.ZERO);
        Bound bound = side == null ? null : Bound.inferred(side, new Reference.Absolute(BigDecimal.ZERO, null, null));
        if (!scanner.atEnd()) {
            return goesOn(bound);
        }
        return bound == null ? sideUnknown(0) : ended(bound);
    }

    /** Takes the words that name what is counted, up to the end or one of these; false at a word that says more. */
    private boolean takeThing(List<String> until) {
        boolean complete = false;
        boolean begun = false;
        while (!scanner.atEnd() && !(complete && scanner.sees(until))) {
            boolean joins = begun && scanner.take(TargetWords.JOINING);
            if (!joins && !scanner.takeWord(TargetWords::namesAThing)) {
                return false;
            }
            begun = true;
            complete = !joins;
        }
        return complete;
    }

    /** Takes {@code het aantal inbraken} or {@code de overlast}. */
    private boolean takeThingWithArticle(List<String> until) {
        scanner.take(TargetWords.ARTICLES);
        return takeThing(until);
    }

    /** {@code geen stijging t.o.v. 2019}, {@code daling van het aantal inbraken met 10%}. */
    private TargetReading trend(Trend trend) {
        boolean sized = scanner.take("van");
        if (sized && !seesSize()) {
            if (!takeThingWithArticle(TargetWords.BEHIND_A_THING)) {
                return unreadable(A_THING);
            }
            sized = false;
        }
        int sign = trend == Trend.FALL ? -1 : trend == Trend.RISE ? 1 : 0;
        if (sign != 0 && (sized || scanner.take("met"))) {
            Comparator comparator = takeComparator();
            Quantity size = scanner.takeQuantity();
            if (size == null) {
                return unreadable(A_PERCENTAGE);
            }
            return sizedTrend(comparator != null ? comparator : takeSideBehind(), size, sign);
        }
        return sized ? unreadable(A_THING) : trendAgainst(period -> level(trend.comparator(), period));
    }

    private boolean seesSize() {
        int here = scanner.position();
        boolean size = takeComparator() != null || scanner.takeQuantity() != null;
        scanner.backTo(here);
        return size;
    }

    /** The comparator is one of the size here: a fall of at least 10% is a level of at most -10%. */
    private TargetReading sizedTrend(@Nullable Comparator ofSize, Quantity size, int sign) {
        if (size.figure().signed()) {
            return signAndWord(size.figure());
        }
        Comparator comparator = ofSize == null || sign > 0 ? ofSize : mirrored(ofSize);
        return change(comparator, signed(size, sign), this::trendAgainst);
    }

    private static Comparator mirrored(Comparator comparator) {
        return switch (comparator) {
            case AT_MOST -> Comparator.AT_LEAST;
            case AT_LEAST -> Comparator.AT_MOST;
            case LESS_THAN -> Comparator.MORE_THAN;
            case MORE_THAN -> Comparator.LESS_THAN;
            case EXACTLY, BETWEEN -> comparator;
        };
    }

    private TargetReading multiplied(int percent) {
        Figure figure = new Figure(BigDecimal.valueOf(percent), true, false, 0, scanner.position());
        Quantity change = new Quantity(figure, "%");
        boolean of = scanner.take("van");
        if (of && scanner.sees(TargetWords.LEVEL)) {
            return change(null, change, this::reference);
        }
        return of && !takeThingWithArticle(TargetWords.BEHIND_A_THING)
                ? unreadable(A_THING)
                : change(null, change, this::trendAgainst);
    }

    /** Which way {@code lager dan} or {@code hoger t.o.v.} points; 0 where no such words stand. */
    private int takeChangeInWords() {
        if (scanner.take(TargetWords.BELOW)) {
            return -1;
        }
        if (scanner.take(TargetWords.ABOVE)) {
            return 1;
        }
        int start = scanner.position();
        int sign = scanner.take(TargetWords.LOWER) ? -1 : scanner.take(TargetWords.HIGHER) ? 1 : 0;
        if (sign != 0 && scanner.take(TargetWords.AGAINST)) {
            return sign;
        }
        scanner.backTo(start);
        return 0;
    }

    /** {@code 10% lager dan in 2019} is {@code -10% t.o.v. 2019}: the word is the sign of the change. */
    private TargetReading changeInWords(@Nullable Comparator comparator, Quantity size, int sign) {
        // "minimaal 10% lager" is a value of at most 90%, "≥ 10% lager" may be the opposite.
        return comparator != null || size.figure().signed()
                ? signAndWord(size.figure())
                : change(null, signed(size, sign), this::reference);
    }

    private static Quantity signed(Quantity size, int sign) {
        Figure figure = size.figure();
        BigDecimal value = sign < 0 ? figure.value().negate() : figure.value();
        return new Quantity(new Figure(value, true, false, figure.position(), figure.end()), size.unit());
    }

    private TargetReading change(@Nullable Comparator comparator, Quantity quantity, Against against) {
        Figure change = quantity.figure();
        if (!"%".equals(quantity.unit())) {
            return new Refused(Cause.UNREADABLE, change.position(), "A change is a percentage, such as -10%.");
        }
        if (!change.signed() || change.value().signum() == 0) {
            return new Refused(
                    Cause.AMBIGUOUS,
                    change.position(),
                    "Is this an increase or a decrease? Print it with + or -, and no change as the level itself:"
                            + " ≤2019.");
        }
        Comparator side = comparator != null ? comparator : byChange(change.value());
        return against.level(period -> side == null
                ? new Refused(
                        Cause.AMBIGUOUS,
                        change.position(),
                        "The change goes against the desired direction: print it as a number with the side before it,"
                                + " such as ≤ -10% t.o.v. 2019.")
                : withStated((value, unit) -> ended(new Bound(
                        side, comparator == null, new Reference.RelativeTo(period, change.value(), value, unit)))));
    }

    /** Finds the period whose level a text compares with, and goes on with it. */
    private interface Against {
        TargetReading level(Function<Period, TargetReading> then);
    }

    /** A period that the text must name, or the baseline that it points to. */
    private TargetReading reference(Function<Period, TargetReading> then) {
        if (!scanner.take(TargetWords.LEVEL)) {
            scanner.take(TargetWords.IN);
        }
        int start = scanner.position();
        Optional<Period> period = scanner.takePeriod();
        if (period.isPresent()) {
            return then.apply(period.get());
        }
        return scanner.take(TargetWords.BASELINE) ? againstBaseline(start, then) : unreadable(A_PERIOD);
    }

    /** A text about how a level should go may leave out since when: it goes from where the target starts. */
    private TargetReading trendAgainst(Function<Period, TargetReading> then) {
        return scanner.take(TargetWords.AGAINST) ? reference(then) : againstBaseline(scanner.position(), then);
    }

    private TargetReading againstBaseline(int position, Function<Period, TargetReading> then) {
        Period baseline = context.baselinePeriod();
        if (baseline != null) {
            return then.apply(baseline);
        }
        return scanner.atEnd() || scanner.sees(List.of("("))
                ? new Refused(
                        Cause.REFERENCE_UNKNOWN,
                        position,
                        "The text does not say which period's level it compares with: print it (t.o.v. 2019), or give"
                                + " the period of the baseline.")
                : unreadable("the period that it compares with, such as t.o.v. 2019");
    }

    private interface WithStated {
        TargetReading then(@Nullable BigDecimal value, @Nullable String unit);
    }

    /** Reads what a level was, between parentheses, where the text says so. */
    private TargetReading withStated(WithStated rest) {
        if (!scanner.take("(")) {
            return rest.then(null, null);
        }
        Quantity stated = scanner.takeQuantity();
        if (stated == null) {
            return unreadable("what the level was: " + A_FIGURE);
        }
        return scanner.take(")")
                ? rest.then(stated.figure().value(), stated.unit())
                : unreadable("a closing parenthesis");
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
        return scanner.atEnd() ? new Read(new TargetExpression(printed, bound)) : goesOn(bound);
    }

    private static TargetReading yearOrNumber(TextScanner.Figure figure) {
        return new Refused(
                Cause.AMBIGUOUS,
                figure.position(),
                "This may be a year or a number: print the level of a year with a sign (≤2008), and a number with a"
                        + " thousands point (2.008) or its unit.");
    }

    private static TargetReading signAndWord(Figure figure) {
        return new Refused(
                Cause.AMBIGUOUS,
                figure.position(),
                "A sign and a word such as 'lager dan' together can be read in two ways: print the change as a"
                        + " number, such as ≤ -10% t.o.v. 2019.");
    }

    private static TargetReading sideUnknown(int position) {
        return new Refused(
                Cause.COMPARATOR_UNKNOWN,
                position,
                "The text does not say whether the value should be above or below this figure: print a sign such as"
                        + " ≤, or give a baseline that differs from it, or the desired direction LOWER or HIGHER.");
    }

    /**
     * The text could end here, but it goes on. What goes on may turn a bare figure into something else, so that only a
     * bound whose side is printed counts as read.
     */
    private TargetReading goesOn(@Nullable Bound bound) {
        Bound before = bound == null || bound.comparatorInferred() ? null : bound;
        String understood = printed.substring(0, scanner.position()).strip();
        String print = before == null ? understood : BoundText.print(before);
        return new Refused(
                Cause.UNREADABLE,
                scanner.position(),
                "Understood '" + understood + "'" + (print.equals(understood) ? "" : " as '" + print + "'")
                        + ", but not what follows: '" + rest() + "'.",
                before);
    }

    private TargetReading unreadable(String expected) {
        String found = rest().isEmpty() ? "The text ends too early" : "Not understood: '" + rest() + "'";
        return new Refused(Cause.UNREADABLE, scanner.position(), found + "; expected " + expected + ".");
    }

    private String rest() {
        return printed.substring(scanner.position()).strip();
    }
}
