package nl.driehoek.plans.target.domain;

import static nl.driehoek.plans.target.domain.DesiredDirection.HIGHER;
import static nl.driehoek.plans.target.domain.DesiredDirection.LOWER;
import static nl.driehoek.plans.target.domain.DesiredDirection.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.target.domain.TargetReading.Cause;
import nl.driehoek.plans.target.domain.TargetReading.Read;
import nl.driehoek.plans.target.domain.TargetReading.Refused;
import nl.driehoek.plans.target.domain.TargetTextParser.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTextParserTest {

    @ParameterizedTest(name = "''{0}'' means {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    ≤ 3                     | AT_MOST   | 3
                    <=3                     | AT_MOST   | 3
                    ⩽ 3                     | AT_MOST   | 3
                    max. 3                  | AT_MOST   | 3
                    max 3                   | AT_MOST   | 3
                    Maximaal 3              | AT_MOST   | 3
                    hoogstens 3             | AT_MOST   | 3
                    ten hoogste 3           | AT_MOST   | 3
                    hooguit 3               | AT_MOST   | 3
                    niet meer dan 3         | AT_MOST   | 3
                    niet hoger dan 3        | AT_MOST   | 3
                    3 of minder             | AT_MOST   | 3
                    3 of lager              | AT_MOST   | 3
                    < 3                     | LESS_THAN | 3
                    lager dan 3             | LESS_THAN | 3
                    minder dan 3            | LESS_THAN | 3
                    onder 3                 | LESS_THAN | 3
                    = 3                     | EXACTLY   | 3
                    gelijk aan 3            | EXACTLY   | 3
                    precies 3               | EXACTLY   | 3
                    ≥ 3                     | AT_LEAST  | 3
                    >=3                     | AT_LEAST  | 3
                    min. 3                  | AT_LEAST  | 3
                    minimaal 3              | AT_LEAST  | 3
                    minstens 3              | AT_LEAST  | 3
                    ten minste 3            | AT_LEAST  | 3
                    niet minder dan 3       | AT_LEAST  | 3
                    niet lager dan 3        | AT_LEAST  | 3
                    3 of meer               | AT_LEAST  | 3
                    3 of hoger              | AT_LEAST  | 3
                    > 3                     | MORE_THAN | 3
                    hoger dan 3             | MORE_THAN | 3
                    meer dan 3              | MORE_THAN | 3
                    ≤ 3,25                  | AT_MOST   | 3.25
                    ≤ 3.5                   | AT_MOST   | 3.5
                    ≤ 1.432                 | AT_MOST   | 1432
                    ≤ 1.234.567,8           | AT_MOST   | 1234567.8
                    ≤ 1432                  | AT_MOST   | 1432
                    ≤ -5                    | AT_MOST   | -5
                    ≤ −5                    | AT_MOST   | -5
                    """)
    void aSignOrItsUsualDutchWordsSayTheSide(String printed, Comparator comparator, BigDecimal value) {
        TargetReading reading = TargetTextParser.parse(printed, Context.NONE);

        assertThat(reading).isEqualTo(absolute(printed, comparator, value, null));
    }

    @ParameterizedTest(name = "''{0}'' has unit {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    < 30%                   | 30    | %
                    < 30 %                  | 30    | %
                    < 30 procent            | 30    | %
                    < 30 promille           | 30    | ‰
                    < 4 per 1.000 inwoners  | 4     | per 1.000 inwoners
                    < 4 per 1000 woningen   | 4     | per 1000 woningen
                    < 2008%                 | 2008  | %
                    < 2008 %                | 2008  | %
                    < 2008 per 1.000 inwoners | 2008 | per 1.000 inwoners
                    """)
    void aUnitStandsBehindTheFigure(String printed, BigDecimal value, String unit) {
        TargetReading reading = TargetTextParser.parse(printed, Context.NONE);

        assertThat(reading).isEqualTo(absolute(printed, Comparator.LESS_THAN, value, unit));
    }

    @ParameterizedTest(name = "''{0}'' is the level of {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    <2008                   | LESS_THAN | 2008    |     |
                    < 2008                  | LESS_THAN | 2008    |     |
                    ≤ 2100                  | AT_MOST   | 2100    |     |
                    gelijk aan 2008         | EXACTLY   | 2008    |     |
                    lager dan in 2008       | LESS_THAN | 2008    |     |
                    niet hoger dan niveau 2009 | AT_MOST | 2009   |     |
                    onder het niveau van 2009 | LESS_THAN | 2009  |     |
                    ≥ 2009-Q3               | AT_LEAST  | 2009-Q3 |     |
                    ≥ 2009KW03              | AT_LEAST  | 2009-Q3 |     |
                    ≤ 2009-03               | AT_MOST   | 2009-03 |     |
                    ≤ 2009MM03              | AT_MOST   | 2009-03 |     |
                    <2008 (8%)              | LESS_THAN | 2008    | 8   | %
                    ≤2008 (4,0)             | AT_MOST   | 2008    | 4.0 |
                    ≤2009 ( 9,6 )           | AT_MOST   | 2009    | 9.6 |
                    ≤2009 (2008)            | AT_MOST   | 2009    | 2008 |
                    """)
    void aYearBehindASignIsTheLevelOfThatYearAndNeverANumber(
            String printed, Comparator comparator, String period, @Nullable BigDecimal stated, @Nullable String unit) {
        TargetReading reading = TargetTextParser.parse(printed, Context.NONE);

        assertThat(reading)
                .isEqualTo(read(
                        printed, Bound.stated(comparator, new Reference.LevelOf(Period.parse(period), stated, unit))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ≤ 2.008  | 2008
                    ≤ 2008,0 | 2008.0
                    ≤ 1899   | 1899
                    ≤ 2101   | 2101
                    """)
    void aThousandsPointADecimalOrAnImplausibleYearMakesItANumber(String printed, BigDecimal value) {
        TargetReading reading = TargetTextParser.parse(printed, Context.NONE);

        assertThat(reading).isEqualTo(absolute(printed, Comparator.AT_MOST, value, null));
    }

    @ParameterizedTest(name = "baseline {0}, desired {1}: a bare 4 means {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    5   |        | AT_MOST
                    3   |        | AT_LEAST
                    5   | NONE   | AT_MOST
                    3   | LOWER  | AT_LEAST
                    4.0 | LOWER  | AT_MOST
                    4   | HIGHER | AT_LEAST
                        | LOWER  | AT_MOST
                        | HIGHER | AT_LEAST
                    """)
    void aBareFigureIsReadFromItsSideOfTheBaselineElseByTheDesiredDirection(
            @Nullable BigDecimal baseline, @Nullable DesiredDirection desired, Comparator expected) {
        TargetReading reading = TargetTextParser.parse("4", new Context(baseline, desired));

        assertThat(reading)
                .isEqualTo(
                        read("4", Bound.inferred(expected, new Reference.Absolute(new BigDecimal("4"), null, null))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -10% t.o.v. 2019                  | AT_MOST  | true  | -10
                    - 10 procent t.o.v. 2019          | AT_MOST  | true  | -10
                    +5% ten opzichte van 2019         | AT_LEAST | true  | 5
                    ≤ -10% t.o.v. 2019                | AT_MOST  | false | -10
                    minimaal -2,5% vergeleken met 2019 | AT_LEAST | false | -2.5
                    -10% t.o.v. het niveau van 2019   | AT_MOST  | true  | -10
                    10% lager dan in 2019             | AT_MOST  | true  | -10
                    10% minder dan 2019               | AT_MOST  | true  | -10
                    2,5 procent hoger dan het niveau van 2019 | AT_LEAST | true | 2.5
                    5% meer dan in 2019               | AT_LEAST | true  | 5
                    """)
    void aChangeIsReadAgainstTheLevelOfAPeriod(
            String printed, Comparator comparator, boolean inferred, BigDecimal change) {
        TargetReading reading = TargetTextParser.parse(printed, Context.NONE);

        assertThat(reading)
                .isEqualTo(read(
                        printed,
                        new Bound(
                                comparator,
                                inferred,
                                new Reference.RelativeTo(Period.year(2019), change, null, null))));
    }

    @Test
    void aChangeMayStateWhatTheLevelWas() {
        TargetReading reading = TargetTextParser.parse("-10% t.o.v. 2019 (1.200)", Context.NONE);

        assertThat(reading)
                .isEqualTo(read(
                        "-10% t.o.v. 2019 (1.200)",
                        Bound.inferred(
                                Comparator.AT_MOST,
                                new Reference.RelativeTo(
                                        Period.year(2019), new BigDecimal("-10"), new BigDecimal("1200"), null))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tussen 3 en 4       | 3    | 4    |
                    Tussen 3% en 4%     | 3    | 4    | %
                    tussen 3 en 4%      | 3    | 4    | %
                    tussen 2.008 en 2.010 | 2008 | 2010 |
                    """)
    void aRangeHasTwoEnds(String printed, BigDecimal lower, BigDecimal upper, @Nullable String unit) {
        TargetReading reading = TargetTextParser.parse(printed, Context.NONE);

        assertThat(reading)
                .isEqualTo(read(printed, Bound.stated(Comparator.BETWEEN, new Reference.Absolute(lower, upper, unit))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nader te bepalen", "Nader te bepalen", "nog nader te bepalen", "nog te bepalen", "n.t.b."})
    void aTargetCanBeOpenlyToBeDetermined(String printed) {
        TargetReading reading = TargetTextParser.parse(printed, Context.NONE);

        assertThat(reading).isEqualTo(read(printed, Bound.TO_BE_DETERMINED));
    }

    @Test
    void theTextIsKeptToTheLetter() {
        String printed = "  ≤\u00a02008  (8 %) ";

        TargetReading reading = TargetTextParser.parse(printed, Context.NONE);

        assertThat(((Read) reading).expression().printed()).isEqualTo(printed);
    }

    @Test
    void aLevelWithoutASignIsReadByTheDesiredDirection() {
        TargetReading reading = TargetTextParser.parse("op niveau 2009", new Context(new BigDecimal("4"), LOWER));

        assertThat(reading)
                .isEqualTo(read(
                        "op niveau 2009",
                        Bound.inferred(Comparator.AT_MOST, new Reference.LevelOf(Period.year(2009), null, null))));
    }

    @ParameterizedTest(name = "''{0}'' is not understood from character {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ""                      | 0
                    zo laag mogelijk        | 0
                    ca. 15%                 | 0
                    Geen jeugdgroepen       | 0
                    ≤                       | 1
                    ≤ 3 x                   | 4
                    ≤ 3 in 2014             | 4
                    15% in 2013             | 4
                    ≤ 3 (2008)              | 4
                    ≤ 0.125                 | 2
                    ≤ 1.2345                | 2
                    ≤ 3,5,6                 | 2
                    ≤ 12345678901234567     | 2
                    <2008 (8%               | 9
                    <2008 (acht)            | 7
                    <2008 meldingen         | 6
                    ≤ 2008-13               | 6
                    tussen 3                | 8
                    tussen 3 tot 4          | 9
                    tussen 4 en 3           | 12
                    tussen 3% en 4‰         | 14
                    10 minder               | 3
                    10% lager               | 4
                    10% lager dan           | 13
                    10% lager dan vorig jaar | 14
                    10 lager dan in 2019    | 0
                    -10% t.o.v.             | 11
                    -10% t.o.v. vorig jaar  | 12
                    -10 t.o.v. 2019         | 0
                    nader te bepalen in 2011 | 17
                    => 3                    | 1
                    max3                    | 0
                    """)
    void whatIsNotUnderstoodIsRefusedWithItsPosition(@Nullable String printed, int position) {
        TargetReading reading = TargetTextParser.parse(
                printed == null ? "" : printed, new Context(new BigDecimal("10"), DesiredDirection.LOWER));

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.cause()).isEqualTo(Cause.UNREADABLE);
            assertThat(refused.position()).isEqualTo(position);
        });
    }

    @ParameterizedTest(name = "''{0}'': {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    zo laag mogelijk | Not understood: 'zo laag mogelijk'; expected a sign such as ≤ or <, a figure such as 3 or 4,5 or 15%, or nader te bepalen.
                    ≤                | The text ends too early; expected a figure such as 3 or 4,5 or 15%, or a year such as 2008.
                    tussen 3         | The text ends too early; expected 'en' with the upper end, such as tussen 3 en 4.
                    op niveau vorig jaar | Not understood: 'vorig jaar'; expected a period such as 2008 or 2008-Q1.
                    <2008 (acht)     | Not understood: 'acht)'; expected what the level was: a figure such as 3 or 4,5 or 15%.
                    <2008 (8%        | The text ends too early; expected a closing parenthesis.
                    """)
    void aRefusalTellsWhatWouldBeRight(String printed, String detail) {
        TargetReading reading = TargetTextParser.parse(printed, Context.NONE);

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.detail())
                .isEqualTo(detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008",
                "1900",
                "2100",
                "tussen 2008 en 2010",
                "tussen 1000 en 2010",
                "-10%",
                "+5",
                "10% t.o.v. 2019",
                "≤ 10% t.o.v. 2019",
                "+0% t.o.v. 2019",
                "minimaal 10% lager dan in 2019",
                "-10% lager dan in 2019",
                "0% hoger dan in 2019"
            })
    void whatCanBeReadInTwoWaysIsRefused(String printed) {
        TargetReading reading =
                TargetTextParser.parse(printed, new Context(new BigDecimal("3000"), DesiredDirection.LOWER));

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.cause())
                .isEqualTo(Cause.AMBIGUOUS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-10% t.o.v. 2019", "10% lager dan in 2019"})
    void aChangeAgainstTheDesiredDirectionIsRefusedUnlessItHasASign(String printed) {
        TargetReading reading = TargetTextParser.parse(printed, new Context(null, HIGHER));

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.cause())
                .isEqualTo(Cause.AMBIGUOUS));
    }

    @Test
    void aBareFigureIsRefusedWhereNeitherBaselineNorDirectionTellsItsSide() {
        TargetReading reading = TargetTextParser.parse("0", new Context(BigDecimal.ZERO, NONE));

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.cause())
                .isEqualTo(Cause.COMPARATOR_UNKNOWN));
    }

    private static Read absolute(String printed, Comparator comparator, BigDecimal value, @Nullable String unit) {
        return read(printed, Bound.stated(comparator, new Reference.Absolute(value, null, unit)));
    }

    private static Read read(String printed, Bound bound) {
        return new Read(new TargetExpression(printed, bound));
    }
}
