package nl.driehoek.indicators.status.domain;

import static nl.driehoek.indicators.status.domain.Given.levelOf;
import static nl.driehoek.indicators.target.domain.Comparator.AT_MOST;
import static nl.driehoek.indicators.target.domain.Comparator.LESS_THAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import nl.driehoek.indicators.target.domain.Bound;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.indicators.target.domain.Reference;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The indicator table of the safety plan of Groningen for 2012, row by row. */
class GroningenTest {

    /** A row: baseline as stated, figure of 2010, target for 2014, and what must come of it. */
    record Row(String name, Given given, Verdict verdict, Trajectory trajectory) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("Overlast", 2008, "3.2", "3.1", Given.bound(AT_MOST, "3"), Verdict.NOT_MET, Trajectory.ON_TRACK),
                row("Drugsoverlast", 2008, "8", "7", below2008("8"), Verdict.MET, Trajectory.ON_TRACK),
                row("Omwonenden", 2008, "10", "10", below2008("10"), Verdict.NOT_MET, Trajectory.OFF_TRACK),
                row("Verloedering", 2008, "4.0", "3.7", atMost2008("4.0"), Verdict.MET, Trajectory.ON_TRACK),
                row("Inbraak slachtoffer", 2008, "12", "6", below2008("12"), Verdict.MET, Trajectory.ON_TRACK),
                row("Dreiging", 2008, "1.4", "1.4", atMost2008("1.4"), Verdict.MET, Trajectory.ON_TRACK),
                row("Onveilig", 2008, "19", "19", bare("15"), Verdict.NOT_MET, Trajectory.OFF_TRACK),
                row("Jongeren", 2008, "11", "9", below2008("11"), Verdict.MET, Trajectory.ON_TRACK),
                row("Mishandelingen", 2009, "5", "4.8", bare("4"), Verdict.NOT_MET, Trajectory.ON_TRACK),
                row(
                        "Inbraken",
                        2009,
                        "9.6",
                        "11.1",
                        levelOf(AT_MOST, 2009, null),
                        Verdict.NOT_MET,
                        Trajectory.MOVING_AWAY));
    }

    private static Row row(
            String name,
            int baselineYear,
            String baseline,
            String in2010,
            Bound bound,
            Verdict verdict,
            Trajectory trajectory) {
        Given given = Given.target(bound).baseline(baselineYear, baseline).measured(2010, in2010);
        return new Row(name, given, verdict, trajectory);
    }

    private static Bound below2008(String stated) {
        return levelOf(LESS_THAN, 2008, stated);
    }

    private static Bound atMost2008(String stated) {
        return levelOf(AT_MOST, 2008, stated);
    }

    private static Bound bare(String number) {
        return new Bound(Comparator.AT_MOST, true, new Reference.Absolute(new BigDecimal(number), null));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_row_gets_its_verdict_and_trajectory_on_the_day_of_adoption(Row row) {
        TargetStatus status = row.given().on(Given.ADOPTION).assess();

        assertThat(status.verdict()).isEqualTo(row.verdict());
        assertThat(status.trajectory()).isEqualTo(row.trajectory());
        assertThat(status.confidence()).isEqualTo(Confidence.LOW);
        assertThat(status.finality()).isEqualTo(Finality.INTERIM);
        assertThat(status.outcome()).isNull();
        assertThat(status.trend()).isEqualTo(Trend.INSUFFICIENT_DATA);
        assertThat(status.latest().period()).isEqualTo(Period.year(2010));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void read_long_after_the_due_year_each_row_still_awaits_the_figure_of_2014(Row row) {
        TargetStatus status = row.given().on(Given.LONG_AFTER).assess();

        assertThat(status.finality()).isEqualTo(Finality.FINAL);
        assertThat(status.outcome()).isEqualTo(Outcome.AWAITING_DATA);
        assertThat(status.verdict()).isEqualTo(row.verdict());
        assertThat(status.trajectory()).isEqualTo(row.trajectory());
    }

    @Test
    void five_rows_are_met_and_five_are_not() {
        assertThat(rows().map(row -> row.given().assess().verdict()))
                .containsOnly(Verdict.MET, Verdict.NOT_MET)
                .filteredOn(Verdict.MET::equals)
                .hasSize(5);
    }

    @Test
    void mishandelingen_lands_exactly_on_its_bound_and_that_is_enough() {
        TargetStatus status = Given.target(bare("4"))
                .baseline(2009, "5")
                .measured(2010, "4.8")
                .assess();

        assertThat(status.projected()).isEqualTo(Fraction.of(4));
        assertThat(status.slopePerYear()).isEqualTo(Fraction.of(new BigDecimal("-0.2")));
        assertThat(Given.sentence(status))
                .startsWith("4,8 is hoger dan 4; bij het huidige tempo wordt 4 in 2014 gehaald"
                        + " (weinig zekerheid: 2 metingen)");
        assertThat(status.reasons().get(1).textEn())
                .isEqualTo("at the present pace 4 is reached in 2014 (low confidence: 2 measurements)");
        assertThat(status.pathRatio().shown()).isEqualByComparingTo("0.2");
    }

    @Test
    void a_target_that_names_a_year_without_its_value_takes_the_value_of_the_stated_baseline() {
        TargetStatus status = Given.target(levelOf(AT_MOST, 2009, null))
                .baseline(2009, "9.6")
                .measured(2010, "11.1")
                .assess();

        assertThat(status.bound().value().shown()).isEqualByComparingTo("9.6");
        assertThat(status.bound().from()).isEqualTo(ResolvedBound.From.STATED);
        assertThat(status.pathRatio())
                .as("the bound is the baseline: there is no way to go")
                .isNull();
    }
}
