package nl.driehoek.indicators.overdue.domain;

import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/** What holds for every series; the examples are the same in every run. */
class OverduePropertiesTest {
    private static final Grace GRACE = new Grace(6, 3, 2);

    /** A series, what is known of it and the day. */
    record Case(Frequency frequency, Period measured, Period baseline, Period due, LocalDate today) {
        Optional<Missing> missing() {
            return on(today);
        }

        Optional<Missing> on(LocalDate day) {
            return new OverdueRule(frequency, GRACE)
                    .missing(measured, null, List.of(new Waiting("doel", baseline, due, due)), day);
        }

        Case measured(Period period) {
            return new Case(frequency, period, baseline, due, today);
        }
    }

    private static QuickTheory qt() {
        return QuickTheory.qt().withFixedSeed(20120202).withExamples(3_000);
    }

    private static Gen<Period> periods() {
        return integers().between(0, 3 * 240 - 1).map(number -> {
            int month = number / 3;
            return switch (number % 3) {
                case 0 -> Period.year(2000 + month / 12);
                case 1 -> Period.quarter(2000 + month / 12, month % 12 / 3 + 1);
                default -> Period.month(2000 + month / 12, month % 12 + 1);
            };
        });
    }

    private static Gen<Case> cases() {
        Gen<Frequency> frequencies = integers().between(0, 4).map(i -> Frequency.values()[i]);
        Gen<Period> maybe = periods().zip(integers().between(0, 3), (period, some) -> some == 0 ? null : period);
        Gen<LocalDate> days = integers().between(0, 9_000).map(LocalDate.of(2000, 1, 1)::plusDays);
        return frequencies.zip(maybe, maybe, periods(), days, Case::new);
    }

    @Test
    void what_is_missing_comes_after_what_was_measured_and_not_after_the_due_period() {
        qt().forAll(cases()).check(one -> one.missing()
                .map(missing -> (one.measured() == null || one.measured().endsBefore(missing.period()))
                        && !one.due().endsBefore(missing.latestPeriod())
                        && missing.count() > 0
                        && (missing.count() == 1) == missing.period().equals(missing.latestPeriod()))
                .orElse(true));
    }

    @Test
    void nothing_is_overdue_before_its_grace_is_over() {
        qt().forAll(cases()).check(one -> one.missing()
                .map(missing -> !missing.since().isAfter(one.today())
                        && missing.period().hasEndedOn(missing.since())
                        && one.on(missing.since().minusDays(1)).isEmpty()
                        && one.on(missing.since()).isPresent())
                .orElse(true));
    }

    @Test
    void time_alone_only_makes_more_overdue() {
        qt().forAll(cases(), integers().between(0, 1_000)).check((one, days) -> {
            int before = one.missing().map(Missing::count).orElse(0);
            int after = one.on(one.today().plusDays(days)).map(Missing::count).orElse(0);
            return after >= before;
        });
    }

    @Test
    void the_figures_that_were_missing_leave_nothing_overdue_when_they_come() {
        qt().forAll(cases()).check(one -> one.missing()
                .map(missing -> one.measured(missing.latestPeriod()).missing().isEmpty())
                .orElse(true));
    }

    @Test
    void what_is_published_irregularly_is_never_overdue() {
        qt().forAll(cases())
                .check(one ->
                        one.frequency() != Frequency.IRREGULAR || one.missing().isEmpty());
    }
}
