package nl.driehoek.partners.planview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.partners.planview.domain.PlanRevision;
import nl.driehoek.partners.planview.domain.PlanView;
import nl.driehoek.partners.planview.store.PlanViewStore;

/** Keeps what is known of plans, and tells it. */
@ApplicationScoped
public class PlanViewService {
    private final PlanViewStore views;
    private final PlanFollower follower;

    public PlanViewService(PlanViewStore views, PlanFollower follower) {
        this.views = views;
        this.follower = follower;
    }

    /** Takes in an adopted revision, new or late or again. */
    @Transactional
    public void takeIn(PlanRevision revision) {
        Optional<PlanView> known = views.lockForChange(revision.planId());
        if (known.isEmpty()) {
            // Nothing can be promised on a plan before it is known: nobody has to follow.
            views.add(PlanView.of(revision));
            return;
        }
        PlanView changed = known.get().with(revision);
        if (!changed.equals(known.get())) {
            views.replace(changed);
            follower.planChanged(changed);
        }
    }

    @Transactional
    public PlanView get(UUID planId) {
        return find(planId)
                .orElseThrow(() -> ProblemException.notFound(
                        "No adopted revision of a plan with the id " + planId + " has come in."));
    }

    @Transactional
    public Optional<PlanView> find(UUID planId) {
        return views.get(planId);
    }

    /** What is known of these plans. */
    @Transactional
    public List<PlanView> all(Collection<UUID> planIds) {
        return views.all(planIds);
    }

    /**
     * What is known of a plan, held as it is until the present transaction ends: a revision that comes in meanwhile waits,
     * and then sees what this transaction did. Several may hold it at once.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<PlanView> hold(UUID planId) {
        return views.lockAgainstChange(planId);
    }

    /** The plans of any of these jurisdictions. */
    @Transactional
    public Set<UUID> plansOf(Collection<String> jurisdictions) {
        return views.plansOf(jurisdictions);
    }
}
