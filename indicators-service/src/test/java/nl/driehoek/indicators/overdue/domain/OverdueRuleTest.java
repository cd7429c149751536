package nl.driehoek.indicators.overdue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverdueRuleTest {
    private static final Grace GRACE = new Grace(6, 3, 2);

    private static Period period(String text) {
        return text == null || text.isEmpty() ? null : Period.parse(text);
    }

    private static Waiting waiting(String baseline, String due) {
        return new Waiting("doel", period(baseline), period(due), period(due));
    }

    private static Optional<Missing> missing(Frequency frequency, String measured, Waiting waiting, String today) {
        return new OverdueRule(frequency, GRACE)
                .missing(period(measured), null, List.of(waiting), LocalDate.parse(today));
    }

    @ParameterizedTest
    @CsvSource({
        "YEARLY,     2010,    2012-06-30, ",
        "YEARLY,     2010,    2012-07-01, 2011",
        "TWO_YEARLY, 2010,    2012-07-01, ",
        "TWO_YEARLY, 2010,    2013-06-30, ",
        "TWO_YEARLY, 2010,    2013-07-01, 2012",
        "TWO_YEARLY, 2009,    2012-07-01, 2011",
        "QUARTERLY,  2012-Q1, 2012-09-30, ",
        "QUARTERLY,  2012-Q1, 2012-10-01, 2012-Q2",
        "MONTHLY,    2012-01, 2012-04-30, ",
        "MONTHLY,    2012-01, 2012-05-01, 2012-02",
        "IRREGULAR,  2000,    2030-01-01, ",
        "MONTHLY,    2011,    2012-04-01, 2012-01",
        "YEARLY,     2011-06, 2012-07-01, 2011"
    })
    void the_next_period_is_overdue_once_its_end_and_the_grace_are_over(
            Frequency frequency, String measured, String today, String expected) {
        assertThat(missing(frequency, measured, waiting(null, "2014"), today).map(Missing::period))
                .isEqualTo(Optional.ofNullable(period(expected)));
    }

    @Test
    void several_that_are_missing_are_told_as_one_with_their_number() {
        Missing missing = missing(Frequency.QUARTERLY, "2012-Q1", waiting(null, "2014"), "2013-07-01")
                .orElseThrow();

        assertThat(missing.period()).isEqualTo(period("2012-Q2"));
        assertThat(missing.latestPeriod()).isEqualTo(period("2013-Q1"));
        assertThat(missing.count()).isEqualTo(4);
        assertThat(missing.since()).isEqualTo("2012-10-01");
        assertThat(missing.measured()).isEqualTo(period("2012-Q1"));
        assertThat(missing.targets()).containsExactly("doel");
    }

    @ParameterizedTest
    @CsvSource({
        "2008, 2014, 2010-06-30, ",
        "2008, 2014, 2010-07-01, 2009",
        ",     2014, 2015-06-30, ",
        ",     2014, 2015-07-01, 2014"
    })
    void where_nothing_was_measured_the_baseline_or_the_due_period_says_what_to_expect(
            String baseline, String due, String today, String expected) {
        assertThat(missing(Frequency.YEARLY, null, waiting(baseline, due), today)
                        .map(Missing::period))
                .isEqualTo(Optional.ofNullable(period(expected)));
    }

    @Test
    void without_a_baseline_the_first_step_is_the_first_to_expect() {
        Waiting steps = new Waiting("doel", null, period("2012"), period("2014"));

        assertThat(missing(Frequency.YEARLY, null, steps, "2013-07-01").map(Missing::period))
                .contains(period("2012"));
    }

    @Test
    void nothing_is_expected_after_the_due_period() {
        assertThat(missing(Frequency.YEARLY, "2014", waiting(null, "2014"), "2030-01-01"))
                .isEmpty();
        assertThat(missing(Frequency.TWO_YEARLY, "2013", waiting(null, "2014"), "2030-01-01"))
                .isEmpty();
        assertThat(missing(Frequency.YEARLY, "2011", waiting(null, "2013"), "2030-01-01")
                        .map(Missing::count))
                .contains(2);
    }

    @Test
    void nothing_is_expected_of_an_area_after_its_last_day() {
        OverdueRule rule = new OverdueRule(Frequency.YEARLY, GRACE);
        List<Waiting> targets = List.of(waiting(null, "2022"));
        LocalDate today = LocalDate.of(2030, 1, 1);

        assertThat(rule.missing(period("2017"), LocalDate.of(2018, 12, 31), targets, today)
                        .map(Missing::latestPeriod))
                .contains(period("2018"));
        assertThat(rule.missing(period("2018"), LocalDate.of(2018, 12, 31), targets, today))
                .isEmpty();
    }

    @Test
    void only_the_targets_that_miss_something_wait() {
        OverdueRule rule = new OverdueRule(Frequency.YEARLY, GRACE);
        Waiting early = new Waiting("eerder", null, period("2012"), period("2012"));
        Waiting late = new Waiting("later", null, period("2016"), period("2016"));

        Missing missing = rule.missing(period("2012"), null, List.of(early, late), LocalDate.of(2015, 1, 1))
                .orElseThrow();

        assertThat(missing.targets()).containsExactly("later");
    }

    @Test
    void a_baseline_at_the_end_of_the_calendar_expects_nothing() {
        assertThat(missing(Frequency.TWO_YEARLY, null, waiting("2199", "2199"), "2400-01-01"))
                .isEmpty();
    }
}
