package nl.driehoek.benchmark.judging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.target.domain.Bound;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.domain.Milestone;
import nl.driehoek.indicators.target.domain.Reference;
import nl.driehoek.indicators.target.domain.StatedBaseline;
import nl.driehoek.kit.domain.Period;

/**
 * A target as most are: so many per cent less than a year that is known, judged on a count per month that goes up and down.
 *
 * @param series its months, up to the middle of a year
 */
record JudgedSeries(JudgedTarget target, Indicator indicator, Series series) {
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final SeriesKey KEY = new SeriesKey("woninginbraken", "GM0014", Breakdown.NONE);
    private static final YearMonth LAST = YearMonth.of(2026, 6);
    private static final int MONTHS_A_YEAR = 12;
    private static final int SEED = 20120202;

    static JudgedSeries ofYears(int years) {
        // The same figures at the end of every history: what differs is only how far it goes back.
        Random random = new Random(SEED);
        List<Measurement> versions = new ArrayList<>();
        for (int back = 0; back < years * MONTHS_A_YEAR; back++) {
            versions.add(0, version(LAST.minusMonths(back), 120 + back / 6 + random.nextInt(60)));
        }
        return new JudgedSeries(fifteenPerCentLess(), counts(), Series.of(KEY, versions));
    }

    private static Measurement version(YearMonth month, int count) {
        Period period = Period.month(month.getYear(), month.getMonthValue());
        return new Measurement(
                Measurement.idOf(KEY, period),
                KEY,
                1,
                Observation.of(period, BigDecimal.valueOf(count)),
                "import",
                Instant.EPOCH,
                null);
    }

    private static JudgedTarget fifteenPerCentLess() {
        Reference reference =
                new Reference.RelativeTo(Period.year(2025), BigDecimal.valueOf(-15), BigDecimal.valueOf(1700));
        return new JudgedTarget(
                new UUID(0, 1),
                1,
                "woninginbraken-omlaag",
                "wonen",
                "Veilig wonen",
                KEY,
                new StatedBaseline(Period.year(2025), BigDecimal.valueOf(1700)),
                List.of(),
                new Milestone(Period.year(2029), "-15%", new Bound(Comparator.AT_MOST, false, reference)));
    }

    private static Indicator counts() {
        return new Indicator(
                KEY.indicator(),
                "Woninginbraken",
                null,
                "aantal",
                null,
                "politie",
                Frequency.MONTHLY,
                DesiredDirection.LOWER,
                Aggregation.SUM);
    }
}
