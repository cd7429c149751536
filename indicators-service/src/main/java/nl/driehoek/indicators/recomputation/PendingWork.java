package nl.driehoek.indicators.recomputation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.recomputation.domain.Recomputation;
import nl.driehoek.indicators.recomputation.domain.RecomputationState;
import nl.driehoek.indicators.recomputation.store.RecomputationStore;
import nl.driehoek.indicators.status.PendingSeries;
import nl.driehoek.indicators.status.StatusService;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.status.store.PendingStore;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.store.TargetStore;

/** Judges a few of the series that wait, in one short transaction. */
@ApplicationScoped
public class PendingWork {
    /** After so many failures there is something wrong that waiting does not mend. */
    private static final int MOST_ATTEMPTS = 5;

    /** What came of a turn. */
    enum Turn {
        /** There may be more. */
        MORE,
        /** That was all. */
        DONE,
        /** Somebody else has the indicator, and goes first. */
        BUSY
    }

    private final PendingStore pending;
    private final IndicatorLocks locks;
    private final TargetStore targets;
    private final StatusService statuses;
    private final RecomputationStore recomputations;
    private final Clock clock;

    public PendingWork(
            PendingStore pending,
            IndicatorLocks locks,
            TargetStore targets,
            StatusService statuses,
            RecomputationStore recomputations,
            Clock clock) {
        this.pending = pending;
        this.locks = locks;
        this.targets = targets;
        this.statuses = statuses;
        this.recomputations = recomputations;
        this.clock = clock;
    }

    /** Codes of indicators with series that wait, those that go first in front. */
    @Transactional
    public List<String> indicators(int limit) {
        return pending.indicators(limit);
    }

    /** Judges the targets on at most so many series of an indicator, unless somebody else needs it now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Turn judge(String indicator, int limit) {
        if (!locks.tryHold(indicator)) {
            return Turn.BUSY;
        }
        List<PendingSeries> claimed = pending.claim(indicator, limit);
        if (claimed.isEmpty()) {
            return Turn.BUSY;
        }
        judge(claimed);
        return claimed.size() < limit ? Turn.DONE : Turn.MORE;
    }

    /** Ids of what waits for an indicator, to try one by one. */
    @Transactional
    public List<Long> waiting(String indicator, int limit) {
        return pending.waiting(indicator, limit);
    }

    /** Judges the targets on one series. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void judgeOne(String indicator, long id) {
        locks.hold(List.of(indicator));
        judge(pending.claimOne(indicator, id));
    }

    private void judge(List<PendingSeries> claimed) {
        Map<String, List<JudgedTarget>> bySeries =
                targets
                        .onSeries(claimed.stream()
                                .map(PendingSeries::series)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(target -> target.series().toString()));
        pending.remove(claimed.stream().map(PendingSeries::id).toList());
        judgeChanged(claimed.stream().filter(one -> one.job() == null).toList(), bySeries);
        claimed.stream()
                .filter(one -> one.job() != null)
                // In order, so that no two workers that count on the same recomputations wait for each other.
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.job()), TreeMap::new, Collectors.toList()))
                .forEach((job, ofJob) -> recompute(job, ofJob, bySeries));
    }

    /** Measurements on whatever series are one cause, of which each status is told its part; other causes stand alone. */
    private void judgeChanged(List<PendingSeries> changed, Map<String, List<JudgedTarget>> bySeries) {
        Map<Boolean, List<PendingSeries>> measured = changed.stream()
                .collect(Collectors.partitioningBy(
                        one -> !Cause.merged(one.causes()).changes().isEmpty()));
        List<PendingSeries> figures = Objects.requireNonNull(measured.get(true));
        if (!figures.isEmpty()) {
            statuses.reassess(
                    on(figures, bySeries),
                    Cause.merged(figures.stream()
                            .flatMap(one -> one.causes().stream())
                            .toList()));
        }
        Objects.requireNonNull(measured.get(false)).stream()
                .collect(Collectors.groupingBy(one -> Cause.merged(one.causes())))
                .forEach((cause, series) -> statuses.reassess(on(series, bySeries), cause));
    }

    private void recompute(UUID job, List<PendingSeries> series, Map<String, List<JudgedTarget>> bySeries) {
        Recomputation recomputation = recomputations.find(job).orElseThrow();
        UUID plan = recomputation.scope().planId();
        List<JudgedTarget> judged = on(series, bySeries).stream()
                .filter(target -> plan == null || plan.equals(target.planId()))
                .toList();
        List<String> changed = recomputation.scope().dryRun()
                ? statuses.differing(judged)
                : statuses.reassess(judged, Cause.RECOMPUTATION);
        recomputations.progress(job, judged.size(), changed, clock.instant());
        if (!pending.isWaiting(job)) {
            recomputations.end(job, RecomputationState.SUCCEEDED, null, clock.instant());
        }
    }

    private static List<JudgedTarget> on(Collection<PendingSeries> series, Map<String, List<JudgedTarget>> bySeries) {
        return series.stream()
                .flatMap(one -> bySeries.getOrDefault(one.series(), List.of()).stream())
                .toList();
    }

    /** Sets one series back that could not be judged; a recomputation fails when that goes on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void putBack(String indicator, long id, String reason) {
        pending.claimOne(indicator, id).forEach(one -> {
            UUID job = one.job();
            if (job != null && one.attempts() + 1 >= MOST_ATTEMPTS) {
                pending.drop(job);
                recomputations.end(
                        job,
                        RecomputationState.FAILED,
                        "Series " + one.series() + " cannot be judged: " + reason,
                        clock.instant());
            } else {
                pending.failed(one.id());
            }
        });
    }
}
