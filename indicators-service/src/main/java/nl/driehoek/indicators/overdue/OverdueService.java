package nl.driehoek.indicators.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.store.MeasurementStore;
import nl.driehoek.indicators.overdue.domain.Missing;
import nl.driehoek.indicators.overdue.domain.OverdueRule;
import nl.driehoek.indicators.overdue.domain.Waiting;
import nl.driehoek.indicators.overdue.events.OverduePublisher;
import nl.driehoek.indicators.overdue.store.OverdueStore;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.domain.Milestone;
import nl.driehoek.indicators.target.domain.StatedBaseline;
import nl.driehoek.indicators.target.store.TargetStore;
import nl.driehoek.kit.correlation.Correlations;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which measurements are overdue: one row per series, however many are missing.
 *
 * <p>A figure becomes overdue because time passes, so that is looked for from time to time. A figure that comes is noted
 * in the transaction that records it.
 */
@ApplicationScoped
public class OverdueService {
    private static final int SERIES_AT_ONCE = 500;

    private final OverdueStore store;
    private final TargetStore targets;
    private final IndicatorStore indicators;
    private final MeasurementStore measurements;
    private final IndicatorLocks locks;
    private final OverduePublisher publisher;
    private final OverdueSettings settings;
    private final Clock clock;

    public OverdueService(
            OverdueStore store,
            TargetStore targets,
            IndicatorStore indicators,
            MeasurementStore measurements,
            IndicatorLocks locks,
            OverduePublisher publisher,
            OverdueSettings settings,
            Clock clock) {
        this.store = store;
        this.targets = targets;
        this.indicators = indicators;
        this.measurements = measurements;
        this.locks = locks;
        this.publisher = publisher;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public List<OverdueMeasurement> list(OverdueFilter filter, Cursor page) {
        return store.list(filter, page);
    }

    /** Codes of the indicators that figures can be missing of, or were. */
    @Transactional
    public List<String> indicators() {
        return store.indicators();
    }

    /**
     * Looks anew at some series of an indicator, in order: few, so that nobody has to wait for the indicator for long.
     *
     * @param after the series, as text, to go on after
     * @return the last series that was looked at; null when there are no more
     */
    @Transactional
    public @Nullable String refreshNext(String indicator, String after) {
        locks.hold(List.of(indicator));
        List<String> series = store.series(indicator, after, SERIES_AT_ONCE);
        refresh(series);
        return series.size() < SERIES_AT_ONCE ? null : series.get(series.size() - 1);
    }

    /**
     * Looks anew at those series of which figures were missing: the figure may have come.
     *
     * @param correlations the ids of those who measured, by series, where they are several
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refreshKnown(OverdueBasis basis, Correlations<SeriesKey> correlations) {
        if (!basis.before().isEmpty()) {
            List<JudgedTarget> waited = basis.targets().stream()
                    .filter(target -> basis.before().containsKey(target.series().toString()))
                    .toList();
            refresh(
                    new OverdueBasis(basis.before(), waited, basis.indicators(), basis.measured(), basis.ends()),
                    correlations);
        }
    }

    /** Looks anew at these series, whose indicators are held: the targets on them may have changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refreshAll(Collection<SeriesKey> series) {
        List<String> keys =
                series.stream().map(SeriesKey::toString).distinct().sorted().toList();
        for (int from = 0; from < keys.size(); from += SERIES_AT_ONCE) {
            refresh(keys.subList(from, Math.min(keys.size(), from + SERIES_AT_ONCE)));
        }
    }

    private void refresh(List<String> series) {
        List<JudgedTarget> onSeries = targets.onSeries(series);
        Set<SeriesKey> keys = onSeries.stream().map(JudgedTarget::series).collect(Collectors.toSet());
        refresh(
                new OverdueBasis(
                        store.find(series),
                        onSeries,
                        indicators.findAll(
                                keys.stream().map(SeriesKey::indicator).collect(Collectors.toSet())),
                        measurements.latestPeriods(keys),
                        store.ends(keys.stream().map(SeriesKey::area).collect(Collectors.toSet()))),
                Correlations.present());
    }

    private void refresh(OverdueBasis basis, Correlations<SeriesKey> correlations) {
        Map<SeriesKey, List<JudgedTarget>> waiting =
                basis.targets().stream().collect(Collectors.groupingBy(JudgedTarget::series));
        Map<String, OverdueMeasurement> before = basis.before();
        Set<String> over = new HashSet<>(before.keySet());
        List<OverdueMeasurement> other = new ArrayList<>();
        waiting.forEach((key, ofSeries) -> missing(
                        basis.indicators().get(key.indicator()),
                        basis.measured().get(key),
                        basis.ends().get(key.area()),
                        ofSeries)
                .map(missing -> new OverdueMeasurement(key, missing))
                .ifPresent(found -> {
                    over.remove(key.toString());
                    if (!found.equals(before.get(key.toString()))) {
                        other.add(found);
                    }
                }));
        store.deleteAll(over);
        store.saveAll(other);
        other.stream()
                .filter(found -> isLater(found, before.get(found.series().toString())))
                .forEach(found -> correlations.during(found.series(), () -> publisher.publish(found)));
    }

    private Optional<Missing> missing(
            @Nullable Indicator indicator,
            @Nullable Period measured,
            @Nullable LocalDate areaEnds,
            List<JudgedTarget> ofSeries) {
        return indicator == null
                ? Optional.empty()
                : new OverdueRule(indicator.frequency(), settings.grace())
                        .missing(
                                measured,
                                areaEnds,
                                ofSeries.stream().map(OverdueService::waiting).toList(),
                                LocalDate.now(clock));
    }

    /** Whether more is missing at the end than was known to be. */
    private static boolean isLater(OverdueMeasurement found, @Nullable OverdueMeasurement before) {
        return before == null
                || found.missing().latestPeriod().compareTo(before.missing().latestPeriod()) > 0;
    }

    private static Waiting waiting(JudgedTarget target) {
        StatedBaseline baseline = target.baseline();
        Milestone first = target.intermediate().isEmpty()
                ? target.goal()
                : target.intermediate().get(0);
        return new Waiting(
                target.id(),
                baseline == null ? null : baseline.period(),
                first.due(),
                target.goal().due());
    }
}
