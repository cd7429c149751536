package nl.driehoek.indicators.status.domain;

import static nl.driehoek.indicators.status.domain.Given.target;
import static nl.driehoek.indicators.target.domain.Comparator.AT_MOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;

/** The year to date, on figures as the police publishes them of Groningen: burglaries in homes, by month. */
class SubAnnualTest {
    private static final List<Integer> IN_2012 = List.of(134, 101, 98, 90, 95, 88, 92, 87, 99, 121, 143, 152);
    private static final List<Integer> IN_2013 = List.of(120, 110, 80);

    private static Given months(Given given, int year, List<Integer> counts) {
        for (int i = 0; i < counts.size(); i++) {
            given.measured(YearMonth.of(year, i + 1).toString(), counts.get(i).toString());
        }
        return given;
    }

    private static Given burglaries() {
        return target(AT_MOST, "1200").aggregated(Aggregation.SUM);
    }

    private static Given upToMarch2013() {
        return months(months(burglaries(), 2012, IN_2012), 2013, IN_2013);
    }

    private static String text(TargetStatus status, Reason.Code code) {
        return status.reasons().stream()
                .filter(reason -> reason.code() == code)
                .map(reason -> reason.text() + " / " + reason.textEn())
                .findFirst()
                .orElse("none");
    }

    @Test
    void the_first_three_months_are_set_against_those_of_last_year() {
        TargetStatus status = upToMarch2013().assess();
        SubAnnual part = status.subAnnual();

        assertThat(part.from()).isEqualTo(Period.month(2013, 1));
        assertThat(part.to()).isEqualTo(Period.month(2013, 3));
        assertThat(part.periods()).isEqualTo(3);
        assertThat(part.value()).isEqualTo(Fraction.of(310));
        assertThat(part.lastYear()).isEqualTo(Fraction.of(333));
        assertThat(part.difference()).isEqualTo(Fraction.of(-23));
        assertThat(part.differencePercent().shown(1)).isEqualByComparingTo("-6.9");
        assertThat(part.provisional()).isFalse();
        assertThat(text(status, Reason.Code.YEAR_TO_DATE))
                .isEqualTo("over 2013-01 tot en met 2013-03 is de waarde 310, een jaar eerder was dat 333:"
                        + " een verschil van -23 (-6,9%) / over 2013-01 to 2013-03 the value is 310, a year earlier it"
                        + " was 333: a difference of -23 (-6.9%)");
    }

    @Test
    void the_status_rests_on_the_months_of_last_year_too() {
        assertThat(upToMarch2013().assess().inputs())
                .extracting(TargetStatus.Input::period)
                .contains(Period.month(2012, 1), Period.month(2013, 1));
    }

    @Test
    void twelve_months_are_set_against_the_twelve_before() {
        TargetStatus status = months(upToMarch2013(), 2011, IN_2012).assess();

        assertThat(status.subAnnual().yearEarlier()).isEqualTo(Fraction.of(1300));
        assertThat(text(status, Reason.Code.TWELVE_MONTHS_EARLIER))
                .startsWith("over twaalf maanden tot en met 2013-03 is de waarde 1277, een jaar eerder was dat 1300 /");
    }

    @Test
    void a_month_that_may_still_change_makes_the_year_to_date_provisional() {
        Given given = upToMarch2013()
                .observed(new Observation(
                        Period.month(2013, 4),
                        BigDecimal.TEN,
                        ObservationStatus.PROVISIONAL,
                        null,
                        false,
                        false,
                        null));

        assertThat(given.assess().subAnnual().provisional()).isTrue();
    }

    @Test
    void nothing_is_compared_with_a_year_of_which_a_month_is_missing() {
        Given given = target(AT_MOST, "3").aggregated(Aggregation.MEAN);
        TargetStatus status =
                months(given.measured("2012-01", "5"), 2013, IN_2013).assess();
        SubAnnual part = status.subAnnual();

        assertThat(part.value()).isEqualTo(Fraction.of(310).dividedBy(3));
        assertThat(part.lastYear()).isNull();
        assertThat(part.difference()).isNull();
        assertThat(part.differencePercent()).isNull();
        assertThat(text(status, Reason.Code.YEAR_TO_DATE))
                .contains("van dezelfde periode een jaar eerder is geen vergelijkbare waarde");
    }

    @Test
    void of_nought_there_is_a_difference_but_no_percentage() {
        TargetStatus status = months(
                        months(burglaries(), 2012, List.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)), 2013, List.of(4))
                .assess();

        assertThat(status.subAnnual().difference()).isEqualTo(Fraction.of(4));
        assertThat(status.subAnnual().differencePercent()).isNull();
        assertThat(text(status, Reason.Code.YEAR_TO_DATE))
                .contains("over 2013-01 is de waarde 4, een jaar eerder was dat 0: een verschil van 4 /");
    }

    @Test
    void a_mean_is_compared_with_the_mean_of_exactly_the_same_months() {
        TargetStatus status = target(AT_MOST, "3")
                .aggregated(Aggregation.MEAN)
                .measured("2012-01", "2")
                .measured("2012-02", "90")
                .measured("2012-03", "4")
                .measured("2013-01", "4")
                .measured("2013-03", "6")
                .assess();

        assertThat(status.subAnnual().periods()).isEqualTo(2);
        assertThat(status.subAnnual().value()).isEqualTo(Fraction.of(5));
        assertThat(status.subAnnual().lastYear()).isEqualTo(Fraction.of(3));
    }

    @Test
    void a_stock_is_compared_with_the_same_moment_last_year() {
        TargetStatus status = target(AT_MOST, "3")
                .aggregated(Aggregation.LAST)
                .measured("2012-Q1", "8")
                .measured("2012-Q2", "7")
                .measured("2013-Q1", "6")
                .measured("2013-Q2", "5")
                .assess();

        assertThat(status.subAnnual().from()).isEqualTo(Period.quarter(2013, 1));
        assertThat(status.subAnnual().to()).isEqualTo(Period.quarter(2013, 2));
        assertThat(status.subAnnual().periods()).isEqualTo(1);
        assertThat(status.subAnnual().value()).isEqualTo(Fraction.of(5));
        assertThat(status.subAnnual().difference()).isEqualTo(Fraction.of(-2));
        assertThat(text(status, Reason.Code.YEAR_TO_DATE)).startsWith("over 2013-Q2 is de waarde 5");
        assertThat(text(status, Reason.Code.TWELVE_MONTHS_EARLIER)).isEqualTo("none");
    }

    @Test
    void nothing_is_compared_across_a_series_break() {
        Given given = months(burglaries(), 2011, IN_2012).measuredAfterBreak("2012-01", "134");
        months(given, 2013, IN_2013);
        for (int month = 2; month <= 12; month++) {
            given.measured(YearMonth.of(2012, month).toString(), "100");
        }

        SubAnnual part = given.assess().subAnnual();
        assertThat(part.lastYear()).isEqualTo(Fraction.of(334));
        assertThat(part.yearEarlier()).isNull();
    }

    @Test
    void a_sum_with_a_withheld_month_is_not_known() {
        Given given = months(burglaries(), 2012, IN_2012).withheld("2013-01");

        TargetStatus status = given.assess();
        assertThat(status.subAnnual().value()).isNull();
        assertThat(status.subAnnual().difference()).isNull();
        assertThat(text(status, Reason.Code.YEAR_TO_DATE)).isEqualTo("none");
    }

    @Test
    void a_figure_of_a_whole_year_has_no_year_to_date() {
        assertThat(target(AT_MOST, "3").measured(2012, "4").assess().subAnnual())
                .isNull();
        assertThat(target(AT_MOST, "3").assess().subAnnual()).isNull();
    }
}
