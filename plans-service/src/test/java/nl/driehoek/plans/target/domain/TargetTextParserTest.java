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
                    ≦ 3                     | AT_MOST   | 3
                    MAX. 3                  | AT_MOST   | 3
                    niet boven de 3         | AT_MOST   | 3
                    niet groter dan 3       | AT_MOST   | 3
                    op of onder 3           | AT_MOST   | 3
                    lager dan of gelijk aan 3 | AT_MOST | 3
                    gelijk aan of lager dan 3 | AT_MOST | 3
                    kleiner dan 3           | LESS_THAN | 3
                    beneden de 3            | LESS_THAN | 3
                    ≧ 3                     | AT_LEAST  | 3
                    op of boven 3           | AT_LEAST  | 3
                    niet onder de 3         | AT_LEAST  | 3
                    groter dan of gelijk aan 3 | AT_LEAST | 3
                    groter dan 3            | MORE_THAN | 3
                    boven de 3              | MORE_THAN | 3
                    minimaal een 3          | AT_LEAST  | 3
                    groter of gelijk aan 3  | AT_LEAST  | 3
                    niet   meer  dan   3    | AT_MOST   | 3
                    Maximaal 3.             | AT_MOST   | 3
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
                    < 4 per  1.000  inwoners | 4    | per 1.000 inwoners
                    < 4 per duizend inwoners | 4    | per 1.000 inwoners
                    < 4‰                    | 4     | ‰
                    < € 250.000             | 250000 | euro
                    < € 250.000,-           | 250000 | euro
                    < 250.000 euro          | 250000 | euro
                    < EUR 2.500,50          | 2500.50 | euro
                    < 2008 euro             | 2008  | euro
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
                    ≤ 2009 (€ 12,50)        | AT_MOST   | 2009    | 12.50 | euro
                    gelijk aan het niveau van 2008 | EXACTLY | 2008 |   |
                    = niveau 2008           | EXACTLY   | 2008    |     |
                    minder dan in 2008      | LESS_THAN | 2008    |     |
                    niet hoger dan in 2008  | AT_MOST   | 2008    |     |
                    maximaal gelijk aan het niveau van 2008 | AT_MOST | 2008 | |
                    op of onder het niveau van 2008 | AT_MOST | 2008 |  |
                    lager of gelijk aan 2008 | AT_MOST  | 2008    |     |
                    niveau 2009 of lager    | AT_MOST   | 2009    |     |
                    het niveau van 2009 (8%) of hoger | AT_LEAST | 2009 | 8 | %
                    boven het niveau van het jaar 2009 | MORE_THAN | 2009 | |
                    geen stijging t.o.v. 2009 | AT_MOST | 2009    |     |
                    geen verdere toename ten opzichte van 2009 | AT_MOST | 2009 | |
                    geen stijging van het aantal inbraken t.o.v. 2009 | AT_MOST | 2009 | |
                    niet laten stijgen t.o.v. het niveau van 2009 (8%) | AT_MOST | 2009 | 8 | %
                    mag niet stijgen t.o.v. 2009 | AT_MOST | 2009 |     |
                    geen daling t.o.v. 2009 | AT_LEAST  | 2009    |     |
                    lager t.o.v. 2009       | LESS_THAN | 2009    |     |
                    een daling ten opzichte van 2009 | LESS_THAN | 2009 | |
                    afname van de overlast t.o.v. 2009 | LESS_THAN | 2009 | |
                    het aantal meldingen stijgt t.o.v. 2009 | MORE_THAN | 2009 | |
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
                    10% minder t.o.v. 2019            | AT_MOST  | true  | -10
                    10% onder het niveau van 2019     | AT_MOST  | true  | -10
                    daling van 10% t.o.v. 2019        | AT_MOST  | true  | -10
                    Daling met 10% t.o.v. 2019        | AT_MOST  | true  | -10
                    een afname met 10% ten opzichte van 2019 | AT_MOST | true | -10
                    10% daling t.o.v. 2019            | AT_MOST  | true  | -10
                    afname van de overlast met 10% t.o.v. 2019 | AT_MOST | true | -10
                    het aantal inbraken daalt met 10% t.o.v. 2019 | AT_MOST | true | -10
                    daling van minimaal 10% t.o.v. 2019 | AT_MOST | false | -10
                    daling van meer dan 10% t.o.v. 2019 | LESS_THAN | false | -10
                    daling van hoogstens 10% t.o.v. 2019 | AT_LEAST | false | -10
                    daling van 10% of meer t.o.v. 2019 | AT_MOST | false | -10
                    minimaal 10% daling t.o.v. 2019   | AT_MOST  | false | -10
                    stijging van 5% t.o.v. 2019       | AT_LEAST | true  | 5
                    stijging van maximaal 5% t.o.v. 2019 | AT_MOST | false | 5
                    halvering t.o.v. 2019             | AT_MOST  | true  | -50
                    halvering van het aantal inbraken t.o.v. 2019 | AT_MOST | true | -50
                    een halvering ten opzichte van 2019 | AT_MOST | true | -50
                    halvering van het niveau van 2019 | AT_MOST | true | -50
                    verdubbeling t.o.v. 2019          | AT_LEAST | true  | 100
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
                    tussen de 3 en de 4 | 3    | 4    |
                    van 3 tot 4         | 3    | 4    |
                    van 3 tot en met 4  | 3    | 4    |
                    3 t/m 4             | 3    | 4    |
                    3 - 4               | 3    | 4    |
                    3-4                 | 3    | 4    |
                    0,5 - 0,75          | 0.5  | 0.75 |
                    3,5 – 4,5           | 3.5  | 4.5  |
                    10-15%              | 10   | 15   | %
                    tussen € 3 en € 4   | 3    | 4    | euro
                    """)
    void aRangeHasTwoEnds(String printed, BigDecimal lower, BigDecimal upper, @Nullable String unit) {
        TargetReading reading = TargetTextParser.parse(printed, Context.NONE);

        assertThat(reading)
                .isEqualTo(read(printed, Bound.stated(Comparator.BETWEEN, new Reference.Absolute(lower, upper, unit))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nader te bepalen",
                "Nader te bepalen",
                "NADER  TE BEPALEN.",
                "nog nader te bepalen",
                "nog te bepalen",
                "n.t.b.",
                "N.T.B.",
                "ntb",
                "nader vast te stellen",
                "nog niet vastgesteld",
                "nog niet bekend",
                "wordt nader bepaald",
                "volgt",
                "PM",
                "p.m."
            })
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "op niveau 2009",
                "niveau 2009",
                "op het niveau van 2009",
                "niveau 2009 handhaven",
                "Handhaven niveau 2009",
                "het niveau van 2009 vasthouden",
                "stabiel t.o.v. 2009",
                "gelijk blijven ten opzichte van 2009"
            })
    void aLevelWithoutASignIsReadByTheDesiredDirection(String printed) {
        TargetReading reading = TargetTextParser.parse(printed, new Context(new BigDecimal("4"), LOWER));

        assertThat(reading)
                .isEqualTo(read(
                        printed,
                        Bound.inferred(Comparator.AT_MOST, new Reference.LevelOf(Period.year(2009), null, null))));
    }

    @ParameterizedTest(name = "''{0}'' is not understood from character {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ""                      | 0
                    zo laag mogelijk        | 0
                    ca. 15%                 | 0
                    Niet bekend             | 0
                    onbekend                | 0
                    Geen streefwaarde       | 5
                    geen norm               | 5
                    geen doel gesteld       | 5
                    Geen gegevens           | 5
                    geen meting             | 5
                    geen idee               | 5
                    geen meer dan 3         | 5
                    geen 3                  | 5
                    geen forse stijging     | 11
                    geen inbraken per jaar  | 14
                    geen inbraken in 2014   | 17
                    geen inbraken, wel overvallen | 15
                    geen inbraken, 3 overvallen | 15
                    geen overlast meer in 2014 | 19
                    geen van de inbraken    | 5
                    geen inbraken in        | 16
                    geen niveau             | 5
                    geen stijging van het   | 21
                    het aantal inbraken     | 19
                    het aantal inbraken met 10% verlagen | 20
                    niet laten stijgen in 2014 | 19
                    stabiel in alle wijken  | 8
                    geen stijging van 10%   | 18
                    daling van 10           | 11
                    daling van 10% in 2014  | 15
                    daling met minder       | 11
                    halvering in 2014       | 10
                    lager dan nu            | 10
                    10%-punt lager dan in 2019 | 4
                    3 - x                   | 4
                    4 - 3                   | 4
                    van 4 naar 3            | 6
                    volgt uit de monitor    | 6
                    < € x                   | 2
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
                    max. 3 in 2014   | Understood 'max. 3' as '≤ 3', but not what follows: 'in 2014'.
                    15% in 2013      | Understood '15%', but not what follows: 'in 2013'.
                    <2008 meldingen  | Understood '<2008', but not what follows: 'meldingen'.
                    geen norm        | Not understood: 'norm'; expected the name of what is counted and should not be there, such as geen jeugdgroepen.
                    daling van 10% in 2014 | Not understood: 'in 2014'; expected the period that it compares with, such as t.o.v. 2019.
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
                "0% hoger dan in 2019",
                "2008 of lager",
                "-5 of minder",
                "2008-2010",
                "300 tot 2014",
                "van 3000 tot 4000",
                "3 -4",
                "3- 4",
                "-3 - 4",
                "3 - -4",
                "01-02",
                "1-02",
                "geen",
                "daling van -10% t.o.v. 2019",
                "daling van 0% t.o.v. 2019"
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

    @ParameterizedTest(name = "''{0}'' beside a baseline of 2008")
    @CsvSource(delimiter = '|', textBlock = """
                    niet laten stijgen      | AT_MOST   | false
                    Niet stijgen            | AT_MOST   | false
                    geen stijging           | AT_MOST   | false
                    geen toename            | AT_MOST   | false
                    geen daling             | AT_LEAST  | false
                    geen verdere daling     | AT_LEAST  | false
                    lager                   | LESS_THAN | false
                    afname                  | LESS_THAN | false
                    lager dan de nulmeting  | LESS_THAN | false
                    niet hoger dan nulmeting | AT_MOST  | false
                    op het niveau van de nulmeting | AT_MOST | true
                    stabiel                 | AT_MOST   | true
                    stabiel houden          | AT_MOST   | true
                    gelijk blijven          | AT_MOST   | true
                    """)
    void aTextThatNamesNoPeriodComparesWithThatOfTheBaseline(String printed, Comparator comparator, boolean inferred) {
        TargetReading reading = TargetTextParser.parse(printed, new Context(null, LOWER, Period.year(2008)));

        assertThat(reading)
                .isEqualTo(read(
                        printed,
                        new Bound(comparator, inferred, new Reference.LevelOf(Period.year(2008), null, null))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    daling van 10%        | -10
                    halvering             | -50
                    10% lager dan de nulmeting | -10
                    -10% t.o.v. nulmeting | -10
                    """)
    void aChangeMayBeAgainstTheBaseline(String printed, BigDecimal change) {
        TargetReading reading = TargetTextParser.parse(printed, new Context(null, null, Period.year(2008)));

        assertThat(reading)
                .isEqualTo(read(
                        printed,
                        Bound.inferred(
                                Comparator.AT_MOST, new Reference.RelativeTo(Period.year(2008), change, null, null))));
    }

    @ParameterizedTest(name = "''{0}'' needs a period at {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    niet laten stijgen     | 18
                    geen toename           | 12
                    stabiel                | 7
                    daling van 10%         | 14
                    halvering              | 9
                    lager dan de nulmeting | 13
                    -10% t.o.v. nulmeting  | 12
                    """)
    void whatComparesWithAPeriodThatNobodyNamesIsRefused(String printed, int position) {
        TargetReading reading = TargetTextParser.parse(printed, new Context(BigDecimal.TEN, LOWER));

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.cause()).isEqualTo(Cause.REFERENCE_UNKNOWN);
            assertThat(refused.position()).isEqualTo(position);
        });
    }

    @Test
    void aLevelThatShouldStayIsRefusedWhereNoDirectionTellsItsBetterSide() {
        TargetReading reading = TargetTextParser.parse("stabiel", new Context(null, NONE, Period.year(2008)));

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.cause())
                .isEqualTo(Cause.COMPARATOR_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Geen jeugdgroepen",
                "geen criminele jeugdgroepen.",
                "Geen inbraken, straatroven of overvallen",
                "geen overlast meer",
                "Geen high-impact crimes"
            })
    void noneIsTheFigureZero(String printed) {
        TargetReading reading = TargetTextParser.parse(printed, new Context(BigDecimal.TEN, null));

        assertThat(reading)
                .isEqualTo(read(
                        printed,
                        Bound.inferred(Comparator.AT_MOST, new Reference.Absolute(BigDecimal.ZERO, null, null))));
    }

    @Test
    void noneIsRefusedWhereNeitherBaselineNorDirectionTellsItsSide() {
        TargetReading reading = TargetTextParser.parse("Geen jeugdgroepen", Context.NONE);

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.cause())
                .isEqualTo(Cause.COMPARATOR_UNKNOWN));
    }

    @Test
    void aRefusalKeepsTheBoundThatStandsBeforeWhatIsNotUnderstood() {
        TargetReading reading = TargetTextParser.parse("≤ 3 in 2014", Context.NONE);

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.before())
                .isEqualTo(Bound.stated(Comparator.AT_MOST, new Reference.Absolute(new BigDecimal("3"), null, null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10% minder inbraken dan in 2019", "niveau 2009 minimaal vasthouden", "≤"})
    void aRefusalKeepsNoBoundThatWhatFollowsMayChange(String printed) {
        TargetReading reading = TargetTextParser.parse(printed, new Context(BigDecimal.TEN, LOWER));

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.before())
                .isNull());
    }

    private static Read absolute(String printed, Comparator comparator, BigDecimal value, @Nullable String unit) {
        return read(printed, Bound.stated(comparator, new Reference.Absolute(value, null, unit)));
    }

    private static Read read(String printed, Bound bound) {
        return new Read(new TargetExpression(printed, bound));
    }
}
