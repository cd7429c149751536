package nl.driehoek.indicators.status;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.overdue.OverdueBasis;
import nl.driehoek.indicators.status.domain.StatusMethod1;
import nl.driehoek.indicators.status.domain.TargetStatus;
import nl.driehoek.indicators.status.store.KeptStatus;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.kit.domain.Period;

/**
 * All that judging the targets on some series rests on, and what is said of them now. It is read in sets, not target by
 * target, so that it matters little whether one target is judged or a thousand.
 *
 * @param targets those on the series
 * @param indicators those that are defined, by their code
 * @param kept what is said now, by the id of the target
 */
public record JudgingBasis(
        List<JudgedTarget> targets,
        Map<SeriesKey, Series> measured,
        Map<String, Indicator> indicators,
        Map<String, KeptStatus> kept,
        OverdueBasis overdue) {

    /** What judging rests on once these versions are recorded, which were not when it was read: only of their series. */
    public JudgingBasis after(Collection<Measurement> added) {
        Map<SeriesKey, Series> series =
                added.stream().collect(Collectors.groupingBy(Measurement::series)).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> Objects.requireNonNull(measured.get(one.getKey()))
                                        .with(one.getValue())));
        List<JudgedTarget> onSeries = targets.stream()
                .filter(target -> series.containsKey(target.series()))
                .toList();
        return new JudgingBasis(onSeries, series, indicators, kept, overdue.of(onSeries, latestPeriods(series)));
    }

    /** The period that ends last of those that something is known of; series without any are left out. */
    public static Map<SeriesKey, Period> latestPeriods(Map<SeriesKey, Series> measured) {
        Map<SeriesKey, Period> latest = new HashMap<>();
        measured.forEach((key, one) -> one.latestKnown().ifPresent(period -> latest.put(key, period)));
        return latest;
    }

    /**
     * Judges targets on these series as of a day, and writes nothing. Whoever judges, for whatever cause, does so here: what
     * is computed from scratch is what would be kept.
     *
     * @return their statuses, in the same order
     */
    List<TargetStatus> assess(List<JudgedTarget> judged, LocalDate day) {
        return judged.stream()
                .map(target -> StatusMethod1.assess(
                        target,
                        indicators.get(target.series().indicator()),
                        Objects.requireNonNull(measured.get(target.series())),
                        day))
                .toList();
    }
}
