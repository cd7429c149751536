package nl.driehoek.indicators.measurement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.status.JudgingBasis;
import org.jspecify.annotations.Nullable;

/**
 * All that recording some measurements rests on, read while their indicators are held: nothing of it changes before the
 * transaction ends, but by itself.
 *
 * @param held the indicators that are held
 * @param isInput whether another indicator is calculated from one of the measurements'
 * @param places areas that are there, each with those that hold it
 * @param indicators those of the measurements that are defined, by their code
 * @param latest the latest versions of the measurements themselves
 * @param withTargets the series of the measurements, as text, that targets are set on
 * @param judging what judging the targets on those series rests on before anything is recorded; null when it was not read
 */
public record RecordingBasis(
        Set<String> held,
        boolean isInput,
        Map<String, Set<String>> places,
        Map<String, Indicator> indicators,
        List<Measurement> latest,
        Set<String> withTargets,
        @Nullable JudgingBasis judging) {

    /** A series with as much of it as is needed to record these measurements of it. */
    public Series series(SeriesKey key) {
        return Series.of(
                key, latest.stream().filter(one -> one.series().equals(key)).toList());
    }

    /** Whether the indicator that a report names is held, when it names any. */
    public boolean holds(ReportedMeasurement report) {
        return report.indicator() == null || held.contains(report.indicator());
    }

    /** Whether any target is set on this series. */
    public boolean isJudged(SeriesKey series) {
        return withTargets.contains(series.toString());
    }
}
