package nl.driehoek.indicators.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.overdue.OverdueService;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.status.domain.TargetStatus;
import nl.driehoek.indicators.status.events.TargetStatusPublisher;
import nl.driehoek.indicators.status.store.JudgingBasisStore;
import nl.driehoek.indicators.status.store.Said;
import nl.driehoek.indicators.status.store.StatusStore;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.store.TargetStore;
import nl.driehoek.kit.correlation.Correlations;
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
    private static final int AT_ONCE = 500;

    private final StatusStore store;
    private final TargetStore targets;
    private final JudgingBasisStore bases;
    private final OverdueService overdue;
    private final IndicatorLocks locks;
    private final TargetStatusPublisher publisher;
    private final Clock clock;

    public StatusService(
            StatusStore store,
            TargetStore targets,
            JudgingBasisStore bases,
            OverdueService overdue,
            IndicatorLocks locks,
            TargetStatusPublisher publisher,
            Clock clock) {
        this.store = store;
        this.targets = targets;
        this.bases = bases;
        this.overdue = overdue;
        this.locks = locks;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Judges the targets on series that have new measurements.
     *
     * @param correlations the ids of those who measured, by series, where they are several
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reassessSeries(Collection<SeriesKey> series, Cause cause, Correlations<SeriesKey> correlations) {
        for (List<SeriesKey> some : inSets(List.copyOf(series))) {
            JudgingBasis basis = bases.read(some, false);
            keep(basis.targets(), basis, cause, correlations);
        }
    }

    /** The same of what was read before the measurements were recorded, and holds them since. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reassess(JudgingBasis basis, Cause cause, Correlations<SeriesKey> correlations) {
        keep(basis.targets(), basis, cause, correlations);
    }

    /** Judges all targets on an indicator that was defined or changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reassessIndicator(String indicator, Cause cause) {
        reassess(targets.onIndicator(indicator), cause);
    }

    /**
     * Judges these targets, and publishes the statuses that say something else than before.
     *
     * @return ids of those statuses
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> reassess(List<JudgedTarget> judged, Cause cause) {
        List<String> changed = new ArrayList<>();
        for (List<JudgedTarget> some : inSets(judged)) {
            changed.addAll(keep(some, basis(some, cause), cause, Correlations.present()));
        }
        return changed;
    }

    /** Who computes anew wants to know whether what is kept is right, and so compares the documents themselves. */
    private JudgingBasis basis(List<JudgedTarget> judged, Cause cause) {
        return bases.read(judged.stream().map(JudgedTarget::series).toList(), cause.kind() == Cause.Kind.RECOMPUTATION);
    }

    private List<String> keep(
            List<JudgedTarget> judged, JudgingBasis basis, Cause cause, Correlations<SeriesKey> correlations) {
        LocalDate today = LocalDate.now(clock);
        List<String> changed = new ArrayList<>();
        for (Said said : store.save(said(basis.assess(judged, today), cause, today), basis.kept(), clock.instant())) {
            correlations.during(
                    said.series(), () -> publisher.changed(said.status().id(), said.json()));
            changed.add(said.status().id());
        }
        overdue.refreshKnown(basis.overdue(), correlations);
        return changed;
    }

    /** Ids of those of these targets whose status would say something else if it were judged now; nothing is written. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> differing(List<JudgedTarget> judged) {
        LocalDate today = LocalDate.now(clock);
        List<String> differing = new ArrayList<>();
        for (List<JudgedTarget> some : inSets(judged)) {
            JudgingBasis basis = basis(some, Cause.RECOMPUTATION);
            store.differing(said(basis.assess(some, today), Cause.RECOMPUTATION, today), basis.kept()).stream()
                    .map(one -> one.status().id())
                    .forEach(differing::add);
        }
        return differing;
    }

    /** What is to be said of targets that were judged; each is told its own part of the cause. */
    private List<Said> said(List<TargetStatus> statuses, Cause cause, LocalDate today) {
        Map<SeriesKey, CauseDocument> causes = new HashMap<>();
        cause.onEach(statuses.stream().map(status -> status.target().series()).toList())
                .forEach((series, own) -> causes.put(series, CauseDocument.of(own)));
        return statuses.stream()
                .map(status -> store.said(
                        status.target().series(),
                        StatusDocument.of(status),
                        changesAfter(status, today),
                        Objects.requireNonNull(causes.get(status.target().series()))))
                .toList();
    }

    /** A plan or an indicator can have thousands of targets; what they rest on need not be in memory all at once. */
    private static <T> List<List<T>> inSets(List<T> all) {
        List<List<T>> sets = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            sets.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return sets;
    }

    /** The last day of the judged period, after which the status is another; null when it is over already. */
    private static @Nullable LocalDate changesAfter(TargetStatus status, LocalDate today) {
        LocalDate lastDay = status.judged().due().lastDay();
        return lastDay.isBefore(today) ? null : lastDay;
    }

    /** Removes the statuses of targets that left their plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(List<JudgedTarget> left, Cause cause) {
        for (List<JudgedTarget> some : inSets(left)) {
            store.delete(some, CauseDocument.of(cause), clock.instant());
            some.forEach(target -> publisher.left(target.id()));
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

    /** Lists what is said now of targets, in order of their id. */
    @Transactional
    public List<StatusDocument> list(StatusFilter filter, Cursor page) {
        return store.list(filter, page);
    }
}
