package nl.driehoek.indicators.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.indicators.indicator.VersionedIndicator;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.store.MeasurementStore;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.status.domain.StatusMethod1;
import nl.driehoek.indicators.status.domain.TargetStatus;
import nl.driehoek.indicators.status.events.TargetStatusPublisher;
import nl.driehoek.indicators.status.store.StatusStore;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.store.TargetStore;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Judges targets anew when something changed that their statuses follow from.
 *
 * <p>Who changed it holds the indicators concerned ({@link IndicatorLocks}), in the same transaction: so what is read
 * here is all there is, and no other transaction judges the same target meanwhile.
 */
@ApplicationScoped
public class StatusService {
    private final StatusStore store;
    private final StatusHistory history;
    private final TargetStore targets;
    private final MeasurementStore measurements;
    private final IndicatorStore indicators;
    private final IndicatorLocks locks;
    private final TargetStatusPublisher publisher;
    private final Clock clock;

    public StatusService(
            StatusStore store,
            StatusHistory history,
            TargetStore targets,
            MeasurementStore measurements,
            IndicatorStore indicators,
            IndicatorLocks locks,
            TargetStatusPublisher publisher,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.targets = targets;
        this.measurements = measurements;
        this.indicators = indicators;
        this.locks = locks;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Judges the targets on series that have new measurements. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reassessSeries(Collection<SeriesKey> series, Cause cause) {
        if (!series.isEmpty()) {
            reassess(targets.lockedOnSeries(series), cause);
        }
    }

    /** Judges all targets on an indicator that was defined or changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reassessIndicator(String indicator, Cause cause) {
        reassess(targets.lockedOnIndicator(indicator), cause);
    }

    /** Judges these targets, and publishes the statuses that say something else than before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reassess(List<JudgedTarget> judged, Cause cause) {
        LocalDate today = LocalDate.now(clock);
        Map<SeriesKey, Series> series = new HashMap<>();
        for (JudgedTarget target : judged) {
            Series measured = series.computeIfAbsent(target.series(), measurements::series);
            Indicator indicator = indicators
                    .find(target.series().indicator())
                    .map(VersionedIndicator::indicator)
                    .orElse(null);
            TargetStatus status = StatusMethod1.assess(target, indicator, measured.versions(), today);
            StatusDocument document = StatusDocument.of(status);
            if (store.save(document, changesAfter(status, today))) {
                history.add(target, document, cause);
                publisher.changed(document);
            }
        }
    }

    /** The last day of the judged period, after which the status is another; null when it is over already. */
    private static @Nullable LocalDate changesAfter(TargetStatus status, LocalDate today) {
        LocalDate lastDay = status.judged().due().lastDay();
        return lastDay.isBefore(today) ? null : lastDay;
    }

    /** Removes the statuses of targets that left their plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(List<JudgedTarget> left, Cause cause) {
        for (JudgedTarget target : left) {
            if (store.delete(target.id())) {
                history.left(target, cause);
            }
            publisher.left(target.id());
        }
    }

    /** Codes of the indicators with targets whose judged period has ended since they were judged. */
    @Transactional
    public List<String> indicatorsWithEndedPeriods() {
        return store.indicatorsToReassess(LocalDate.now(clock));
    }

    /** Judges the targets on an indicator because time has passed. */
    @Transactional
    public void reassessInTime(String indicator) {
        locks.hold(List.of(indicator));
        reassessIndicator(indicator, Cause.PERIOD_ENDED);
    }

    /**
     * Reads what is said of a target.
     *
     * @param asOf a moment at which it was said; null for now
     */
    @Transactional
    public StatusDocument get(String id, @Nullable Instant asOf) {
        if (asOf != null) {
            return history.asOf(id, asOf);
        }
        return store.find(id).orElseThrow(() -> ProblemException.notFound("There is no target status " + id + "."));
    }

    /**
     * Lists what is said of targets, in order of their id.
     *
     * @param asOf a moment at which it was said; null for now
     */
    @Transactional
    public List<StatusDocument> list(StatusFilter filter, @Nullable Instant asOf, Cursor page) {
        return asOf == null ? store.list(filter, page) : history.listAsOf(filter, asOf, page);
    }
}
