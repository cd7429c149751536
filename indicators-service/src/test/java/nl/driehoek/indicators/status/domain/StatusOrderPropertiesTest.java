package nl.driehoek.indicators.status.domain;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/** A status follows from the versions of measurements, withdrawn ones among them, and not from how they come. */
class StatusOrderPropertiesTest {

    /** What happens to a period: a figure, first or instead of the one before, or that being taken back. */
    record Step(Period period, int tenths) {
        Series on(Series series) {
            boolean withdraws = tenths < 0 && series.current(period).isPresent();
            Series.Appended appended = withdraws
                    ? series.withdraw(period, "hoort er niet", "analist", Instant.EPOCH)
                    : series.append(
                            Observation.of(period, BigDecimal.valueOf(Math.abs(tenths), 1)),
                            "herzien",
                            "analist",
                            Instant.EPOCH);
            return appended instanceof Series.Added added ? added.series() : series;
        }
    }

    private static Gen<List<Step>> histories() {
        Gen<Period> periods = integers()
                .between(0, 40)
                .map(number -> number < 12
                        ? Period.year(2002 + number)
                        : number % 3 == 0
                                ? Period.quarter(2008 + number / 12, number % 4 + 1)
                                : Period.month(2008 + number / 12, number % 12 + 1));
        return lists().of(periods.zip(integers().between(-15, 60), Step::new)).ofSizeBetween(0, 40);
    }

    @Test
    void versions_in_any_order_and_however_often_give_the_same_status() {
        Gen<Aggregation> aggregations = integers().between(0, 2).map(i -> Aggregation.values()[i]);
        Gen<LocalDate> days = integers().between(0, 3_000).map(LocalDate.of(2008, 1, 1)::plusDays);
        QuickTheory.qt()
                .withFixedSeed(20120202)
                .withExamples(2_000)
                .forAll(histories(), aggregations, days, longs().between(0, Integer.MAX_VALUE))
                .check((steps, aggregation, day, seed) -> {
                    Series series = Series.empty(Given.SERIES);
                    for (Step step : steps) {
                        series = step.on(series);
                    }
                    List<Measurement> anyhow = new ArrayList<>(series.versions());
                    anyhow.addAll(series.versions());
                    Collections.shuffle(anyhow, new Random(seed));
                    return assess(series.versions(), aggregation, day).equals(assess(anyhow, aggregation, day));
                });
    }

    private static TargetStatus assess(List<Measurement> versions, Aggregation aggregation, LocalDate day) {
        Given given = Given.target(Given.bound(Comparator.AT_MOST, "3")).aggregated(aggregation);
        return StatusMethod1.assess(given.target(), given.indicator(), Series.of(Given.SERIES, versions), day);
    }
}
