package nl.driehoek.partners.recomputation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import nl.driehoek.kit.reconciliation.AfterReconciliation;
import nl.driehoek.kit.security.Caller;

/** After a restore every commitment is looked at, for what time changed since the moment of the backup. */
@ApplicationScoped
public class RecomputationAfterReconciliation implements AfterReconciliation {
    private final RecomputationService recomputations;

    RecomputationAfterReconciliation(RecomputationService recomputations) {
        this.recomputations = recomputations;
    }

    @Override
    @ActivateRequestContext
    public void reconciled() {
        recomputations.recompute(null, false, Caller.SYSTEM);
    }
}
