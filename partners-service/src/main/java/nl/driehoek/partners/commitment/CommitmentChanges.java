package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.partners.PartnersProblem;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.RefusedStepException;
import nl.driehoek.partners.commitment.domain.Standing;
import nl.driehoek.partners.commitment.events.CommitmentEvents;
import nl.driehoek.partners.commitment.store.CommitmentStore;
import nl.driehoek.partners.commitment.store.ProgressReportStore;
import nl.driehoek.partners.norm.domain.Term;
import nl.driehoek.partners.planview.domain.PlanView;

/**
 * The one place where commitments are written: each under its lock, never without its event, and always with how it stands
 * after the change.
 *
 * <p>Locks are taken in this order by everybody, so that nobody waits for another in a circle: the plan's view, then
 * commitments by their id.
 */
@ApplicationScoped
public class CommitmentChanges {
    private final CommitmentStore commitments;
    private final ProgressReportStore reports;
    private final CommitmentEvents events;
    private final Clock clock;

    public CommitmentChanges(
            CommitmentStore commitments, ProgressReportStore reports, CommitmentEvents events, Clock clock) {
        this.commitments = commitments;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Commitment add(Commitment proposed) {
        requireFreeReference(proposed);
        commitments.add(proposed, LocalDate.now(clock));
        events.proposed(proposed);
        return proposed;
    }

    /** Takes a step with a commitment; one that changes nothing is neither stored nor published. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Commitment change(UUID id, PlanView plan, UnaryOperator<Commitment> step) {
        return change(lock(id), plan, step);
    }

    /** Looks how a commitment stands today; true when that is something else than what was kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean lookAnew(UUID id, PlanView plan) {
        Commitment present = lock(id);
        return change(present, plan, same -> same).version() != present.version();
    }

    /** Whether {@link #lookAnew} would find something else than what is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean standsOtherwise(UUID id, PlanView plan) {
        Commitment present = find(id);
        return !standing(present, plan, LocalDate.now(clock)).equals(present.standing());
    }

    private Commitment change(Commitment present, PlanView plan, UnaryOperator<Commitment> step) {
        LocalDate today = LocalDate.now(clock);
        Commitment taken = take(step, present);
        Commitment next = taken.stand(standing(taken, plan, today), present);
        if (next.version() == present.version()) {
            commitments.lookedAt(present.id(), today);
            return next;
        }
        if (!next.registration().equals(present.registration())) {
            requireFreeReference(next);
        }
        commitments.replace(next, today);
        events.changed(present, next);
        return next;
    }

    /** Those of these commitments that there are, held as they are until the present transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Commitment> hold(Collection<UUID> ids) {
        return commitments.lockAll(ids);
    }

    @Transactional
    public Commitment find(UUID id) {
        return commitments.get(id).orElseThrow(() -> unknown(id));
    }

    private Commitment lock(UUID id) {
        return commitments.lock(id).orElseThrow(() -> unknown(id));
    }

    private Standing standing(Commitment commitment, PlanView plan, LocalDate today) {
        Term term = Terms.of(commitment.promise().timing(), plan);
        return Standing.of(commitment, term, reports.latest(commitment.id()), today);
    }

    private static ProblemException unknown(UUID id) {
        return ProblemException.notFound("There is no commitment with the id " + id + ".");
    }

    private void requireFreeReference(Commitment commitment) {
        String reference = commitment.registration().reference();
        if (reference == null) {
            return;
        }
        commitments.lockReference(commitment.planId(), reference);
        commitments.withReference(commitment.planId(), reference).ifPresent(other -> {
            if (!other.equals(commitment.id())) {
                throw new ProblemException(
                        PartnersProblem.REFERENCE_TAKEN, "On this plan " + reference + " is commitment " + other + ".");
            }
        });
    }

    private static Commitment take(UnaryOperator<Commitment> step, Commitment present) {
        try {
            return step.apply(present);
        } catch (RefusedStepException e) {
            throw new ProblemException(problem(e), e.detail());
        }
    }

    static PartnersProblem problem(RefusedStepException e) {
        return switch (e.refusal()) {
            case NOT_RESPONSIBLE -> PartnersProblem.NOT_RESPONSIBLE;
            case AGREED_ALREADY -> PartnersProblem.AGREED_ALREADY;
            case DECLINED_ALREADY -> PartnersProblem.DECLINED_ALREADY;
            case SWITCHED_ON_ALREADY -> PartnersProblem.SWITCHED_ON_ALREADY;
            case NOTHING_TO_SWITCH_ON -> PartnersProblem.NOTHING_TO_SWITCH_ON;
            case ILLEGAL_STEP -> PartnersProblem.ILLEGAL_STEP;
        };
    }
}
