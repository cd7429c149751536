package nl.driehoek.indicators.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.store.MeasurementStore;
import nl.driehoek.indicators.status.domain.StatusMethod1;
import nl.driehoek.indicators.status.domain.TargetStatus;
import nl.driehoek.indicators.target.domain.JudgedTarget;

/**
 * Judges several targets on what is known now, and writes nothing.
 *
 * <p>What they rest on is read in sets, not target by target, so that it matters little whether one target is judged or a
 * thousand. Whoever judges, for whatever cause, does so here: what is computed from scratch is what would be kept.
 */
@ApplicationScoped
class Judging {
    private final MeasurementStore measurements;
    private final IndicatorStore indicators;

    Judging(MeasurementStore measurements, IndicatorStore indicators) {
        this.measurements = measurements;
        this.indicators = indicators;
    }

    /**
     * What targets are judged to be, and what that rests on.
     *
     * @param statuses in the order of the targets
     * @param indicators those that are defined, by their code
     */
    record Judged(List<TargetStatus> statuses, Map<SeriesKey, Series> measured, Map<String, Indicator> indicators) {}

    /** Judges them as of a day. */
    Judged assess(List<JudgedTarget> targets, LocalDate day) {
        Map<SeriesKey, Series> series = measurements.seriesOf(
                targets.stream().map(JudgedTarget::series).distinct().toList());
        Map<String, Indicator> known = indicators.findAll(
                series.keySet().stream().map(SeriesKey::indicator).collect(Collectors.toSet()));
        List<TargetStatus> statuses = new ArrayList<>();
        for (JudgedTarget target : targets) {
            Series measured = Objects.requireNonNull(series.get(target.series()));
            statuses.add(StatusMethod1.assess(target, known.get(target.series().indicator()), measured, day));
        }
        return new Judged(statuses, series, known);
    }
}
