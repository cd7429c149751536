package nl.driehoek.indicators.calculation.domain;

import static nl.driehoek.indicators.calculation.domain.Inputs.CRIMES;
import static nl.driehoek.indicators.calculation.domain.Inputs.POPULATION;
import static nl.driehoek.indicators.calculation.domain.Inputs.RATE;
import static nl.driehoek.indicators.calculation.domain.Inputs.broken;
import static nl.driehoek.indicators.calculation.domain.Inputs.calculated;
import static nl.driehoek.indicators.calculation.domain.Inputs.perThousand;
import static nl.driehoek.indicators.calculation.domain.Inputs.provisional;
import static nl.driehoek.indicators.calculation.domain.Inputs.withheld;
import static nl.driehoek.indicators.indicator.domain.Formula.DenominatorPeriod.LATEST_EARLIER;
import static nl.driehoek.indicators.indicator.domain.Formula.DenominatorPeriod.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecalculationTest {
    private final Inputs groningen = perThousand(SAME);

    @Test
    void crimes_per_thousand_inhabitants_of_groningen() {
        assertThat(groningen.record(CRIMES, "2022", "13473")).isEmpty();

        List<Measurement> followed = groningen.record(POPULATION, "2022", "234649");

        assertThat(followed).hasSize(1);
        Measurement rate = followed.get(0);
        assertThat(rate.value()).isEqualByComparingTo("57.4");
        assertThat(rate.recordedBy()).isEqualTo("calculation");
        assertThat(rate.observation().source()).isEqualTo("Berekend: misdrijven / inwoners × 1000");
        assertThat(rate.correctionReason()).isNull();
        assertThat(rate.derivation().numerator().value()).isEqualByComparingTo("13473");
        assertThat(rate.derivation().denominator().indicator()).isEqualTo(POPULATION);
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 1, 0.12", "3, 8, 1, 0.38", "1, 3, 1, 0.33", "2, 3, 3, 2", "-1, 8, 1, -0.12", "0, 8, 1, 0"})
    void it_is_exact_and_rounded_half_even_once(String above, String below, String factor, String result) {
        Inputs inputs = new Inputs(calculated(RATE, CRIMES, POPULATION, factor, SAME, 2));
        inputs.record(CRIMES, "2022", above);
        inputs.record(POPULATION, "2022", below);

        assertThat(inputs.value(RATE, "2022")).isEqualTo(result);
    }

    @Test
    void a_correction_of_an_input_becomes_a_version_that_says_so() {
        groningen.record(CRIMES, "2022", "13473");
        groningen.record(POPULATION, "2022", "234649");

        groningen.record(CRIMES, "2022", "14000");

        Measurement rate = groningen.current(RATE, "2022");
        assertThat(rate.version()).isEqualTo(2);
        assertThat(rate.value()).isEqualByComparingTo("59.7");
        assertThat(rate.correctionReason()).isEqualTo("misdrijven 2022 (versie 2) in plaats van versie 1");
    }

    @Test
    void a_figure_that_rests_on_other_versions_is_a_new_one_even_when_it_comes_out_the_same() {
        groningen.record(CRIMES, "2022", "13473");
        groningen.record(POPULATION, "2022", "234649");

        groningen.record(POPULATION, "2022", "234650");

        assertThat(groningen.current(RATE, "2022").version()).isEqualTo(2);
        assertThat(groningen.current(RATE, "2022").derivation().denominator().version())
                .isEqualTo(2);
    }

    @Test
    void it_is_provisional_as_long_as_an_input_is() {
        groningen.record(CRIMES, provisional("2022", "13473"));
        groningen.record(POPULATION, "2022", "234649");
        assertThat(groningen.current(RATE, "2022").observation().status()).isEqualTo(ObservationStatus.PROVISIONAL);

        groningen.record(CRIMES, "2022", "13473");

        assertThat(groningen.current(RATE, "2022").observation().status()).isEqualTo(ObservationStatus.DEFINITIVE);
    }

    @ParameterizedTest
    @CsvSource({CRIMES, POPULATION})
    void it_is_withheld_when_an_input_is(String indicator) {
        groningen.record(CRIMES, "2022", "13473");
        groningen.record(POPULATION, "2022", "234649");

        groningen.record(indicator, withheld("2022"));

        Measurement rate = groningen.current(RATE, "2022");
        assertThat(rate.observation().withheld()).isTrue();
        assertThat(rate.value()).isNull();
        assertThat(rate.derivation()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({CRIMES, POPULATION})
    void it_is_withdrawn_with_an_input_and_comes_back_with_it(String indicator) {
        groningen.record(CRIMES, "2022", "13473");
        groningen.record(POPULATION, "2022", "234649");

        groningen.withdraw(indicator, "2022");

        Measurement withdrawn = groningen.current(RATE, "2022");
        assertThat(withdrawn.isWithdrawn()).isTrue();
        assertThat(withdrawn.correctionReason()).startsWith(indicator + " 2022");
        groningen.record(indicator, "2022", "1000");
        assertThat(groningen.hasFigure(RATE, "2022")).isTrue();
        assertThat(groningen.current(RATE, "2022").correctionReason()).startsWith("weer te berekenen uit misdrijven");
    }

    @Test
    void nothing_is_divided_by_zero() {
        groningen.record(CRIMES, "2022", "13473");
        assertThat(groningen.record(POPULATION, "2022", "0")).isEmpty();

        groningen.record(POPULATION, "2022", "234649");
        groningen.record(POPULATION, "2022", "0.0");

        assertThat(groningen.current(RATE, "2022").isWithdrawn()).isTrue();
        assertThat(groningen.current(RATE, "2022").correctionReason()).isEqualTo("inwoners 2022 is nul");
    }

    @Test
    void what_is_larger_than_any_figure_is_left_out_and_told() {
        groningen.keep(CRIMES, Inputs.figure("2022", "999999999999999"));
        groningen.keep(POPULATION, Inputs.figure("2022", "0.5"));
        Recalculation recalculation = new Recalculation(groningen.all(), java.time.Instant.EPOCH);

        recalculation.run(
                List.of(calculated(RATE, CRIMES, POPULATION, "1000", SAME, 1)), List.of(Inputs.groningen(CRIMES)));

        assertThat(recalculation.added()).isEmpty();
        assertThat(recalculation.tooLarge()).containsExactly("misdrijven-per-1000|GM0014| 2022");
    }

    @Test
    void months_take_the_latest_year_that_was_over() {
        Inputs inputs = perThousand(LATEST_EARLIER);
        inputs.record(CRIMES, "2021-12", "1100");
        inputs.record(CRIMES, "2022-01", "1200");
        inputs.record(POPULATION, "2020", "200000");
        assertThat(inputs.value(RATE, "2022-01")).isEqualTo("6");

        inputs.record(POPULATION, "2021", "240000");

        assertThat(inputs.value(RATE, "2021-12")).isEqualTo("4.6");
        assertThat(inputs.value(RATE, "2022-01")).isEqualTo("5");
        Measurement rate = inputs.current(RATE, "2022-01");
        assertThat(rate.derivation().denominator().period()).isEqualTo(Period.year(2021));
        assertThat(rate.correctionReason()).isEqualTo("inwoners 2021 (versie 1) in plaats van 2020");
    }

    @Test
    void the_same_period_goes_before_an_earlier_one_and_nothing_comes_from_a_later_one() {
        Inputs inputs = perThousand(LATEST_EARLIER);
        inputs.record(POPULATION, "2023", "1000");
        assertThat(inputs.record(CRIMES, "2022", "10")).isEmpty();

        inputs.record(POPULATION, "2021", "2000");
        inputs.record(POPULATION, "2022", "4000");

        assertThat(inputs.value(RATE, "2022")).isEqualTo("2.5");
        inputs.withdraw(POPULATION, "2022");
        assertThat(inputs.value(RATE, "2022")).isEqualTo("5");
    }

    @Test
    void a_break_in_an_input_is_a_break() {
        groningen.record(POPULATION, "2021", "1000");
        groningen.record(POPULATION, broken("2022", "1000"));
        groningen.record(CRIMES, "2021", "10");
        groningen.record(CRIMES, "2022", "10");

        assertThat(groningen.current(RATE, "2021").observation().seriesBreak()).isFalse();
        assertThat(groningen.current(RATE, "2022").observation().seriesBreak()).isTrue();
    }

    @Test
    void months_break_once_when_the_year_below_them_breaks() {
        Inputs inputs = perThousand(LATEST_EARLIER);
        inputs.record(POPULATION, "2020", "1000");
        inputs.record(POPULATION, broken("2021", "1000"));
        inputs.record(CRIMES, "2021-11", "10");
        inputs.record(CRIMES, "2022-01", "10");
        inputs.record(CRIMES, "2022-02", "10");

        assertThat(inputs.current(RATE, "2021-11").observation().seriesBreak()).isFalse();
        assertThat(inputs.current(RATE, "2022-01").observation().seriesBreak()).isTrue();
        assertThat(inputs.current(RATE, "2022-02").observation().seriesBreak()).isFalse();
    }

    @Test
    void a_break_in_a_period_without_a_figure_shows_in_the_next_one() {
        groningen.record(POPULATION, "2020", "1000");
        groningen.record(POPULATION, "2022", "1000");
        groningen.record(CRIMES, "2020", "10");
        groningen.record(CRIMES, broken("2021", "10"));
        groningen.record(CRIMES, "2022", "10");

        assertThat(groningen.hasFigure(RATE, "2021")).isFalse();
        assertThat(groningen.current(RATE, "2022").observation().seriesBreak()).isTrue();
    }

    @Test
    void what_is_calculated_from_a_calculated_figure_follows_too() {
        String index = "misdrijven-index";
        Inputs inputs = new Inputs(
                calculated(index, RATE, "landelijk", "100", SAME, 0),
                calculated(RATE, CRIMES, POPULATION, "1000", SAME, 1));
        inputs.record("landelijk", "2022", "45.5");
        inputs.record(CRIMES, "2022", "13473");

        List<Measurement> followed = inputs.record(POPULATION, "2022", "234649");

        assertThat(followed).extracting(one -> one.series().indicator()).containsExactly(RATE, index);
        assertThat(inputs.value(index, "2022")).isEqualTo("126");
    }

    @Test
    void another_formula_says_so_and_withdraws_what_it_does_not_give() {
        groningen.record(CRIMES, "2021", "10");
        groningen.record(POPULATION, "2021", "1000");
        groningen.record(CRIMES, "2022", "10");
        groningen.record(POPULATION, "2022", "1000");
        groningen.record("huishoudens", "2022", "500");

        groningen.recalculate(calculated(RATE, CRIMES, "huishoudens", "1000", SAME, 1));

        assertThat(groningen.value(RATE, "2022")).isEqualTo("20");
        assertThat(groningen.current(RATE, "2022").correctionReason()).isEqualTo("de formule is gewijzigd");
        assertThat(groningen.current(RATE, "2021").correctionReason()).isEqualTo("huishoudens 2021 ontbreekt");
    }

    @Test
    void without_a_formula_nothing_calculated_is_left() {
        groningen.record(CRIMES, "2022", "10");
        groningen.record(POPULATION, "2022", "1000");

        groningen.recalculate(Inputs.indicator(RATE, null));

        assertThat(groningen.current(RATE, "2022").isWithdrawn()).isTrue();
        assertThat(groningen.current(RATE, "2022").correctionReason()).isEqualTo("de formule is vervallen");
    }
}
