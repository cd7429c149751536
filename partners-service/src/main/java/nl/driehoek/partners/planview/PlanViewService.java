package nl.driehoek.partners.planview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.planview.domain.PlanRevision;
import nl.driehoek.partners.planview.domain.PlanView;
import nl.driehoek.partners.planview.store.PlanViewStore;

/** Keeps what is known of plans, and tells it. */
@ApplicationScoped
public class PlanViewService {
    private final PlanViewStore views;
    private final PlanFollower follower;
    private final ConsultationAccess access;

    public PlanViewService(PlanViewStore views, PlanFollower follower, ConsultationAccess access) {
        this.views = views;
        this.follower = follower;
        this.access = access;
    }

    /**
     * Takes in an adopted revision, new or late or again.
     *
     * @param sequence place of what was told among all that was told of adopted revisions of this plan
     */
    @Transactional
    public void takeIn(PlanRevision adopted, long sequence) {
        change(adopted.planId(), view -> view.told(adopted, sequence));
    }

    /**
     * Takes in a submitted revision, on which partners are consulted; new or late or again.
     *
     * @param sequence place of what was told among all that was told of consultations on this plan
     */
    @Transactional
    public void openConsultation(PlanRevision submitted, long sequence) {
        change(submitted.planId(), view -> view.consulting(submitted, sequence));
    }

    /** The consultation ended without adoption, unless another was opened since. */
    @Transactional
    public void endConsultation(UUID planId, long sequence) {
        change(planId, view -> view.consultationEnded(sequence));
    }

    /** No consultation is open on a plan that the topic no longer knows of; answers on how many one was. */
    @Transactional
    public int endConsultationsBut(Set<String> planIds) {
        List<UUID> ended = views.toldOpen().stream()
                .filter(plan -> !planIds.contains(plan.toString()))
                .toList();
        ended.forEach(plan ->
                change(plan, view -> view.consultationEnded(view.consultations().toldAt())));
        return ended.size();
    }

    private void change(UUID planId, UnaryOperator<PlanView> step) {
        PlanView known = views.lockForChange(planId);
        PlanView changed = step.apply(known);
        if (!changed.equals(known)) {
            views.replace(changed);
            follower.planChanged(changed);
        }
    }

    @Transactional
    public PlanView get(UUID planId) {
        return find(planId).orElseThrow(() -> notKnown(planId));
    }

    /** What this caller may see of a plan; what it may not see is, to that caller, not there. */
    @Transactional
    public PlanView get(UUID planId, Caller caller) {
        return find(planId)
                .map(view -> access.seen(view, caller))
                .filter(PlanView::isKnown)
                .orElseThrow(() -> notKnown(planId));
    }

    @Transactional
    public Optional<PlanView> find(UUID planId) {
        return views.get(planId).filter(PlanView::isKnown);
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
        return views.lockAgainstChange(planId).filter(PlanView::isKnown);
    }

    /** As {@link #hold}, for a plan that must be known: whatever follows from its years stays right. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanView held(UUID planId) {
        return hold(planId).orElseThrow(() -> notKnown(planId));
    }

    /** The plans of any of these jurisdictions. */
    @Transactional
    public Set<UUID> plansOf(Collection<String> jurisdictions) {
        return views.plansOf(jurisdictions);
    }

    private static ProblemException notKnown(UUID planId) {
        return ProblemException.notFound(
                "No revision of a plan with the id " + planId + " has come in that the caller may see.");
    }
}
