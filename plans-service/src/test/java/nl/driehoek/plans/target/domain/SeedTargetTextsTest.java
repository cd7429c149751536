package nl.driehoek.plans.target.domain;

import static nl.driehoek.plans.target.domain.Comparator.AT_LEAST;
import static nl.driehoek.plans.target.domain.Comparator.AT_MOST;
import static nl.driehoek.plans.target.domain.Comparator.LESS_THAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.target.domain.TargetReading.Cause;
import nl.driehoek.plans.target.domain.TargetReading.Refused;
import nl.driehoek.plans.target.domain.TargetTextParser.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every target of the Groningen plans, as printed there. */
class SeedTargetTextsTest {

    private static Stream<Arguments> annualPlanOf2012() {
        return Stream.of(
                row("Overlast", "3.2", "≤ 3", stated(AT_MOST, "3", null)),
                row("Drugsoverlast", "8", "<2008 (8%)", level(LESS_THAN, 2008, "8", "%")),
                row("Overlast door omwonenden", "10", "<2008 (10%)", level(LESS_THAN, 2008, "10", "%")),
                row("Verloedering", "4.0", "≤2008 (4,0)", level(AT_MOST, 2008, "4.0", null)),
                row("Slachtoffer woninginbraak", "12", "<2008 (12%)", level(LESS_THAN, 2008, "12", "%")),
                row("Dreiging", "1.4", "≤2008 (1,4)", level(AT_MOST, 2008, "1.4", null)),
                row("Wel eens onveilig", "19", "15%", inferred(AT_MOST, "15", "%")),
                row("Overlast van jongeren", "11", "<2008 (11%)", level(LESS_THAN, 2008, "11", "%")),
                row("Aangiften mishandeling", "5", "4", inferred(AT_MOST, "4", null)),
                row("Aangiften inbraak", "9.6", "≤2009", level(AT_MOST, 2009, null, null)));
    }

    private static Stream<Arguments> frameworkOf2011To2014() {
        return Stream.of(
                row("Overlast", "3.2", "≤ 3", stated(AT_MOST, "3", null)),
                row("Drugsoverlast", "8", "<2008", level(LESS_THAN, 2008, null, null)),
                row("Overlast door omwonenden", "10", "<2008", level(LESS_THAN, 2008, null, null)),
                row("Verloedering", "4.0", "≤2008", level(AT_MOST, 2008, null, null)),
                row("Slachtoffer woninginbraak", "12", "<2008", level(LESS_THAN, 2008, null, null)),
                row("Dreiging", "1.4", "≤2008", level(AT_MOST, 2008, null, null)),
                row("Wel eens onveilig", "19", "15%", inferred(AT_MOST, "15", "%")),
                row("Overlast van jongeren", "11", "<2008", level(LESS_THAN, 2008, null, null)),
                row("Hinderlijke jeugdgroepen", "14", "<2008", level(LESS_THAN, 2008, null, null)),
                row("Overlastgevende jeugdgroepen", "0", "0", inferred(AT_MOST, "0", null)),
                row("Criminele jeugdgroepen", "0", "0", inferred(AT_MOST, "0", null)),
                row("Verdachten 12-17 jaar", "936", "nader te bepalen", Bound.TO_BE_DETERMINED),
                row("Verdachten 18-24 jaar", "1432", "nader te bepalen", Bound.TO_BE_DETERMINED),
                row("Halt-verwijzingen", "271", "nader te bepalen", Bound.TO_BE_DETERMINED),
                row("Geweld in de binnenstad", "472", "≤2008", level(AT_MOST, 2008, null, null)),
                row("Meldingen huiselijk geweld", "248", "300", inferred(AT_LEAST, "300", null)),
                row("Vervolgmeldingen", null, "Lager dan 30%", stated(LESS_THAN, "30", "%")),
                row("Mishandelingen", "4", "≤2009", level(AT_MOST, 2009, null, null)),
                row("Inbraken", "9.6", "≤2009", level(AT_MOST, 2009, null, null)));
    }

    /** The municipality of Midden-Groningen prints its targets in words and names no baseline. */
    private static Stream<Arguments> planOf2019() {
        return Stream.of(
                row("Jeugdgroepen", null, "Geen criminele jeugdgroepen", inferred(AT_MOST, "0", null)),
                row(
                        "Digitale criminaliteit",
                        null,
                        "Geen digitale vormen van criminaliteit",
                        inferred(AT_MOST, "0", null)),
                row(
                        "Overtredingen",
                        null,
                        "Geen bestuurlijke en strafrechtelijke overtredingen",
                        inferred(AT_MOST, "0", null)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({"annualPlanOf2012", "frameworkOf2011To2014", "planOf2019"})
    void isReadAsTheBoundThatThePlanMeans(String name, @Nullable String baseline, String printed, Bound expected) {
        Context context =
                new Context(baseline == null ? null : new BigDecimal(baseline), desiredWhereNoBaselineTells(printed));

        TargetReading reading = TargetTextParser.parse(printed, context);

        assertThat(reading).isEqualTo(new TargetReading.Read(new TargetExpression(printed, expected)));
    }

    /** The regional plan prints it as an ambition: not to rise, but since when it does not say. */
    @Test
    void anAmbitionWithoutAReferenceYearIsReadOnlyAgainstABaseline() {
        String printed = "het aantal inbraken, straatroven en overvallen niet laten stijgen";

        TargetReading alone = TargetTextParser.parse(printed, new Context(null, DesiredDirection.LOWER));
        TargetReading besideABaseline =
                TargetTextParser.parse(printed, new Context(null, DesiredDirection.LOWER, Period.year(2013)));

        assertThat(alone).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.cause()).isEqualTo(Cause.REFERENCE_UNKNOWN);
            assertThat(refused.position()).isEqualTo(printed.length());
        });
        assertThat(besideABaseline)
                .isEqualTo(new TargetReading.Read(new TargetExpression(printed, level(AT_MOST, 2013, null, null))));
    }

    @Test
    void theseAndTheAmbitionAreAllTheTargetTextsOfThePlans() {
        assertThat(Stream.of(annualPlanOf2012(), frameworkOf2011To2014(), planOf2019())
                        .flatMap(rows -> rows))
                .hasSize(33 - 1);
    }

    /** No group is no group more than the baseline of 0: there the indicator tells the side. */
    private static @Nullable DesiredDirection desiredWhereNoBaselineTells(String printed) {
        return printed.equals("0") || printed.startsWith("Geen") ? DesiredDirection.LOWER : null;
    }

    private static Arguments row(String name, @Nullable String baseline, String printed, Bound expected) {
        return Arguments.of(name, baseline, printed, expected);
    }

    private static Bound stated(Comparator comparator, String value, @Nullable String unit) {
        return Bound.stated(comparator, new Reference.Absolute(new BigDecimal(value), null, unit));
    }

    private static Bound inferred(Comparator comparator, String value, @Nullable String unit) {
        return Bound.inferred(comparator, new Reference.Absolute(new BigDecimal(value), null, unit));
    }

    private static Bound level(Comparator comparator, int year, @Nullable String stated, @Nullable String unit) {
        BigDecimal value = stated == null ? null : new BigDecimal(stated);
        return Bound.stated(comparator, new Reference.LevelOf(Period.year(year), value, unit));
    }
}
