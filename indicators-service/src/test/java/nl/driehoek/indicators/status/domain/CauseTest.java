package nl.driehoek.indicators.status.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;

class CauseTest {
    private static final SeriesKey GRONINGEN = new SeriesKey("groningen-overlast", "GM0014", Breakdown.NONE);
    private static final SeriesKey ASSEN = new SeriesKey("groningen-overlast", "GM0106", Breakdown.NONE);

    private static Measurement version(SeriesKey series, int year, int version) {
        Period period = Period.year(year);
        return new Measurement(
                Measurement.idOf(series, period),
                series,
                version,
                Observation.of(period, BigDecimal.TEN),
                "analist",
                Instant.EPOCH,
                null);
    }

    @Test
    void a_first_version_is_a_measurement_and_a_later_one_a_correction() {
        assertThat(Cause.of(List.of(version(GRONINGEN, 2010, 1))).kind()).isEqualTo(Cause.Kind.MEASUREMENT);
        assertThat(Cause.of(List.of(version(GRONINGEN, 2010, 2))).kind()).isEqualTo(Cause.Kind.CORRECTION);
    }

    @Test
    void each_series_is_told_of_its_own_changes_only() {
        Cause cause = Cause.of(List.of(version(GRONINGEN, 2010, 1), version(ASSEN, 2010, 2)));

        assertThat(cause.kind()).isEqualTo(Cause.Kind.CORRECTION);
        assertThat(cause.on(GRONINGEN).kind()).isEqualTo(Cause.Kind.MEASUREMENT);
        assertThat(cause.on(GRONINGEN).changes()).hasSize(1);
    }

    @Test
    void what_is_not_about_measurements_concerns_every_series() {
        assertThat(Cause.planRevision(2).on(ASSEN)).isEqualTo(Cause.planRevision(2));
    }

    @Test
    void for_very_many_series_it_says_the_same_as_for_each() {
        Cause cause = Cause.of(List.of(version(GRONINGEN, 2010, 1), version(ASSEN, 2010, 2)));
        SeriesKey other = new SeriesKey("groningen-overlast", "GM1699", Breakdown.NONE);

        assertThat(cause.onEach(List.of(GRONINGEN, ASSEN, other, ASSEN)))
                .hasSize(3)
                .containsEntry(GRONINGEN, cause.on(GRONINGEN))
                .containsEntry(ASSEN, cause.on(ASSEN))
                .containsEntry(other, cause);
    }

    @Test
    void several_causes_tell_all_measurements_or_else_the_last() {
        Cause first = Cause.of(List.of(version(GRONINGEN, 2010, 1)));
        Cause second = Cause.of(List.of(version(GRONINGEN, 2012, 2)));

        Cause merged = Cause.merged(List.of(first, Cause.indicator(2), second, first));

        assertThat(merged.kind()).isEqualTo(Cause.Kind.CORRECTION);
        assertThat(merged.changes()).hasSize(2);
        assertThat(Cause.merged(List.of(Cause.METHOD, Cause.indicator(2)))).isEqualTo(Cause.indicator(2));
    }

    @Test
    void every_cause_is_said_in_words() {
        assertThat(Cause.of(List.of(version(GRONINGEN, 2011, 1))).text()).isEqualTo("meting van 2011, versie 1");
        assertThat(Cause.of(List.of(version(GRONINGEN, 2011, 2))).textEn())
                .isEqualTo("correction of the measurement of 2011, version 2");
        assertThat(Cause.planRevision(2).text()).isEqualTo("revisie 2 van het plan");
        assertThat(Cause.indicator(3).textEn()).isEqualTo("version 3 of the indicator");
        assertThat(Cause.PERIOD_ENDED.text()).isEqualTo("de streefperiode is voorbij");
        assertThat(Cause.RECOMPUTATION.textEn()).isEqualTo("judged anew");
        assertThat(Cause.METHOD.textEn()).isEqualTo("a new method of judging");
    }

    @Test
    void of_many_measurements_the_latest_three_are_named() {
        Cause cause = Cause.of(List.of(
                version(GRONINGEN, 2008, 1),
                version(GRONINGEN, 2009, 1),
                version(GRONINGEN, 2010, 2),
                version(GRONINGEN, 2011, 1)));

        assertThat(cause.text())
                .isEqualTo("meting van 2011, versie 1; correctie van de meting van 2010, versie 2;"
                        + " meting van 2009, versie 1; en nog 1 andere");
        assertThat(cause.textEn()).endsWith("; and 1 more");
    }
}
