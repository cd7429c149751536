package nl.driehoek.partners.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.commitment.CommitmentChanges;
import nl.driehoek.partners.overdue.store.ReassessmentStore;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;

/** Some commitments of one plan in one transaction: the view of the plan is held, then they are in the order of their ids. */
@ApplicationScoped
public class ReassessmentBatch {
    private final ReassessmentStore store;
    private final CommitmentChanges changes;
    private final PlanViewService plans;
    private final Clock clock;

    public ReassessmentBatch(ReassessmentStore store, CommitmentChanges changes, PlanViewService plans, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.plans = plans;
        this.clock = clock;
    }

    /** One of the ways to look at some commitments. */
    interface Look {
        Looked at(UUID planId, List<UUID> ids);
    }

    /**
     * Those that still wait. One that somebody else holds is left out: that one is looked at by whoever holds it, or next
     * time.
     */
    @Transactional
    public Looked catchUp(UUID planId, List<UUID> ids) {
        PlanView plan = hold(planId);
        return lookAnew(store.claim(ids, LocalDate.now(clock)), plan);
    }

    /** All of them, whenever they were looked at before. */
    @Transactional
    public Looked lookAnew(UUID planId, List<UUID> ids) {
        PlanView plan = hold(planId);
        return lookAnew(ids.stream().sorted(ReassessmentStore.ORDER_OF_IDS).toList(), plan);
    }

    private Looked lookAnew(List<UUID> ids, PlanView plan) {
        List<UUID> changed = new ArrayList<>();
        for (UUID id : ids) {
            if (changes.lookAnew(id, plan)) {
                changed.add(id);
            }
        }
        return new Looked(ids.size(), changed, List.of());
    }

    /** Changes nothing, and tells what would change. */
    @Transactional
    public Looked compare(UUID planId, List<UUID> ids) {
        PlanView plan = hold(planId);
        List<UUID> otherwise =
                ids.stream().filter(id -> changes.standsOtherwise(id, plan)).toList();
        return new Looked(ids.size(), otherwise, List.of());
    }

    private PlanView hold(UUID planId) {
        return plans.hold(planId).orElseThrow();
    }
}
