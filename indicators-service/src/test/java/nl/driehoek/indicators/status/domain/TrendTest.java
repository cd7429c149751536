package nl.driehoek.indicators.status.domain;

import static nl.driehoek.indicators.indicator.domain.DesiredDirection.HIGHER;
import static nl.driehoek.indicators.indicator.domain.DesiredDirection.LOWER;
import static nl.driehoek.indicators.indicator.domain.DesiredDirection.NONE;
import static nl.driehoek.indicators.status.domain.Given.target;
import static nl.driehoek.indicators.target.domain.Comparator.AT_MOST;
import static org.assertj.core.api.Assertions.assertThat;

import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

    @ParameterizedTest
    @CsvSource({
        "LOWER, 5 4 3 2 1, IMPROVING",
        "LOWER, 1 2 3 4 5, WORSENING",
        "HIGHER, 1 2 3 4 5, IMPROVING",
        "HIGHER, 5 4 3 2 1, WORSENING",
        "NONE, 1 2 3 4 5, RISING",
        "NONE, 5 4 3 2 1, FALLING",
        "LOWER, 5 4 3 1 2, STABLE",
        "LOWER, 3 3 3 3 3, STABLE",
        "LOWER, 5 4 3 2, INSUFFICIENT_DATA",
        "LOWER, 5 4 4 2 1, IMPROVING", // one tie: still 1 in 30
        "LOWER, 5 4 4 2 2, STABLE", // two ties: 1 in 15
        "LOWER, 5 5 4 2 2 1, IMPROVING",
        "LOWER, 2 2 2 2 2 2 1 0, STABLE" // steady enough, but the median slope is nought
    })
    void a_trend_is_a_rise_or_fall_too_steady_for_chance(DesiredDirection desired, String values, Trend trend) {
        TargetStatus status = target(AT_MOST, "0")
                .desired(desired)
                .yearly(2002, values.split(" "))
                .assess();

        assertThat(status.trend()).isEqualTo(trend);
    }

    @Test
    void only_the_last_eight_years_count() {
        TargetStatus status = target(AT_MOST, "0")
                .desired(LOWER)
                .yearly(2002, "0", "8", "7", "6", "5", "4", "2", "1", "3")
                .assess();

        assertThat(status.trend()).isEqualTo(Trend.IMPROVING);
    }

    @Test
    void a_stated_baseline_is_no_part_of_a_trend() {
        TargetStatus status = target(AT_MOST, "0")
                .desired(LOWER)
                .baseline(2006, "9")
                .yearly(2007, "8", "7", "6", "5")
                .assess();

        assertThat(status.trend()).isEqualTo(Trend.INSUFFICIENT_DATA);
        assertThat(status.confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void a_trend_does_not_stop_at_the_due_year() {
        TargetStatus status = target(AT_MOST, "0")
                .due("2010")
                .desired(HIGHER)
                .yearly(2009, "1", "2", "3", "4", "5")
                .assess();

        assertThat(status.trend()).isEqualTo(Trend.IMPROVING);
    }

    @Test
    void a_trend_never_crosses_a_series_break() {
        TargetStatus status = target(AT_MOST, "0")
                .desired(NONE)
                .yearly(2003, "1", "2", "3")
                .measuredAfterBreak("2006", "4")
                .yearly(2007, "5", "6", "7")
                .assess();

        assertThat(status.trend()).isEqualTo(Trend.INSUFFICIENT_DATA);
    }
}
