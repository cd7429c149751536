package nl.driehoek.indicators.status.domain;

import static nl.driehoek.indicators.status.domain.Given.between;
import static nl.driehoek.indicators.status.domain.Given.levelOf;
import static nl.driehoek.indicators.status.domain.Given.target;
import static nl.driehoek.indicators.target.domain.Comparator.AT_LEAST;
import static nl.driehoek.indicators.target.domain.Comparator.AT_MOST;
import static nl.driehoek.indicators.target.domain.Comparator.EXACTLY;
import static nl.driehoek.indicators.target.domain.Comparator.LESS_THAN;
import static nl.driehoek.indicators.target.domain.Comparator.MORE_THAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import org.junit.jupiter.api.Test;

/** What is needed from now on to reach a target. */
class NeededTest {

    private static String reason(TargetStatus status) {
        return status.reasons().stream()
                .filter(reason -> reason.code() == Reason.Code.CHANGE_NEEDED)
                .map(reason -> reason.text() + " / " + reason.textEn())
                .findFirst()
                .orElse("none");
    }

    @Test
    void mishandelingen_must_fall_by_a_fifth_per_year() {
        TargetStatus status =
                target(AT_MOST, "4").baseline(2009, "5").measured(2010, "4.8").assess();

        assertThat(status.neededPerYear()).isEqualTo(Fraction.of(new BigDecimal("-0.2")));
        assertThat(reason(status))
                .isEqualTo(
                        "om 4 in 2014 te halen is -0,2 per jaar nodig / to reach 4 in 2014, -0.2 per year is needed");
    }

    @Test
    void below_a_level_more_than_that_is_needed() {
        TargetStatus status =
                target(levelOf(LESS_THAN, 2008, "10")).measured(2010, "12").assess();

        assertThat(status.neededPerYear()).isEqualTo(Fraction.of(new BigDecimal("-0.5")));
        assertThat(reason(status))
                .startsWith("om lager dan 10 in 2014 te halen is een daling van meer dan 0,5 per jaar nodig");
    }

    @Test
    void on_the_level_that_must_be_exceeded_any_rise_will_do() {
        TargetStatus status = target(MORE_THAN, "7").measured(2010, "7").assess();

        assertThat(status.neededPerYear()).isEqualTo(Fraction.ZERO);
        assertThat(reason(status)).endsWith("to reach higher than 7 in 2014, a rise of more than 0 per year is needed");
    }

    @Test
    void a_range_is_reached_at_its_nearest_end() {
        assertThat(target(between("4", "6")).measured(2010, "8").assess().neededPerYear())
                .isEqualTo(Fraction.of(new BigDecimal("-0.5")));
        assertThat(target(between("4", "6")).measured(2010, "2").assess().neededPerYear())
                .isEqualTo(Fraction.of(new BigDecimal("0.5")));
        assertThat(target(EXACTLY, "4").measured(2010, "2").assess().neededPerYear())
                .isEqualTo(Fraction.of(new BigDecimal("0.5")));
    }

    @Test
    void a_third_per_year_stays_a_third() {
        TargetStatus status = target(AT_LEAST, "8").measured(2011, "7").assess();

        assertThat(status.neededPerYear()).isEqualTo(Fraction.of(1).dividedBy(3));
        assertThat(reason(status)).startsWith("om 8 in 2014 te halen is 0,333 per jaar nodig");
    }

    @Test
    void twelve_months_up_to_june_leave_half_a_year_more() {
        Given given = target(AT_MOST, "50").aggregated(Aggregation.SUM);
        for (int month = 0; month < 12; month++) {
            given.measured(YearMonth.of(2010, 7).plusMonths(month).toString(), "10");
        }

        assertThat(given.assess().neededPerYear()).isEqualTo(Fraction.of(-20));
    }

    @Test
    void nothing_is_needed_when_it_is_met() {
        TargetStatus status = target(AT_MOST, "4").measured(2010, "4").assess();

        assertThat(status.neededPerYear()).isNull();
        assertThat(reason(status)).isEqualTo("none");
    }

    @Test
    void nothing_can_be_done_any_more_when_the_figure_of_the_due_period_is_there() {
        assertThat(target(AT_MOST, "4").measured(2014, "5").assess().neededPerYear())
                .isNull();
    }

    @Test
    void without_a_verdict_it_is_not_known() {
        assertThat(target(AT_MOST, "4").assess().neededPerYear()).isNull();
        assertThat(target(AT_MOST, "4")
                        .measured(2009, "5")
                        .withheld("2010")
                        .assess()
                        .neededPerYear())
                .isNull();
        assertThat(target(levelOf(AT_MOST, 2008, null))
                        .measured(2010, "5")
                        .assess()
                        .neededPerYear())
                .isNull();
    }
}
