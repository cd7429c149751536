package nl.driehoek.indicators.status.domain;

import static nl.driehoek.indicators.status.domain.Given.between;
import static nl.driehoek.indicators.status.domain.Given.codes;
import static nl.driehoek.indicators.status.domain.Given.levelOf;
import static nl.driehoek.indicators.status.domain.Given.sentence;
import static nl.driehoek.indicators.status.domain.Given.target;
import static nl.driehoek.indicators.status.domain.Trajectory.AT_RISK;
import static nl.driehoek.indicators.status.domain.Trajectory.INSUFFICIENT_DATA;
import static nl.driehoek.indicators.status.domain.Trajectory.MOVING_AWAY;
import static nl.driehoek.indicators.status.domain.Trajectory.OFF_TRACK;
import static nl.driehoek.indicators.status.domain.Trajectory.ON_TRACK;
import static nl.driehoek.indicators.target.domain.Comparator.AT_LEAST;
import static nl.driehoek.indicators.target.domain.Comparator.AT_MOST;
import static nl.driehoek.indicators.target.domain.Comparator.EXACTLY;
import static nl.driehoek.indicators.target.domain.Comparator.LESS_THAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrajectoryTest {

    @ParameterizedTest
    @CsvSource({
        // from 20 in 2008 to 18 in 2010, so 14 in 2014; the shortfall is what is left of the way from 18
        "14, ON_TRACK, ",
        "13.8, ON_TRACK, 4.761905",
        "13.789, AT_RISK, 5.010686",
        "13, AT_RISK, 20",
        "12.999, OFF_TRACK, 20.015997",
        "0, OFF_TRACK, 77.777778"
    })
    void who_is_not_there_yet_is_judged_by_how_much_of_the_way_remains(
            String bound, Trajectory trajectory, BigDecimal percent) {
        TargetStatus status =
                target(AT_MOST, bound).baseline(2008, "20").measured(2010, "18").assess();

        assertThat(status.trajectory()).isEqualTo(trajectory);
        if (percent == null) {
            assertThat(status.shortfall()).isNull();
        } else {
            assertThat(status.shortfall().times(100).shown()).isEqualByComparingTo(percent);
        }
    }

    @Test
    void five_per_cent_exactly_is_at_risk() {
        // 20 in 2008 and 19.05 in 2009, so 18.1 in 2010; the bound of 18.05 leaves 0.05 of the way of 1
        TargetStatus status = target(AT_MOST, "18.05")
                .due("2010")
                .baseline(2008, "20")
                .measured(2009, "19.05")
                .assess();

        assertThat(status.shortfall()).isEqualTo(Fraction.of(1).dividedBy(20));
        assertThat(status.trajectory()).isEqualTo(AT_RISK);
    }

    @Test
    void a_series_exactly_on_its_straight_line_is_on_track() {
        TargetStatus status = target(AT_MOST, "3")
                .due("2016")
                .yearly(2010, "6", "5.5", "5", "4.5")
                .assess();

        assertThat(status.projected()).isEqualTo(Fraction.of(3));
        assertThat(status.trajectory()).isEqualTo(ON_TRACK);
        assertThat(status.confidence()).isEqualTo(Confidence.MODERATE);
    }

    @Test
    void a_line_of_thirds_that_lands_on_its_bound_is_not_lost_in_rounding() {
        TargetStatus status = target(AT_MOST, "2")
                .due("2013")
                .baseline(2007, "4")
                .measured(2010, "3")
                .assess();

        assertThat(status.slopePerYear()).isEqualTo(Fraction.of(-1).dividedBy(3));
        assertThat(status.trajectory()).isEqualTo(ON_TRACK);
        assertThat(status.slopePerYear().shown()).isEqualByComparingTo("-0.333333");
    }

    @Test
    void a_baseline_of_zero_is_a_point_like_any_other() {
        TargetStatus status =
                target(AT_LEAST, "12").baseline(2008, "0").measured(2010, "4").assess();

        assertThat(status.trajectory()).isEqualTo(ON_TRACK);
        assertThat(status.pathRatio()).isEqualTo(Fraction.of(1).dividedBy(3));
    }

    @Test
    void without_a_change_a_target_that_is_not_met_is_off_track() {
        TargetStatus status =
                target(AT_MOST, "15").baseline(2008, "19").measured(2010, "19").assess();

        assertThat(status.trajectory()).isEqualTo(OFF_TRACK);
        assertThat(sentence(status)).contains("de waarde verandert per saldo niet");
    }

    @Test
    void a_target_that_is_met_but_slips_away_is_at_risk() {
        TargetStatus status =
                target(AT_MOST, "9").baseline(2008, "6").measured(2010, "8").assess();

        assertThat(status.verdict()).isEqualTo(Verdict.MET);
        assertThat(status.trajectory()).isEqualTo(AT_RISK);
        assertThat(sentence(status)).contains("komt de waarde in 2014 uit op 12, en dat voldoet niet meer");
    }

    @Test
    void who_stands_on_a_strict_bound_and_moves_out_moves_away() {
        TargetStatus status = target(levelOf(LESS_THAN, 2008, "10"))
                .baseline(2008, "9")
                .measured(2010, "10")
                .assess();

        assertThat(status.trajectory()).isEqualTo(MOVING_AWAY);
    }

    @Test
    void who_stands_on_a_strict_bound_and_moves_in_is_on_track() {
        TargetStatus status = target(levelOf(LESS_THAN, 2008, "10"))
                .baseline(2007, "11")
                .measured(2010, "10")
                .assess();

        assertThat(status.trajectory()).isEqualTo(ON_TRACK);
    }

    @Test
    void one_point_is_too_few() {
        TargetStatus status = target(AT_MOST, "3").measured(2010, "4").assess();

        assertThat(status.trajectory()).isEqualTo(INSUFFICIENT_DATA);
        assertThat(status.confidence()).isNull();
        assertThat(codes(status)).contains(Reason.Code.TOO_FEW_POINTS);
    }

    @ParameterizedTest
    @CsvSource({"2, LOW", "3, MODERATE", "4, MODERATE", "5, HIGH", "6, HIGH"})
    void confidence_grows_with_the_points_of_the_last_five_years(int points, Confidence confidence) {
        Given given = target(AT_MOST, "3").due("2016");
        for (int i = 0; i < points; i++) {
            given.measured(2012 - i, Integer.toString(10 + i));
        }

        assertThat(given.assess().confidence()).isEqualTo(confidence);
    }

    @Test
    void the_window_is_the_last_five_years() {
        // The end of 2005 lies five whole years before that of 2010. Were it counted, the slope would not be nought.
        TargetStatus status = target(AT_MOST, "3")
                .measured(2005, "50")
                .yearly(2008, "8", "8", "8")
                .assess();

        assertThat(status.slopePerYear()).isEqualTo(Fraction.ZERO);
        assertThat(status.confidence()).isEqualTo(Confidence.MODERATE);
    }

    @Test
    void with_gaps_the_window_reaches_back_to_three_points() {
        TargetStatus status = target(AT_MOST, "3")
                .measured(1990, "90")
                .measured(1998, "20")
                .measured(2004, "14")
                .measured(2010, "8")
                .assess();

        assertThat(status.slopePerYear()).isEqualTo(Fraction.of(-1));
        assertThat(status.confidence()).isEqualTo(Confidence.MODERATE);
    }

    @Test
    void a_measured_baseline_takes_the_place_of_the_stated_one() {
        TargetStatus status = target(AT_MOST, "3")
                .baseline(2008, "20")
                .measured(2008, "10")
                .measured(2010, "9")
                .assess();

        assertThat(status.slopePerYear()).isEqualTo(Fraction.of(-1).dividedBy(2));
        assertThat(status.pathRatio()).isEqualTo(Fraction.of(1).dividedBy(7));
    }

    @Test
    void a_stated_baseline_that_lies_after_the_latest_figure_is_no_point() {
        TargetStatus status =
                target(AT_MOST, "3").baseline(2010, "20").measured(2008, "10").assess();

        assertThat(status.trajectory()).isEqualTo(INSUFFICIENT_DATA);
    }

    @Test
    void the_window_never_crosses_a_series_break() {
        TargetStatus status = target(AT_MOST, "3")
                .yearly(2006, "3", "3", "3")
                .measuredAfterBreak("2009", "10")
                .measured(2010, "9")
                .assess();

        assertThat(status.slopePerYear()).isEqualTo(Fraction.of(-1));
        assertThat(status.confidence()).isEqualTo(Confidence.LOW);
        assertThat(codes(status)).contains(Reason.Code.SERIES_BREAK);
    }

    @Test
    void a_stated_baseline_from_before_a_series_break_is_no_point() {
        TargetStatus status = target(levelOf(AT_MOST, 2008, "5"))
                .baseline(2008, "5")
                .measuredAfterBreak("2010", "9")
                .assess();

        assertThat(status.trajectory()).isEqualTo(INSUFFICIENT_DATA);
        assertThat(codes(status)).contains(Reason.Code.REFERENCE_BEFORE_BREAK);
    }

    @Test
    void a_withheld_year_is_a_gap_and_not_a_zero() {
        TargetStatus status = target(AT_MOST, "3")
                .measured(2008, "10")
                .withheld("2009")
                .measured(2010, "8")
                .assess();

        assertThat(status.slopePerYear()).isEqualTo(Fraction.of(-1));
    }

    @Test
    void one_outlier_does_not_move_the_slope() {
        TargetStatus status =
                target(AT_MOST, "3").yearly(2006, "10", "9", "80", "7", "6").assess();

        assertThat(status.slopePerYear()).isEqualTo(Fraction.of(-1));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2.5, ON_TRACK", // 3.5 in 2014: in the range
        "9, 7.5, ON_TRACK", // 4.5
        "9, 8.9, OFF_TRACK", // 8.7: hardly nearer
        "9, 6, OFF_TRACK", // 0: straight through the range
        "6, 7, MOVING_AWAY",
        "4, 4.2, ON_TRACK", // within, and 4.6 stays so
        "4, 4.6, AT_RISK" // within, but 5.8 is out again
    })
    void a_range_is_approached_from_either_side(String baseline, String value, Trajectory trajectory) {
        TargetStatus status = target(between("3", "5"))
                .baseline(2008, baseline)
                .measured(2010, value)
                .assess();

        assertThat(status.trajectory()).isEqualTo(trajectory);
    }

    @ParameterizedTest
    @CsvSource({"6, 4, ON_TRACK", "6, 5, OFF_TRACK", "3, 3, OFF_TRACK", "0, 0.5, OFF_TRACK", "1, 0.5, MOVING_AWAY"})
    void an_exact_figure_is_approached_from_either_side(String baseline, String value, Trajectory trajectory) {
        TargetStatus status = target(EXACTLY, value.equals("4") ? "0" : "2")
                .baseline(2008, baseline)
                .measured(2010, value)
                .assess();

        assertThat(status.trajectory()).isEqualTo(trajectory);
    }

    @Test
    void the_way_gone_may_be_more_than_all_of_it_or_backwards() {
        Given given = target(AT_MOST, "8").baseline(2008, "10");

        assertThat(given.measured(2009, "5").assess().pathRatio())
                .isEqualTo(Fraction.of(5).dividedBy(2));
        assertThat(given.measured(2010, "12").assess().pathRatio()).isEqualTo(Fraction.of(-1));
    }

    @Test
    void the_next_step_is_what_the_line_is_drawn_to() {
        TargetStatus status = target(AT_MOST, "0")
                .step("2012", Given.bound(AT_MOST, "6"))
                .baseline(2008, "10")
                .measured(2010, "8")
                .assess();

        assertThat(status.projected()).isEqualTo(Fraction.of(6));
        assertThat(status.trajectory()).isEqualTo(ON_TRACK);
    }
}
