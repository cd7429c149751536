package nl.driehoek.indicators.overdue.events;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.overdue.OverdueMeasurement;
import nl.driehoek.indicators.overdue.domain.Missing;
import org.jspecify.annotations.Nullable;

/** A measurement that should have come by now, with those before it that did not come either. */
public record MeasurementOverdueV1(
        String indicator,
        String area,
        @Nullable SortedMap<String, String> breakdown,
        String period,
        String firstPeriod,
        int missing,
        LocalDate since,
        @Nullable String lastMeasured,
        List<String> targets) {

    /** So that an event keeps its size; the rest can be read. */
    private static final int MOST_TARGETS = 100;

    static MeasurementOverdueV1 of(OverdueMeasurement overdue) {
        Breakdown breakdown = overdue.series().breakdown();
        Missing missing = overdue.missing();
        return new MeasurementOverdueV1(
                overdue.series().indicator(),
                overdue.series().area(),
                breakdown.isNone() ? null : breakdown.parts(),
                missing.latestPeriod().toString(),
                missing.period().toString(),
                missing.count(),
                missing.since(),
                missing.measured() == null ? null : missing.measured().toString(),
                missing.targets().stream().limit(MOST_TARGETS).toList());
    }
}
