package nl.driehoek.partners.norm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.FaultsIn;
import org.junit.jupiter.api.Test;

class ReportingRhythmTest {
    private static final ReportingRhythm QUARTERLY = new ReportingRhythm(Period.Kind.QUARTER, 30);
    private static final Term FROM_JUNE = new Term(day("2012-06-01"), day("2013-01-15"));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<String> names(List<ReportingRhythm.DuePeriod> periods) {
        return periods.stream().map(due -> due.period().toString()).toList();
    }

    private static ReportingRhythm.NotDueReason refused(String period, String today) {
        return QUARTERLY
                .refusal(Period.parse(period), FROM_JUNE, day(today))
                .map(ReportingRhythm.NotDue::reason)
                .orElse(null);
    }

    @Test
    void aPeriodPartlyInTheTermIsReportedOn() {
        assertThat(names(QUARTERLY.periods(FROM_JUNE))).containsExactly("2012-Q2", "2012-Q3", "2012-Q4", "2013-Q1");
    }

    @Test
    void aReportIsDueOnceThePeriodIsOverAndOverdueAfterTheGrace() {
        assertThat(names(QUARTERLY.due(FROM_JUNE, day("2012-09-30")))).containsExactly("2012-Q2");
        assertThat(names(QUARTERLY.due(FROM_JUNE, day("2012-10-01")))).containsExactly("2012-Q2", "2012-Q3");
        assertThat(QUARTERLY.dueOn(Period.parse("2012-Q2"))).isEqualTo("2012-07-30");
        assertThat(QUARTERLY.overdue(FROM_JUNE, Set.of(), day("2012-07-30"))).isEmpty();
        assertThat(names(QUARTERLY.overdue(FROM_JUNE, Set.of(), day("2012-07-31"))))
                .containsExactly("2012-Q2");
        assertThat(QUARTERLY.overdue(FROM_JUNE, Set.of(Period.parse("2012-Q2")), day("2012-07-31")))
                .isEmpty();
    }

    @Test
    void aPeriodThatIsNotDueIsRefusedWithTheReason() {
        assertThat(refused("2012-Q3", "2012-10-01")).isNull();
        assertThat(refused("2012-07", "2012-10-01")).isEqualTo(ReportingRhythm.NotDueReason.WRONG_LENGTH);
        assertThat(refused("2012-Q1", "2012-10-01")).isEqualTo(ReportingRhythm.NotDueReason.OUTSIDE_TERM);
        assertThat(refused("2012-Q3", "2012-09-30")).isEqualTo(ReportingRhythm.NotDueReason.NOT_ENDED);
        assertThat(refused("2012-Q4", "2012-09-30")).isEqualTo(ReportingRhythm.NotDueReason.NOT_BEGUN);
    }

    @Test
    void theLastYearOfTheCalendarEndsIt() {
        Term last = new Term(day("2199-12-01"), day("2199-12-31"));

        assertThat(names(QUARTERLY.periods(last))).containsExactly("2199-Q4");
    }

    @Test
    void graceIsAtMostAYear() {
        assertThat(FaultsIn.check(f -> ReportingRhythm.check(null, 367, f)))
                .containsExactly("/every required", "/graceDays out-of-range");
        assertThat(FaultsIn.check(f -> ReportingRhythm.check(Period.Kind.YEAR, null, f)))
                .isEmpty();
    }
}
