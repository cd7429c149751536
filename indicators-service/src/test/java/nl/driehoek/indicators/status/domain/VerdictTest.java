package nl.driehoek.indicators.status.domain;

import static nl.driehoek.indicators.status.domain.Given.between;
import static nl.driehoek.indicators.status.domain.Given.change;
import static nl.driehoek.indicators.status.domain.Given.codes;
import static nl.driehoek.indicators.status.domain.Given.levelOf;
import static nl.driehoek.indicators.status.domain.Given.target;
import static nl.driehoek.indicators.status.domain.Given.toBeDetermined;
import static nl.driehoek.indicators.status.domain.Verdict.MET;
import static nl.driehoek.indicators.status.domain.Verdict.NOT_MET;
import static nl.driehoek.indicators.status.domain.Verdict.UNDETERMINED;
import static nl.driehoek.indicators.target.domain.Comparator.AT_MOST;
import static nl.driehoek.indicators.target.domain.Comparator.LESS_THAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.target.domain.Bound;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, 4, 3.9999999999, MET",
        "AT_MOST, 4, 4.0, MET",
        "AT_MOST, 4, 4.0000000001, NOT_MET",
        "LESS_THAN, 4, 3.9999999999, MET",
        "LESS_THAN, 4, 4.00, NOT_MET",
        "EXACTLY, 0, 0.00, MET",
        "EXACTLY, 0, 1, NOT_MET",
        "AT_LEAST, 80, 80, MET",
        "AT_LEAST, 80, 79.9, NOT_MET",
        "MORE_THAN, 80, 80, NOT_MET",
        "MORE_THAN, 80, 80.1, MET",
        "AT_MOST, -1, -2, MET"
    })
    void each_comparator_decides_exactly(Comparator comparator, String bound, String value, Verdict verdict) {
        assertThat(target(comparator, bound).measured(2010, value).assess().verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2.9, NOT_MET", "3, MET", "4, MET", "5, MET", "5.1, NOT_MET"})
    void a_range_holds_both_its_ends(String value, Verdict verdict) {
        assertThat(target(between("3", "5")).measured(2010, value).assess().verdict())
                .isEqualTo(verdict);
    }

    @Test
    void the_latest_figure_up_to_the_due_period_is_judged() {
        TargetStatus status =
                target(AT_MOST, "3").yearly(2010, "4", "2").measured(2015, "9").assess();

        assertThat(status.verdict()).isEqualTo(MET);
        assertThat(status.latest().period()).isEqualTo(Period.year(2011));
    }

    @Test
    void of_several_versions_the_latest_is_judged() {
        TargetStatus status =
                target(AT_MOST, "3").measured(2010, "4").measured(2010, "2").assess();

        assertThat(status.verdict()).isEqualTo(MET);
        assertThat(status.latest().version()).isEqualTo(2);
    }

    @Test
    void without_a_measurement_there_is_no_verdict_whatever_the_plan_states() {
        TargetStatus status = target(AT_MOST, "3").baseline(2008, "2").assess();

        assertThat(status.verdict()).isEqualTo(UNDETERMINED);
        assertThat(status.undeterminedReason()).isEqualTo(UndeterminedReason.NO_MEASUREMENT);
        assertThat(status.trajectory()).isEqualTo(Trajectory.INSUFFICIENT_DATA);
        assertThat(status.latest()).isNull();
    }

    @Test
    void a_target_to_be_determined_has_no_verdict() {
        TargetStatus status = target(toBeDetermined()).measured(2010, "936").assess();

        assertThat(status.undeterminedReason()).isEqualTo(UndeterminedReason.TARGET_TO_BE_DETERMINED);
        assertThat(status.trajectory()).isNull();
        assertThat(status.bound()).isNull();
    }

    @Test
    void a_target_to_be_determined_has_no_outcome_either() {
        TargetStatus status = target(toBeDetermined())
                .measured(2010, "936")
                .on(Given.LONG_AFTER)
                .assess();

        assertThat(status.finality()).isEqualTo(Finality.FINAL);
        assertThat(status.outcome()).isNull();
    }

    @Test
    void a_withheld_figure_is_not_zero_and_not_skipped() {
        TargetStatus status =
                target(AT_MOST, "3").measured(2009, "2").withheld("2010").assess();

        assertThat(status.verdict()).isEqualTo(UNDETERMINED);
        assertThat(status.undeterminedReason()).isEqualTo(UndeterminedReason.WITHHELD);
        assertThat(status.trajectory()).isNull();
    }

    @Test
    void what_is_no_number_cannot_be_judged() {
        TargetStatus status = target(AT_MOST, "3")
                .observed(new Observation(
                        Period.year(2010), null, ObservationStatus.DEFINITIVE, null, false, false, null))
                .assess();

        assertThat(status.undeterminedReason()).isEqualTo(UndeterminedReason.NOT_NUMERIC);
    }

    @Test
    void the_measured_level_of_a_year_counts_and_a_different_stated_one_is_reported() {
        TargetStatus status = target(levelOf(LESS_THAN, 2008, "8"))
                .baseline(2008, "8")
                .measured(2008, "6.5")
                .measured(2010, "7")
                .assess();

        assertThat(status.verdict()).isEqualTo(NOT_MET);
        assertThat(status.bound().from()).isEqualTo(ResolvedBound.From.MEASURED);
        assertThat(status.bound().mismatch())
                .isEqualTo(new ResolvedBound.Mismatch(
                        Period.year(2008), Fraction.of(8), Fraction.of(new BigDecimal("6.5"))));
        assertThat(codes(status)).contains(Reason.Code.REFERENCE_MISMATCH, Reason.Code.BASELINE_MISMATCH);
    }

    @Test
    void the_same_level_written_otherwise_is_no_mismatch() {
        TargetStatus status = target(levelOf(LESS_THAN, 2008, "8"))
                .measured(2008, "8.00")
                .measured(2010, "7")
                .assess();

        assertThat(status.bound().mismatch()).isNull();
        assertThat(status.verdict()).isEqualTo(MET);
    }

    @Test
    void a_level_that_is_withheld_leaves_the_stated_one_in_place() {
        TargetStatus status = target(levelOf(LESS_THAN, 2008, "8"))
                .withheld("2008")
                .measured(2010, "7")
                .assess();

        assertThat(status.bound().from()).isEqualTo(ResolvedBound.From.STATED);
    }

    @Test
    void a_level_that_nobody_knows_leaves_the_verdict_open() {
        TargetStatus status = target(levelOf(LESS_THAN, 2008, null))
                .baseline(2009, "8")
                .measured(2010, "7")
                .assess();

        assertThat(status.undeterminedReason()).isEqualTo(UndeterminedReason.REFERENCE_MISSING);
        assertThat(status.latest().value()).isEqualTo(Fraction.of(7));
    }

    @ParameterizedTest
    @CsvSource({"90, MET", "90.0001, NOT_MET"})
    void a_relative_change_is_taken_from_the_level_of_its_year(String value, Verdict verdict) {
        TargetStatus status = target(change(AT_MOST, "-10", 2008, null))
                .measured(2008, "100")
                .measured(2010, value)
                .assess();

        assertThat(status.verdict()).isEqualTo(verdict);
        assertThat(status.bound().value()).isEqualTo(Fraction.of(90));
    }

    @Test
    void a_relative_change_against_zero_means_nothing() {
        TargetStatus status =
                target(change(AT_MOST, "-10", 2008, "0")).measured(2010, "0").assess();

        assertThat(status.undeterminedReason()).isEqualTo(UndeterminedReason.BASE_ZERO);
    }

    @Test
    void a_relative_change_against_an_unknown_level_leaves_the_verdict_open() {
        TargetStatus status =
                target(change(AT_MOST, "-10", 2008, null)).measured(2010, "5").assess();

        assertThat(status.undeterminedReason()).isEqualTo(UndeterminedReason.REFERENCE_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, 3.2, 3.0, 3.4, true",
        "AT_MOST, 3.2, 3.1, 3.4, false",
        "AT_MOST, 2.8, 2.5, 3.0, false",
        "AT_MOST, 2.8, 2.5, 3.1, true",
        "LESS_THAN, 3.2, 3.0, 3.4, false",
        "LESS_THAN, 2.8, 2.5, 3.0, true",
        "AT_LEAST, 2.8, 2.5, 3.0, true",
        "AT_LEAST, 2.8, 2.5, 2.9, false",
        "MORE_THAN, 2.8, 2.5, 3.0, false",
        "EXACTLY, 3.0, 2.9, 3.1, true",
        "EXACTLY, 3.0, 3.0, 3.0, false",
        "EXACTLY, 4.0, 3.9, 4.1, false"
    })
    void a_margin_on_both_sides_of_the_bound_keeps_the_verdict_and_says_so(
            Comparator comparator, String value, String lower, String upper, boolean notDistinguishable) {
        Given given = target(comparator, "3.0").measured(2010, value, lower, upper);

        TargetStatus status = given.assess();

        assertThat(status.notDistinguishable()).isEqualTo(notDistinguishable);
        assertThat(status.verdict())
                .isEqualTo(
                        target(comparator, "3.0").measured(2010, value).assess().verdict());
        assertThat(codes(status).contains(Reason.Code.NOT_DISTINGUISHABLE)).isEqualTo(notDistinguishable);
    }

    @Test
    void a_margin_wider_than_a_range_is_on_both_sides_of_it() {
        TargetStatus status =
                target(between("3", "5")).measured(2010, "4", "2", "6").assess();

        assertThat(status.verdict()).isEqualTo(MET);
        assertThat(status.notDistinguishable()).isTrue();
    }

    @Test
    void the_figure_of_the_due_year_makes_the_verdict_final_even_before_the_year_is_over() {
        TargetStatus status = target(AT_MOST, "3")
                .baseline(2008, "4")
                .measured(2014, "3")
                .on(LocalDate.of(2014, 6, 1))
                .assess();

        assertThat(status.finality()).isEqualTo(Finality.FINAL);
        assertThat(status.outcome()).isEqualTo(Outcome.ACHIEVED);
        assertThat(status.trajectory()).as("nothing is left to expect").isNull();
        assertThat(status.pathRatio()).isEqualTo(Fraction.of(1));
    }

    @Test
    void a_target_that_is_not_met_in_its_due_year_is_missed() {
        TargetStatus status =
                target(AT_MOST, "3").measured(2014, "3.1").on(Given.LONG_AFTER).assess();

        assertThat(status.outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void a_withheld_figure_of_the_due_year_leaves_the_outcome_waiting() {
        TargetStatus status =
                target(AT_MOST, "3").withheld("2014").on(Given.LONG_AFTER).assess();

        assertThat(status.finality()).isEqualTo(Finality.FINAL);
        assertThat(status.outcome()).isEqualTo(Outcome.AWAITING_DATA);
        assertThat(status.undeterminedReason()).isEqualTo(UndeterminedReason.WITHHELD);
    }

    @ParameterizedTest
    @CsvSource({"2014-12-31, INTERIM", "2015-01-01, FINAL"})
    void a_due_year_is_over_when_its_last_day_is(LocalDate day, Finality finality) {
        assertThat(target(AT_MOST, "3").measured(2012, "3").on(day).assess().finality())
                .isEqualTo(finality);
    }

    @Test
    void the_next_step_that_is_due_is_judged_before_the_goal() {
        TargetStatus status = target(AT_MOST, "3")
                .step("2012", Given.bound(AT_MOST, "4"))
                .baseline(2008, "5")
                .measured(2010, "4")
                .assess();

        assertThat(status.verdict()).isEqualTo(MET);
        assertThat(status.isIntermediate()).isTrue();
        assertThat(status.judged().due()).isEqualTo(Period.year(2012));
        assertThat(codes(status)).contains(Reason.Code.INTERMEDIATE_JUDGED);
    }

    @Test
    void once_a_step_has_its_figure_the_next_one_is_judged_and_the_first_is_remembered() {
        TargetStatus status = target(AT_MOST, "3")
                .step("2013", Given.bound(AT_MOST, "3.5"))
                .step("2011", Given.bound(AT_MOST, "4"))
                .measured(2011, "4.2")
                .assess();

        assertThat(status.judged().due()).isEqualTo(Period.year(2013));
        assertThat(status.passed())
                .extracting(step -> step.milestone().due(), TargetStatus.Passed::outcome)
                .containsExactly(tuple(Period.year(2011), Outcome.MISSED));
    }

    @Test
    void when_all_steps_are_over_the_goal_is_judged() {
        TargetStatus status = target(AT_MOST, "3")
                .step("2011", Given.bound(AT_MOST, "4"))
                .measured(2010, "4")
                .on(Given.LONG_AFTER)
                .assess();

        assertThat(status.isIntermediate()).isFalse();
        assertThat(status.passed()).extracting(TargetStatus.Passed::outcome).containsExactly(Outcome.AWAITING_DATA);
        assertThat(status.outcome()).isEqualTo(Outcome.AWAITING_DATA);
    }

    @Test
    void a_bare_figure_is_said_to_be_read_in_one_way() {
        Bound bare = new Bound(AT_MOST, true, Given.bound(AT_MOST, "15").reference());

        assertThat(codes(target(bare).measured(2010, "19").assess())).contains(Reason.Code.COMPARATOR_INFERRED);
    }

    @Test
    void a_status_names_every_measurement_it_rests_on_by_version() {
        TargetStatus status = target(levelOf(LESS_THAN, 2001, null))
                .measured(2001, "8")
                .measured(2009, "7")
                .measured(2010, "7")
                .measured(2010, "6")
                .assess();

        assertThat(status.inputs())
                .extracting(TargetStatus.Input::period, TargetStatus.Input::version)
                .isEqualTo(
                        List.of(tuple(Period.year(2001), 1), tuple(Period.year(2009), 1), tuple(Period.year(2010), 2)));
    }

    @Test
    void a_target_on_an_indicator_that_nobody_defined_is_judged_all_the_same() {
        TargetStatus status =
                StatusMethod1.assess(target(AT_MOST, "3").target(), null, Series.empty(Given.SERIES), Given.ADOPTION);

        assertThat(status.undeterminedReason()).isEqualTo(UndeterminedReason.NO_MEASUREMENT);
        assertThat(codes(status)).contains(Reason.Code.INDICATOR_UNKNOWN);
    }

    @Test
    void a_provisional_figure_counts_and_is_named_as_such() {
        TargetStatus status = target(AT_MOST, "3")
                .observed(new Observation(
                        Period.year(2010), BigDecimal.ONE, ObservationStatus.PROVISIONAL, null, false, false, null))
                .assess();

        assertThat(status.verdict()).isEqualTo(MET);
        assertThat(codes(status)).contains(Reason.Code.PROVISIONAL);
    }
}
