package nl.driehoek.indicators.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.overdue.OverdueService;
import nl.driehoek.indicators.status.Reassessments;
import nl.driehoek.indicators.status.StatusService;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.store.TargetStore;
import org.jboss.logging.Logger;

/** Keeps the targets of the plan revisions in force, and has them judged. */
@ApplicationScoped
public class TargetService {
    private static final Logger LOG = Logger.getLogger(TargetService.class);

    private static final int MOST_AT_ONCE = 2_000;

    private final TargetStore store;
    private final IndicatorLocks locks;
    private final StatusService statuses;
    private final Reassessments queue;
    private final OverdueService overdue;

    public TargetService(
            TargetStore store,
            IndicatorLocks locks,
            StatusService statuses,
            Reassessments queue,
            OverdueService overdue) {
        this.store = store;
        this.locks = locks;
        this.statuses = statuses;
        this.queue = queue;
        this.overdue = overdue;
    }

    /**
     * Takes over the targets of a revision, unless something later was told of the plan. The number of the revision does
     * not say which is later: plans-service may have been put back to an earlier moment.
     *
     * @param sequence where the event stands among those of the plan
     */
    @Transactional
    public void project(RevisionInForce revision, long sequence) {
        PlanMark held = store.lockPlan(revision.planId());
        if (held.isAtOrPast(revision.revision(), sequence)) {
            LOG.infof("Plan %s is at %s; revision %d is ignored", revision.planId(), held, revision.revision());
            if (held.isOf(revision.revision()) && sequence > held.sequence()) {
                store.advance(revision.planId(), new PlanMark(revision.revision(), sequence));
            }
            return;
        }
        List<JudgedTarget> before = store.ofPlan(revision.planId());
        hold(before, revision.targets());
        Set<String> staying = revision.targets().stream().map(JudgedTarget::id).collect(Collectors.toSet());
        Cause cause = Cause.planRevision(revision.revision());
        leave(before.stream().filter(target -> !staying.contains(target.id())).toList(), cause);
        store.saveAll(revision.targets());
        store.advance(revision.planId(), new PlanMark(revision.revision(), sequence));
        judge(revision.targets(), cause);
        overdue.refreshAll(series(before, revision.targets()));
    }

    /** At once; the targets of a plan that has very many wait in the queue, for their indicators are held meanwhile. */
    private void judge(List<JudgedTarget> targets, Cause cause) {
        if (targets.size() > MOST_AT_ONCE) {
            queue.enqueue(series(targets, List.of()), cause);
        } else {
            statuses.reassess(targets, cause);
        }
    }

    private static Set<SeriesKey> series(Collection<JudgedTarget> some, Collection<JudgedTarget> others) {
        return Stream.concat(some.stream(), others.stream())
                .map(JudgedTarget::series)
                .collect(Collectors.toSet());
    }

    /**
     * Drops all targets of a plan that has no revision in force any more, unless something later was told of it. The mark
     * stays, so that an older event does not bring them back.
     */
    @Transactional
    public void forget(UUID planId, long sequence) {
        PlanMark held = store.lockPlan(planId);
        if (sequence <= held.sequence()) {
            return;
        }
        drop(planId, held);
        store.advance(planId, new PlanMark(0, sequence));
    }

    /** Drops all plans that their topic no longer knows of; answers how many had anything. */
    @Transactional
    public int forgetAllBut(Set<String> planIds) {
        List<UUID> gone = store.plans().stream()
                .filter(plan -> !planIds.contains(plan.toString()))
                .toList();
        for (UUID plan : gone) {
            drop(plan, store.lockPlan(plan));
            store.forget(plan);
        }
        return gone.size();
    }

    private void drop(UUID planId, PlanMark held) {
        List<JudgedTarget> before = store.ofPlan(planId);
        hold(before, List.of());
        leave(before, Cause.planRevision(held.revision()));
        overdue.refreshAll(series(before, List.of()));
    }

    private void hold(Collection<JudgedTarget> before, Collection<JudgedTarget> after) {
        locks.hold(Stream.concat(before.stream(), after.stream())
                .map(target -> target.series().indicator())
                .collect(Collectors.toSet()));
    }

    private void leave(List<JudgedTarget> targets, Cause cause) {
        statuses.remove(targets, cause);
        store.deleteAll(targets);
    }
}
