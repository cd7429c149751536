package nl.driehoek.partners.recomputation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.overdue.Looked;
import nl.driehoek.partners.overdue.Reassessment;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** Looks on request at all that time can change, for whoever coordinates the plans: after the rules became other ones. */
@ApplicationScoped
public class RecomputationService {
    private final Reassessment reassessment;
    private final PlanViewService plans;

    public RecomputationService(Reassessment reassessment, PlanViewService plans) {
        this.reassessment = reassessment;
        this.plans = plans;
    }

    /**
     * @param planId null for all plans of the caller's jurisdictions, or of everybody for an admin
     * @param dryRun compares only
     */
    public Looked recompute(@Nullable UUID planId, boolean dryRun, Caller caller) {
        return plans(planId, caller).stream()
                .map(plan -> reassessment.lookAnew(plan, dryRun))
                .reduce(Looked.AT_NOTHING, Looked::and);
    }

    private List<UUID> plans(@Nullable UUID planId, Caller caller) {
        if (planId != null) {
            requireCoordinates(planId, caller);
            return List.of(planId);
        }
        List<UUID> all = reassessment.plans();
        if (caller.isAdmin()) {
            return all;
        }
        Set<UUID> own = plans.plansOf(caller.jurisdictions());
        return all.stream().filter(own::contains).toList();
    }

    private void requireCoordinates(UUID planId, Caller caller) {
        Optional<PlanView> plan = plans.find(planId);
        Faults faults = new Faults();
        if (plan.isEmpty()) {
            faults.at("planId").add("unknown-plan", "no adopted or submitted revision of this plan has come in");
        }
        ProblemException.throwIfAny(faults);
        caller.requireActsFor(plan.orElseThrow().jurisdictions());
    }
}
