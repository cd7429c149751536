package nl.driehoek.indicators.status.domain;

import static nl.driehoek.indicators.status.domain.Given.codes;
import static nl.driehoek.indicators.status.domain.Given.target;
import static nl.driehoek.indicators.target.domain.Comparator.AT_MOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;

/** Months and quarters are judged as twelve months. */
class TwelveMonthsTest {

    private static Given monthly(Given given, String first, String... values) {
        YearMonth month = YearMonth.parse(first);
        for (String value : values) {
            if (value != null) {
                given.measured(month.toString(), value);
            }
            month = month.plusMonths(1);
        }
        return given;
    }

    private static Given everyMonth(Given given, String first, int months, String value) {
        YearMonth month = YearMonth.parse(first);
        for (int i = 0; i < months; i++) {
            given.measured(month.plusMonths(i).toString(), value);
        }
        return given;
    }

    @Test
    void counts_are_judged_on_their_sum() {
        Given given = target(AT_MOST, "120").aggregated(Aggregation.SUM);

        TargetStatus status = everyMonth(given, "2010-06", 12, "10").assess();

        assertThat(status.latest().value()).isEqualTo(Fraction.of(120));
        assertThat(status.latest().period()).isEqualTo(Period.month(2011, 5));
        assertThat(status.latest().measurements()).isEqualTo(12);
        assertThat(status.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void eleven_months_do_not_make_a_sum() {
        Given given = target(AT_MOST, "120").aggregated(Aggregation.SUM);

        TargetStatus status = everyMonth(given, "2010-06", 11, "10").assess();

        assertThat(status.undeterminedReason()).isEqualTo(UndeterminedReason.NO_MEASUREMENT);
        assertThat(codes(status)).contains(Reason.Code.TWELVE_MONTHS_INCOMPLETE);
    }

    @Test
    void a_month_that_is_missing_leaves_the_last_sum_that_was_whole() {
        Given given = target(AT_MOST, "120").aggregated(Aggregation.SUM);
        everyMonth(given, "2010-01", 12, "10").measured("2011-02", "99");

        TargetStatus status = given.assess();

        assertThat(status.latest().period()).isEqualTo(Period.month(2010, 12));
        assertThat(codes(status)).contains(Reason.Code.TWELVE_MONTHS_INCOMPLETE);
    }

    @Test
    void a_sum_with_a_withheld_month_is_withheld() {
        Given given = target(AT_MOST, "120").aggregated(Aggregation.SUM);
        everyMonth(given, "2010-01", 11, "10").withheld("2010-12");

        assertThat(given.assess().undeterminedReason()).isEqualTo(UndeterminedReason.WITHHELD);
    }

    @Test
    void four_quarters_make_a_sum() {
        TargetStatus status = target(AT_MOST, "120")
                .aggregated(Aggregation.SUM)
                .measured("2010-Q2", "1")
                .measured("2010-Q3", "2")
                .measured("2010-Q4", "3")
                .measured("2011-Q1", "4")
                .assess();

        assertThat(status.latest().value()).isEqualTo(Fraction.of(10));
    }

    @Test
    void the_figure_of_a_whole_year_goes_before_its_months() {
        Given given = target(AT_MOST, "120").aggregated(Aggregation.SUM).measured(2010, "115");

        assertThat(everyMonth(given, "2010-01", 12, "10").assess().latest().value())
                .isEqualTo(Fraction.of(115));
    }

    @Test
    void shares_are_judged_on_their_exact_mean() {
        TargetStatus status = monthly(
                        target(AT_MOST, "3").aggregated(Aggregation.MEAN),
                        "2010-01",
                        "3",
                        "3",
                        "3",
                        "3",
                        "3",
                        "3",
                        "3",
                        "3",
                        "3",
                        "3",
                        "3",
                        "4")
                .assess();

        assertThat(status.latest().value()).isEqualTo(Fraction.of(37).dividedBy(12));
        assertThat(status.verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void a_mean_rests_on_the_months_that_are_there_and_says_so() {
        TargetStatus status = monthly(target(AT_MOST, "3").aggregated(Aggregation.MEAN), "2010-01", "2", null, "4")
                .assess();

        assertThat(status.latest().value()).isEqualTo(Fraction.of(3));
        assertThat(codes(status)).contains(Reason.Code.MEAN_OF_FEWER);
    }

    @Test
    void a_mean_never_mixes_what_lies_on_both_sides_of_a_series_break() {
        TargetStatus status = monthly(target(AT_MOST, "3").aggregated(Aggregation.MEAN), "2010-01", "90", "90", "90")
                .measuredAfterBreak("2010-04", "2")
                .measured("2010-05", "4")
                .assess();

        assertThat(status.latest().value()).isEqualTo(Fraction.of(3));
    }

    @Test
    void a_quarter_in_which_the_series_breaks_makes_no_mean() {
        TargetStatus status = target(AT_MOST, "3")
                .aggregated(Aggregation.MEAN)
                .measured("2010-Q1", "3")
                .measuredAfterBreak("2010-02", "5")
                .assess();

        assertThat(status.latest().period()).isEqualTo(Period.month(2010, 2));
    }

    @Test
    void a_sum_never_mixes_what_lies_on_both_sides_of_a_series_break() {
        Given given = target(AT_MOST, "120").aggregated(Aggregation.SUM);
        everyMonth(given, "2010-01", 12, "10").measuredAfterBreak("2011-01", "99");

        assertThat(given.assess().latest().period()).isEqualTo(Period.month(2010, 12));
    }

    @Test
    void stocks_are_judged_on_the_last_figure() {
        TargetStatus status = monthly(target(AT_MOST, "3").aggregated(Aggregation.LAST), "2010-01", "9", "9", "2")
                .assess();

        assertThat(status.latest().value()).isEqualTo(Fraction.of(2));
    }

    @Test
    void the_points_of_a_line_lie_twelve_months_apart_counted_back_from_the_last_month() {
        Given given = target(AT_MOST, "60").due("2012-05").aggregated(Aggregation.SUM);
        everyMonth(given, "2008-06", 12, "10");
        everyMonth(given, "2009-06", 12, "9");
        everyMonth(given, "2010-06", 12, "8");

        TargetStatus status = given.assess();

        assertThat(status.slopePerYear()).isEqualTo(Fraction.of(-12));
        assertThat(status.projected()).isEqualTo(Fraction.of(84));
        assertThat(status.confidence()).isEqualTo(Confidence.MODERATE);
    }

    @Test
    void years_before_the_first_month_count_as_points_too() {
        Given given = target(AT_MOST, "60")
                .aggregated(Aggregation.SUM)
                .measured(2008, "140")
                .measured(2009, "130");
        everyMonth(given, "2010-07", 12, "10");

        TargetStatus status = given.assess();

        assertThat(status.confidence()).isEqualTo(Confidence.MODERATE);
        // 140, 130 and a year and a half later 120: slopes -10, -6 2/3 and -8
        assertThat(status.slopePerYear()).isEqualTo(Fraction.of(-8));
    }

    @Test
    void the_twelve_months_of_the_due_year_make_the_outcome() {
        Given given = target(AT_MOST, "120").aggregated(Aggregation.SUM);

        TargetStatus status = everyMonth(given, "2014-01", 12, "10")
                .on(LocalDate.of(2015, 1, 20))
                .assess();

        assertThat(status.outcome()).isEqualTo(Outcome.ACHIEVED);
    }

    @Test
    void eleven_months_of_the_due_year_leave_the_outcome_waiting() {
        Given given = target(AT_MOST, "120").aggregated(Aggregation.SUM);

        TargetStatus status = everyMonth(given, "2013-12", 12, "10")
                .on(LocalDate.of(2015, 1, 20))
                .assess();

        assertThat(status.outcome()).isEqualTo(Outcome.AWAITING_DATA);
        assertThat(status.latest().period()).isEqualTo(Period.month(2014, 11));
    }

    @Test
    void a_mean_of_thirds_is_shown_rounded_but_compared_exactly() {
        TargetStatus status = monthly(
                        target(AT_MOST, "3.333333").aggregated(Aggregation.MEAN), "2010-01", "3", "3", "4")
                .assess();

        assertThat(status.latest().value().shown()).isEqualByComparingTo(new BigDecimal("3.333333"));
        assertThat(status.verdict()).isEqualTo(Verdict.NOT_MET);
    }
}
