package nl.driehoek.plans.target.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.math.BigDecimal;
import java.util.List;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.target.domain.TargetReading.Read;
import nl.driehoek.plans.target.domain.TargetReading.Refused;
import nl.driehoek.plans.target.domain.TargetTextParser.Context;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.Generate;

class TargetTextPropertiesTest {
    private static final Gen<Comparator> SIDES = arbitrary()
            .pick(
                    Comparator.AT_MOST,
                    Comparator.LESS_THAN,
                    Comparator.EXACTLY,
                    Comparator.AT_LEAST,
                    Comparator.MORE_THAN);
    private static final Gen<BigDecimal> NOT_NEGATIVE =
            longs().between(0, 99_999_999).zip(integers().between(0, 6), BigDecimal::valueOf);
    private static final Gen<BigDecimal> VALUES =
            NOT_NEGATIVE.zip(booleans().all(), (value, minus) -> minus ? value.negate() : value);
    private static final Gen<String> UNITS =
            pick(List.of("", "%", "‰", "euro", "per 1.000 inwoners", "per 1.000 woningen"));
    /** What target texts are made of; put together at random it is mostly nonsense, and sometimes a target. */
    private static final List<String> WORDS = List.of("""
            ≤|<|=|≥|>|<=|tussen|van|en|tot|tot en met|t/m|max.|minimaal|hoogstens|lager dan|minder dan
            hoger dan|niet hoger dan|gelijk aan|onder|of lager|of meer|of gelijk aan|-|+|–|2008|2009-Q1|15
            0|1.234|3,5|10%|%|‰|procent|per 1.000 inwoners|€|euro|,-|(8%)|(|)|.|,|t.o.v.|ten opzichte van
            in|het jaar|het niveau van|niveau|de nulmeting|lager|minder|daling|stijging|afname|met|een|de
            halvering|verdubbeling|niet laten stijgen|geen stijging|geen toename|geen daling|geen|stabiel
            handhaven|gelijk blijven|het aantal|inbraken|criminele jeugdgroepen|streefwaarde|nader te bepalen|n.t.b.
            volgt|x
            """.strip().split("[|\n]"));

    private static final Gen<String> TARGET_LIKE = lists().of(pick(WORDS))
            .ofSizeBetween(0, 7)
            .zip(booleans().all(), (words, spaced) -> String.join(spaced ? " " : "", words));
    private static final Gen<String> TEXTS = Generate.oneOf(
            strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 30),
            strings().basicLatinAlphabet().ofLengthBetween(0, 12),
            TARGET_LIKE);
    private static final Gen<Context> CONTEXTS = pick(List.of(
            Context.NONE,
            new Context(new BigDecimal("10"), null),
            new Context(null, DesiredDirection.LOWER),
            new Context(BigDecimal.ZERO, DesiredDirection.HIGHER, Period.year(2008)),
            new Context(new BigDecimal("10"), DesiredDirection.LOWER, Period.quarter(2009, 2)),
            new Context(null, DesiredDirection.NONE, Period.year(2008))));
    private static final Gen<Period> PERIODS = integers()
            .between(BoundText.FIRST_PLAUSIBLE_YEAR, BoundText.LAST_PLAUSIBLE_YEAR)
            .zip(integers().between(0, 16), TargetTextPropertiesTest::period);

    @Test
    void whatIsPrintedIsReadAsTheSameAbsoluteBound() {
        qt().forAll(SIDES, VALUES, UNITS)
                .as((side, value, unit) -> Bound.stated(side, new Reference.Absolute(value, null, unitOf(unit))))
                .checkAssert(bound -> assertPrintsAndReadsAsItself(bound, Context.NONE));
    }

    @Test
    void whatIsPrintedIsReadAsTheSameYearLikeNumber() {
        qt().forAll(SIDES, integers().between(1890, 2110))
                .as((side, value) -> Bound.stated(side, new Reference.Absolute(new BigDecimal(value), null, null)))
                .checkAssert(bound -> assertPrintsAndReadsAsItself(bound, Context.NONE));
    }

    @Test
    void whatIsPrintedIsReadAsTheSameBareFigure() {
        qt().forAll(NOT_NEGATIVE, UNITS, booleans().all())
                .checkAssert((value, unit, lower) -> assertPrintsAndReadsAsItself(
                        Bound.inferred(
                                lower ? Comparator.AT_MOST : Comparator.AT_LEAST,
                                new Reference.Absolute(value, null, unitOf(unit))),
                        new Context(lower ? value.add(BigDecimal.ONE) : value.subtract(BigDecimal.ONE), null)));
    }

    @Test
    void whatIsPrintedIsReadAsTheSameRange() {
        qt().forAll(VALUES, NOT_NEGATIVE, UNITS)
                .assuming((lower, width, unit) -> width.signum() > 0)
                .as((lower, width, unit) ->
                        Bound.stated(Comparator.BETWEEN, new Reference.Absolute(lower, lower.add(width), unitOf(unit))))
                .checkAssert(bound -> assertPrintsAndReadsAsItself(bound, Context.NONE));
    }

    @Test
    void whatIsPrintedIsReadAsTheSameLevel() {
        qt().forAll(SIDES, PERIODS, Generate.oneOf(VALUES, Generate.constant((BigDecimal) null)), UNITS)
                .as((side, period, stated, unit) ->
                        Bound.stated(side, new Reference.LevelOf(period, stated, stated == null ? null : unitOf(unit))))
                .checkAssert(bound -> assertPrintsAndReadsAsItself(bound, Context.NONE));
    }

    @Test
    void whatIsPrintedIsReadAsTheSameChange() {
        qt().forAll(SIDES, PERIODS, VALUES, booleans().all())
                .assuming((side, period, change, inferred) -> change.signum() != 0)
                .as((side, period, change, inferred) -> new Bound(
                        inferred ? (change.signum() < 0 ? Comparator.AT_MOST : Comparator.AT_LEAST) : side,
                        inferred,
                        new Reference.RelativeTo(period, change, null, null)))
                .checkAssert(bound -> assertPrintsAndReadsAsItself(bound, Context.NONE));
    }

    @Test
    void anyTextIsReadOrRefusedAtAPositionInsideIt() {
        qt().withExamples(10_000).forAll(TEXTS, CONTEXTS).checkAssert((text, context) -> {
            TargetReading reading = TargetTextParser.parse(text, context);
            if (reading instanceof Refused refused) {
                assertThat(refused.position()).isBetween(0, text.length());
                assertThat(refused.detail()).isNotBlank();
            } else {
                assertThat(((Read) reading).expression().printed()).isEqualTo(text);
            }
        });
    }

    @Test
    void whateverIsReadIsReadTheSameInOurOwnPrint() {
        qt().withExamples(20_000).forAll(TARGET_LIKE, CONTEXTS).checkAssert((text, context) -> {
            if (TargetTextParser.parse(text, context) instanceof Read read) {
                assertPrintsAndReadsAsItself(read.expression().bound(), context);
                assertThat(BoundInWords.of(read.expression().bound())).isNotBlank();
            }
        });
    }

    @Test
    void howManyBlanksStandBetweenWordsMakesNoDifference() {
        qt().withExamples(20_000).forAll(TEXTS, CONTEXTS).checkAssert((text, context) -> {
            TargetReading reading = TargetTextParser.parse(text, context);
            TargetReading doubled = TargetTextParser.parse(text.replace(" ", "  "), context);
            TargetReading unbreakable = TargetTextParser.parse(text.replace(' ', '\u00a0'), context);

            assertThat(outcome(doubled)).isEqualTo(outcome(reading));
            assertThat(outcome(unbreakable)).isEqualTo(outcome(reading));
        });
    }

    private static Object outcome(TargetReading reading) {
        return reading instanceof Read read ? read.expression().bound() : ((Refused) reading).cause();
    }

    private static void assertPrintsAndReadsAsItself(Bound bound, Context context) {
        String printed = BoundText.print(bound);
        assertThat(TargetTextParser.parse(printed, context)).isEqualTo(new Read(new TargetExpression(printed, bound)));
    }

    private static String unitOf(String unit) {
        return unit.isEmpty() ? null : unit;
    }

    private static Period period(int year, int part) {
        return part == 0
                ? Period.year(year)
                : part <= 4
                        ? new Period(Period.Kind.QUARTER, year, part)
                        : new Period(Period.Kind.MONTH, year, part - 4);
    }
}
