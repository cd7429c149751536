package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.commitment.store.CommitmentStore;
import nl.driehoek.partners.planview.PlanFollower;
import nl.driehoek.partners.planview.domain.KnownTheme;
import nl.driehoek.partners.planview.domain.PlanView;

/**
 * Flags the commitments under a theme that left its plan, and takes the flag away when the theme is back. All are looked at
 * anew some time soon, for the plan may have other years now.
 */
@ApplicationScoped
public class CommitmentFlags implements PlanFollower {
    private final CommitmentStore commitments;
    private final CommitmentChanges changes;
    private final Clock clock;

    public CommitmentFlags(CommitmentStore commitments, CommitmentChanges changes, Clock clock) {
        this.commitments = commitments;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void planChanged(PlanView plan) {
        commitments.lookAgain(plan.planId(), LocalDate.now(clock));
        List<String> present = plan.present().stream().map(KnownTheme::key).toList();
        for (UUID id : commitments.outOfLine(plan.planId(), present)) {
            changes.change(id, plan, commitment -> commitment.follow(plan));
        }
    }
}
