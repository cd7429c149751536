package nl.driehoek.indicators.measurement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.domain.Scale;
import nl.driehoek.indicators.indicator.domain.ValueType;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2012, 2, 2);
    private static final Scale ONE_TO_TEN = new Scale(BigDecimal.ONE, BigDecimal.TEN);

    private static final Indicator SCORE = indicator(ValueType.NUMBER, ONE_TO_TEN);

    private static Indicator indicator(ValueType type, Scale scale) {
        return new Indicator(
                "groningen-overlast",
                "Overlast",
                null,
                "score",
                scale,
                "enquête",
                Frequency.TWO_YEARLY,
                DesiredDirection.NONE,
                Aggregation.LAST,
                type,
                null,
                List.of(),
                null);
    }

    private static List<String> faults(Observation observation) {
        return faults(observation, SCORE);
    }

    private static List<String> faults(Observation observation, Indicator indicator) {
        Faults faults = new Faults();
        ObservationRules.check(observation, indicator, TODAY, faults);
        return faults.all().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static Observation observation(String period, String value, Margin margin, boolean withheld) {
        return new Observation(
                Period.parse(period),
                value == null ? null : new BigDecimal(value),
                ObservationStatus.DEFINITIVE,
                margin,
                false,
                withheld,
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "10.0", "3.1"})
    void a_value_on_the_scale_is_accepted(String value) {
        assertThat(faults(observation("2010", value, null, false))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "10.01", "-3"})
    void a_value_outside_the_scale_is_refused(String value) {
        assertThat(faults(observation("2010", value, null, false))).containsExactly("/value value-outside-scale");
    }

    @Test
    void a_value_is_needed_unless_it_is_withheld() {
        assertThat(faults(observation("2010", null, null, false))).containsExactly("/value required");
        assertThat(faults(observation("2010", null, null, true))).isEmpty();
        assertThat(faults(observation("2010", "3", null, true))).containsExactly("/value value-withheld");
    }

    private static Observation content(String value, String text, String link, boolean withheld) {
        return new Observation(
                Period.year(2011),
                value == null ? null : new BigDecimal(value),
                ObservationStatus.DEFINITIVE,
                null,
                false,
                withheld,
                null,
                null,
                text == null && link == null ? null : new Observation.Content(text, link),
                false);
    }

    @Test
    void an_indicator_that_is_a_text_takes_words_and_no_number() {
        Indicator lessons = indicator(ValueType.TEXT, null);

        assertThat(faults(content(null, "draaiboek vinden", null, false), lessons))
                .isEmpty();
        assertThat(faults(content("3", null, null, false), lessons))
                .containsExactly("/value indicator-is-no-number", "/text required");
        assertThat(faults(content(null, null, null, true), lessons)).isEmpty();
        assertThat(faults(content(null, "toch", null, true), lessons)).containsExactly("/withheld value-withheld");
    }

    @Test
    void an_indicator_that_is_a_document_takes_its_address() {
        Indicator report = indicator(ValueType.DOCUMENT, null);

        assertThat(faults(content(null, "met bijlage", "https://groningen.nl/beeld.pdf", false), report))
                .isEmpty();
        assertThat(faults(content(null, "zonder adres", null, false), report)).containsExactly("/link required");
    }

    @Test
    void a_number_takes_no_words() {
        assertThat(faults(content("3", "ongeveer", "https://groningen.nl", false)))
                .containsExactly("/text indicator-is-a-number", "/link indicator-is-a-number");
    }

    @Test
    void a_margin_holds_the_value() {
        Margin margin = new Margin(new BigDecimal("2"), new BigDecimal("4"));

        assertThat(faults(observation("2010", "4", margin, false))).isEmpty();
        assertThat(faults(observation("2010", "4.1", margin, false)))
                .containsExactly("/margin margin-not-around-value");
        assertThat(faults(observation("2010", null, margin, true))).containsExactly("/margin margin-not-around-value");
    }

    @ParameterizedTest
    @CsvSource({"2012, true", "2012-Q1, true", "2012-02, true", "2012-03, false", "2013, false"})
    void what_has_not_begun_cannot_have_been_measured(String period, boolean accepted) {
        assertThat(faults(observation(period, "3", null, false)))
                .isEqualTo(accepted ? List.of() : List.of("/period period-in-future"));
    }

    @Test
    void all_faults_are_found_at_once() {
        Margin margin = new Margin(new BigDecimal("2"), new BigDecimal("4"));

        assertThat(faults(observation("2013", "11", margin, false)))
                .containsExactly(
                        "/value value-outside-scale", "/margin margin-not-around-value", "/period period-in-future");
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999.9999999999, true",
        "1000000000000000, false",
        "0.00000000001, false",
        "1e999999999, false",
        "1e-999999999, false",
        "0e999999999, false",
        "0, true",
        "1e3, true"
    })
    void a_number_has_the_size_of_a_figure(String number, boolean accepted) {
        Faults faults = new Faults();

        ObservationRules.checkSize(new BigDecimal(number), faults);

        assertThat(faults.all().stream().map(Fault::code).toList())
                .isEqualTo(accepted ? List.of() : List.of("number-too-long"));
    }
}
