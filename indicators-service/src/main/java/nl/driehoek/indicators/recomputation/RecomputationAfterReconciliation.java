package nl.driehoek.indicators.recomputation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import nl.driehoek.indicators.recomputation.domain.Scope;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.reconciliation.AfterReconciliation;
import nl.driehoek.kit.security.Caller;
import org.jboss.logging.Logger;

/** After a restore all statuses are computed anew, so that none rests on what the database no longer has. */
@ApplicationScoped
public class RecomputationAfterReconciliation implements AfterReconciliation {
    private static final Logger LOG = Logger.getLogger(RecomputationAfterReconciliation.class);

    private final RecomputationService recomputations;

    RecomputationAfterReconciliation(RecomputationService recomputations) {
        this.recomputations = recomputations;
    }

    @Override
    @ActivateRequestContext
    public void reconciled() {
        try {
            recomputations.request(new Scope(null, null, false), Caller.SYSTEM);
        } catch (ProblemException e) {
            LOG.infof("Statuses are being computed anew already: %s", e.reason());
        }
    }
}
