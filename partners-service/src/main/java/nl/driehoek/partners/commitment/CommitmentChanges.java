package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.partners.PartnersProblem;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.RefusedStepException;
import nl.driehoek.partners.commitment.events.CommitmentChangedV1;
import nl.driehoek.partners.commitment.store.CommitmentStore;

/**
 * The one place where commitments are written: each under its lock, and never without its event.
 *
 * <p>Locks are taken in this order by everybody, so that nobody waits for another in a circle: the plan's view, then
 * commitments by their id.
 */
@ApplicationScoped
public class CommitmentChanges {
    private final CommitmentStore commitments;
    private final Outbox outbox;

    public CommitmentChanges(CommitmentStore commitments, Outbox outbox) {
        this.commitments = commitments;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Commitment add(Commitment proposed) {
        commitments.add(proposed);
        outbox.add(CommitmentChangedV1.of(proposed));
        return proposed;
    }

    /** Takes a step with a commitment; one that changes nothing is neither stored nor published. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Commitment change(UUID id, UnaryOperator<Commitment> step) {
        Commitment present = commitments
                .lock(id)
                .orElseThrow(() -> ProblemException.notFound("There is no commitment with the id " + id + "."));
        Commitment next = take(step, present);
        if (next.version() != present.version()) {
            commitments.replace(next);
            outbox.add(CommitmentChangedV1.of(next));
        }
        return next;
    }

    private static Commitment take(UnaryOperator<Commitment> step, Commitment present) {
        try {
            return step.apply(present);
        } catch (RefusedStepException e) {
            PartnersProblem problem =
                    switch (e.refusal()) {
                        case NOT_RESPONSIBLE -> PartnersProblem.NOT_RESPONSIBLE;
                        case AGREED_ALREADY -> PartnersProblem.AGREED_ALREADY;
                        case ILLEGAL_STEP -> PartnersProblem.ILLEGAL_STEP;
                    };
            throw new ProblemException(problem, e.detail());
        }
    }
}
