package nl.driehoek.indicators.measurement.domain;

import static nl.driehoek.indicators.measurement.domain.ObservationStatus.DEFINITIVE;
import static nl.driehoek.indicators.measurement.domain.ObservationStatus.PROVISIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final SeriesKey KEY = new SeriesKey("groningen-inbraken", "GM0014", Breakdown.NONE);
    private static final Instant MONDAY = Instant.parse("2012-01-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2012-01-03T09:00:00Z");
    private static final Period YEAR = Period.year(2010);

    private static Observation figure(String value) {
        return Observation.of(YEAR, new BigDecimal(value));
    }

    private static Observation figure(String value, ObservationStatus status, Margin margin) {
        return new Observation(YEAR, new BigDecimal(value), status, margin, false, false, null);
    }

    private static Series seriesOf(Observation observation) {
        return added(Series.empty(KEY).append(observation, null, "anna", MONDAY))
                .series();
    }

    private static Series.Added added(Series.Appended appended) {
        assertThat(appended).isInstanceOf(Series.Added.class);
        return (Series.Added) appended;
    }

    @Test
    void a_first_observation_is_version_1() {
        Measurement first = added(Series.empty(KEY).append(figure("11.1"), null, "anna", MONDAY))
                .measurement();

        assertThat(first.version()).isEqualTo(1);
        assertThat(first.recordedBy()).isEqualTo("anna");
        assertThat(first.recordedAt()).isEqualTo(MONDAY);
    }

    @Test
    void the_same_figure_again_changes_nothing() {
        Series.Appended again = seriesOf(figure("11.1")).append(figure("11.10"), null, "bert", TUESDAY);

        assertThat(again).isInstanceOf(Series.Unchanged.class);
    }

    @Test
    void the_same_figure_as_a_correction_changes_nothing_either() {
        assertThat(seriesOf(figure("11.1")).append(figure("11.1"), "zeker weten", "bert", TUESDAY))
                .isInstanceOf(Series.Unchanged.class);
    }

    @Test
    void another_figure_that_does_not_say_that_it_corrects_is_refused() {
        assertThat(seriesOf(figure("11.1")).append(figure("11.2"), null, "bert", TUESDAY))
                .isInstanceOf(Series.Refused.class);
    }

    @Test
    void a_correction_is_a_new_version_and_the_old_one_stays() {
        Series series = added(seriesOf(figure("11.1")).append(figure("11.2"), "telfout", "bert", TUESDAY))
                .series();

        assertThat(series.versions()).extracting(Measurement::version).containsExactly(1, 2);
        assertThat(series.current())
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualByComparingTo("11.2"))
                .satisfies(one -> assertThat(one.correctionReason()).isEqualTo("telfout"));
    }

    private static Measurement version(Period period, int version, boolean seriesBreak) {
        Observation observation = new Observation(period, BigDecimal.ONE, DEFINITIVE, null, seriesBreak, false, null);
        return new Measurement(Measurement.idOf(KEY, period), KEY, version, observation, "anna", MONDAY, null);
    }

    @Test
    void versions_come_in_order_of_their_periods_whatever_the_order_they_were_given_in() {
        Measurement october = version(Period.month(2012, 10), 1, false);
        Measurement september = version(Period.month(2012, 9), 1, true);
        Measurement corrected = version(Period.month(2012, 9), 2, false);
        Measurement quarter = version(Period.quarter(2012, 3), 1, true);

        Series series = Series.of(KEY, List.of(corrected, october, september, quarter, october));

        assertThat(series.versions()).containsExactly(quarter, september, corrected, october);
        assertThat(series.current()).containsExactly(quarter, corrected, october);
        assertThat(series.current(Period.month(2012, 9))).contains(corrected);
        assertThat(series.current(Period.month(2012, 8))).isEmpty();
        assertThat(series.current(Period.year(2012))).isEmpty();
        assertThat(series.breaks()).containsExactly(quarter);
    }

    @Test
    void the_series_as_of_a_moment_is_what_was_known_then() {
        Series series = added(seriesOf(figure("11.1")).append(figure("11.2"), "telfout", "bert", TUESDAY))
                .series();

        assertThat(series.asOf(MONDAY).current()).singleElement().satisfies(one -> assertThat(one.value())
                .isEqualByComparingTo("11.1"));
        assertThat(series.asOf(MONDAY.minusSeconds(1)).current()).isEmpty();
    }

    @Test
    void versions_of_one_period_share_an_identity_and_other_periods_have_their_own() {
        Series series = added(seriesOf(figure("11.1")).append(figure("11.2"), "telfout", "bert", TUESDAY))
                .series();

        assertThat(series.versions()).extracting(Measurement::id).containsOnly(Measurement.idOf(KEY, YEAR));
        assertThat(Measurement.idOf(KEY, Period.year(2011))).isNotEqualTo(Measurement.idOf(KEY, YEAR));
        assertThat(Measurement.idOf(
                        new SeriesKey(KEY.indicator(), KEY.area(), Breakdown.of(Map.of("age", "12-17"))), YEAR))
                .isNotEqualTo(Measurement.idOf(KEY, YEAR));
    }

    @Test
    void a_provisional_figure_that_is_confirmed_becomes_a_new_version_without_a_reason() {
        Margin margin = new Margin(BigDecimal.TEN, new BigDecimal(12));
        Measurement confirmed = added(seriesOf(figure("11.1", PROVISIONAL, margin))
                        .append(figure("11.1", DEFINITIVE, null), null, "bert", TUESDAY))
                .measurement();

        assertThat(confirmed.version()).isEqualTo(2);
        assertThat(confirmed.observation().status()).isEqualTo(DEFINITIVE);
        assertThat(confirmed.observation().margin()).isEqualTo(margin);
    }

    @Test
    void a_provisional_report_that_arrives_after_the_definitive_one_changes_nothing() {
        assertThat(seriesOf(figure("11.1")).append(figure("11.1", PROVISIONAL, null), null, "bert", TUESDAY))
                .isInstanceOf(Series.Unchanged.class);
    }

    @Test
    void a_provisional_figure_that_becomes_another_one_needs_a_reason() {
        assertThat(seriesOf(figure("11.1", PROVISIONAL, null)).append(figure("11.2"), null, "bert", TUESDAY))
                .isInstanceOf(Series.Refused.class);
    }

    @Test
    void another_margin_is_another_figure() {
        Margin narrow = new Margin(new BigDecimal(11), new BigDecimal(12));
        Margin wide = new Margin(new BigDecimal(10), new BigDecimal(12));

        assertThat(seriesOf(figure("11.1", DEFINITIVE, wide))
                        .append(figure("11.1", DEFINITIVE, narrow), null, "bert", TUESDAY))
                .isInstanceOf(Series.Refused.class);
    }

    @Test
    void a_repeat_that_leaves_the_margin_out_is_still_a_repeat() {
        Margin margin = new Margin(new BigDecimal(11), new BigDecimal(12));

        assertThat(seriesOf(figure("11.1", DEFINITIVE, margin)).append(figure("11.1"), null, "bert", TUESDAY))
                .isInstanceOf(Series.Unchanged.class);
    }

    @Test
    void a_withheld_figure_is_not_the_same_as_zero() {
        assertThat(seriesOf(Observation.of(YEAR, null)).append(figure("0"), null, "bert", TUESDAY))
                .isInstanceOf(Series.Refused.class);
        assertThat(seriesOf(Observation.of(YEAR, null)).append(Observation.of(YEAR, null), null, "bert", TUESDAY))
                .isInstanceOf(Series.Unchanged.class);
    }

    private static Series withdrawn() {
        return added(seriesOf(figure("11.1")).withdraw(YEAR, "andere gemeente", "bert", TUESDAY))
                .series();
    }

    @Test
    void a_withdrawal_is_a_version_that_says_nothing() {
        Measurement withdrawn = withdrawn().current(YEAR).orElseThrow();

        assertThat(withdrawn.version()).isEqualTo(2);
        assertThat(withdrawn.isWithdrawn()).isTrue();
        assertThat(withdrawn.value()).isNull();
        assertThat(withdrawn.correctionReason()).isEqualTo("andere gemeente");
        assertThat(withdrawn().asOf(MONDAY).current(YEAR).orElseThrow().value()).isEqualByComparingTo("11.1");
    }

    @Test
    void withdrawing_twice_changes_nothing() {
        assertThat(withdrawn().withdraw(YEAR, "nog eens", "bert", TUESDAY)).isInstanceOf(Series.Unchanged.class);
    }

    @Test
    void a_late_copy_does_not_bring_a_withdrawn_figure_back() {
        assertThat(withdrawn().append(figure("11.1"), null, "police", TUESDAY)).isInstanceOf(Series.Refused.class);
        assertThat(withdrawn().append(figure("11.1", PROVISIONAL, null), null, "police", TUESDAY))
                .isInstanceOf(Series.Refused.class);
    }

    @Test
    void a_correction_with_a_reason_follows_a_withdrawal() {
        Measurement anew = added(withdrawn().append(figure("11.1"), "toch van ons", "bert", TUESDAY))
                .measurement();

        assertThat(anew.version()).isEqualTo(3);
        assertThat(anew.value()).isEqualByComparingTo("11.1");
    }

    @Test
    void other_words_need_a_reason_as_other_figures_do() {
        Observation lessons = words("draaiboek vinden");
        Series series = seriesOf(lessons);

        assertThat(series.append(words("draaiboek vinden"), null, "bert", TUESDAY))
                .isInstanceOf(Series.Unchanged.class);
        assertThat(series.append(words("draaiboek herzien"), null, "bert", TUESDAY))
                .isInstanceOf(Series.Refused.class);
    }

    private static Observation words(String text) {
        return new Observation(
                YEAR, null, DEFINITIVE, null, false, false, null, null, new Observation.Content(text, null), false);
    }
}
