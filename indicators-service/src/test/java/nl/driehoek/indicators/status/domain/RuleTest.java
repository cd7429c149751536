package nl.driehoek.indicators.status.domain;

import static nl.driehoek.indicators.status.domain.Given.bound;
import static nl.driehoek.indicators.status.domain.Given.change;
import static nl.driehoek.indicators.status.domain.Given.levelOf;
import static nl.driehoek.indicators.status.domain.Given.target;
import static nl.driehoek.indicators.status.domain.Given.toBeDetermined;
import static nl.driehoek.indicators.status.domain.Rule.*;
import static nl.driehoek.indicators.target.domain.Comparator.AT_MOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule decides something of a target that can be given. */
class RuleTest {

    /** A target, and the rules that decide its verdict, outcome, trajectory and trend. */
    record Case(Given given, Rule verdict, Rule outcome, Rule trajectory, Rule trend) {
        List<Rule> rules() {
            return List.of(verdict, outcome, trajectory, trend);
        }

        @Override
        public String toString() {
            return rules().toString();
        }
    }

    private static Given atMost(String number) {
        return target(AT_MOST, number);
    }

    /** Two figures, of which the later one is judged. */
    private static Given twoFigures(String bound, String in2008, String in2010) {
        return atMost(bound).measured(2008, in2008).measured(2010, in2010);
    }

    private static Given trend(DesiredDirection desired, String... values) {
        return atMost("0").desired(desired).yearly(2003, values);
    }

    private static Given noNumber() {
        return atMost("3")
                .observed(new Observation(
                        Period.year(2010), null, ObservationStatus.DEFINITIVE, null, false, false, null));
    }

    private static Case interim(Given given, Rule verdict, Rule trajectory) {
        return new Case(given, verdict, OUTCOME_NOT_YET, trajectory, TREND_FEWER_THAN_5_POINTS);
    }

    private static Case expected(Given given, Rule trajectory) {
        return interim(given, VERDICT_LATEST_FIGURE, trajectory);
    }

    private static Case over(Given given, Rule verdict, Rule outcome, Rule trajectory) {
        return new Case(given.on(Given.LONG_AFTER), verdict, outcome, trajectory, TREND_FEWER_THAN_5_POINTS);
    }

    private static Case trending(Rule trend, Rule trajectory, Given given) {
        return new Case(given, VERDICT_LATEST_FIGURE, OUTCOME_NOT_YET, trajectory, trend);
    }

    static Stream<Case> cases() {
        return Stream.of(
                interim(atMost("3"), VERDICT_NO_MEASUREMENT, TRAJECTORY_NO_MEASUREMENT),
                interim(target(toBeDetermined()), VERDICT_TARGET_TO_BE_DETERMINED, TRAJECTORY_NO_NUMBER),
                interim(
                        target(levelOf(AT_MOST, 2008, null)).measured(2010, "7"),
                        VERDICT_REFERENCE_MISSING,
                        TRAJECTORY_NO_NUMBER),
                interim(
                        target(change(AT_MOST, "-10", 2008, "0")).measured(2010, "7"),
                        VERDICT_BASE_ZERO,
                        TRAJECTORY_NO_NUMBER),
                interim(noNumber(), VERDICT_NOT_NUMERIC, TRAJECTORY_NO_NUMBER),
                interim(atMost("3").withheld("2010"), VERDICT_WITHHELD, TRAJECTORY_NO_NUMBER),
                over(
                        target(toBeDetermined()),
                        VERDICT_TARGET_TO_BE_DETERMINED,
                        OUTCOME_PLAN_LEAVES_OPEN,
                        TRAJECTORY_NO_NUMBER),
                over(
                        atMost("3").measured(2014, "2"),
                        VERDICT_LATEST_FIGURE,
                        OUTCOME_DUE_FIGURE_SATISFIES,
                        TRAJECTORY_DUE_FIGURE_THERE),
                over(
                        atMost("3").measured(2014, "4"),
                        VERDICT_LATEST_FIGURE,
                        OUTCOME_DUE_FIGURE_FALLS_SHORT,
                        TRAJECTORY_DUE_FIGURE_THERE),
                over(atMost("3"), VERDICT_NO_MEASUREMENT, OUTCOME_DUE_FIGURE_MISSING, TRAJECTORY_NO_MEASUREMENT),
                over(
                        target(levelOf(AT_MOST, 2008, null)).measured(2014, "7"),
                        VERDICT_REFERENCE_MISSING,
                        OUTCOME_REFERENCE_MISSING,
                        TRAJECTORY_NO_NUMBER),
                expected(atMost("3").measured(2010, "4"), TRAJECTORY_FEWER_THAN_2_POINTS),
                expected(twoFigures("3", "2", "2"), TRAJECTORY_MET_AND_PROJECTION_SATISFIES),
                expected(twoFigures("3", "1", "3"), TRAJECTORY_MET_BUT_PROJECTION_DOES_NOT),
                expected(twoFigures("3", "4", "4"), TRAJECTORY_NO_CHANGE),
                expected(twoFigures("3", "4", "5"), TRAJECTORY_MOVES_AWAY),
                expected(twoFigures("3", "6", "5"), TRAJECTORY_PROJECTION_REACHES_BOUND),
                expected(twoFigures("2.99", "6", "5"), TRAJECTORY_SHORTFALL_UNDER_5_PERCENT),
                expected(twoFigures("2.5", "6", "5"), TRAJECTORY_SHORTFALL_5_TO_20_PERCENT),
                expected(twoFigures("1", "6", "5"), TRAJECTORY_SHORTFALL_OVER_20_PERCENT),
                trending(
                        TREND_NOT_SIGNIFICANT,
                        TRAJECTORY_NO_CHANGE,
                        trend(DesiredDirection.LOWER, "3", "3", "3", "3", "3")),
                trending(
                        TREND_SLOPE_DISAGREES,
                        TRAJECTORY_MET_AND_PROJECTION_SATISFIES,
                        trend(DesiredDirection.LOWER, "2", "2", "2", "2", "2", "2", "1", "0")),
                trending(
                        TREND_AS_DESIRED,
                        TRAJECTORY_PROJECTION_REACHES_BOUND,
                        trend(DesiredDirection.LOWER, "5", "4", "3", "2", "1")),
                trending(
                        TREND_NOT_AS_DESIRED,
                        TRAJECTORY_MOVES_AWAY,
                        trend(DesiredDirection.LOWER, "1", "2", "3", "4", "5")),
                trending(
                        TREND_WITHOUT_DESIRED_DIRECTION,
                        TRAJECTORY_MOVES_AWAY,
                        trend(DesiredDirection.NONE, "1", "2", "3", "4", "5")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_status_names_the_rules_that_decided_it(Case one) {
        assertThat(one.given().assess().rules()).isEqualTo(one.rules());
    }

    @Test
    void every_rule_decides_something() {
        assertThat(cases().flatMap(one -> one.rules().stream())).contains(Rule.values());
    }

    @ParameterizedTest
    @EnumSource
    void the_name_of_a_rule_begins_with_what_it_decides(Rule rule) {
        assertThat(rule.name()).matches("(VERDICT|OUTCOME|TRAJECTORY|TREND)_[A-Z0-9_]+");
        assertThat(List.of(rule.text(), rule.textEn())).allMatch(text -> text.length() > 20);
    }

    @Test
    void no_two_rules_read_the_same() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::text)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Rule.values()).map(Rule::textEn)).doesNotHaveDuplicates();
    }

    @Test
    void the_sentence_says_what_leads_to_verdict_and_trajectory_and_nothing_else() {
        TargetStatus status = target(bound(AT_MOST, "4"))
                .baseline(2009, "5")
                .measured(2010, "4.8")
                .assess();

        assertThat(status.why())
                .isEqualTo("4,8 is hoger dan 4; bij het huidige tempo wordt 4 in 2014 gehaald"
                        + " (weinig zekerheid: 2 metingen)");
        assertThat(status.whyEn())
                .isEqualTo("4.8 is higher than 4; at the present pace 4 is reached in 2014"
                        + " (low confidence: 2 measurements)");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_status_has_a_sentence_in_both_languages(Case one) {
        TargetStatus status = one.given().assess();

        assertThat(status.why()).isNotBlank();
        assertThat(status.whyEn()).isNotBlank();
    }
}
