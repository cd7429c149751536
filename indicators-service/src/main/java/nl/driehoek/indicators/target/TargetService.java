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
import nl.driehoek.indicators.status.StatusService;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.store.TargetStore;
import org.jboss.logging.Logger;

/** Keeps the targets of the plan revisions in force, and has them judged. */
@ApplicationScoped
public class TargetService {
    private static final Logger LOG = Logger.getLogger(TargetService.class);

    private final TargetStore store;
    private final IndicatorLocks locks;
    private final StatusService statuses;

    public TargetService(TargetStore store, IndicatorLocks locks, StatusService statuses) {
        this.store = store;
        this.locks = locks;
        this.statuses = statuses;
    }

    /** Takes over the targets of a revision, unless the plan is at this one or further already. */
    @Transactional
    public void project(RevisionInForce revision) {
        int held = store.lockPlan(revision.planId());
        if (revision.revision() <= held) {
            LOG.infof("Plan %s is at revision %d; %d is ignored", revision.planId(), held, revision.revision());
            return;
        }
        List<JudgedTarget> before = store.ofPlan(revision.planId());
        hold(before, revision.targets());
        Set<String> staying = revision.targets().stream().map(JudgedTarget::id).collect(Collectors.toSet());
        Cause cause = Cause.planRevision(revision.revision());
        leave(before.stream().filter(target -> !staying.contains(target.id())).toList(), cause);
        revision.targets().forEach(store::save);
        store.advance(revision.planId(), revision.revision());
        statuses.reassess(revision.targets(), cause);
    }

    /** Drops all targets of a plan that has no revision in force any more. */
    @Transactional
    public void forget(UUID planId) {
        int held = store.lockPlan(planId);
        List<JudgedTarget> before = store.ofPlan(planId);
        hold(before, List.of());
        leave(before, Cause.planRevision(held));
        store.forget(planId);
    }

    private void hold(Collection<JudgedTarget> before, Collection<JudgedTarget> after) {
        locks.hold(Stream.concat(before.stream(), after.stream())
                .map(target -> target.series().indicator())
                .collect(Collectors.toSet()));
    }

    private void leave(List<JudgedTarget> targets, Cause cause) {
        statuses.remove(targets, cause);
        targets.forEach(store::delete);
    }
}
