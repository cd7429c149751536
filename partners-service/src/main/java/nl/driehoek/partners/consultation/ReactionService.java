package nl.driehoek.partners.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.PartnersProblem;
import nl.driehoek.partners.commitment.Acting;
import nl.driehoek.partners.commitment.CommitmentAccess;
import nl.driehoek.partners.commitment.CommitmentChanges;
import nl.driehoek.partners.commitment.CommitmentService;
import nl.driehoek.partners.commitment.Deeds;
import nl.driehoek.partners.commitment.Listed;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.consultation.domain.Reaction;
import nl.driehoek.partners.consultation.store.ReactionStore;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** What organisations say to commitments. It stays in this service: a text can name persons whatever we ask. */
@ApplicationScoped
public class ReactionService {
    private final ReactionStore reactions;
    private final CommitmentService commitments;
    private final CommitmentChanges changes;
    private final PlanViewService plans;
    private final Acting acting;
    private final Clock clock;

    public ReactionService(
            ReactionStore reactions,
            CommitmentService commitments,
            CommitmentChanges changes,
            PlanViewService plans,
            Acting acting,
            Clock clock) {
        this.reactions = reactions;
        this.commitments = commitments;
        this.changes = changes;
        this.plans = plans;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * An organisation that has a part reacts, or the one that coordinates the plan.
     *
     * @param partner the organisation; null for the caller's own
     * @param ground on what ground it is recorded for another organisation; null when it is the caller's own
     */
    @Transactional
    public Reaction react(
            UUID commitmentId, @Nullable String partner, String text, @Nullable String ground, Caller caller) {
        PlanView plan = plans.held(changes.find(commitmentId).planId());
        String who = acting.partner(partner, ground, caller, plan);
        Deed deed = Deeds.of(caller, ground, clock);
        UUID id = UUID.randomUUID();
        // Under the commitment's lock, so that nobody reacts to what just ended.
        changes.change(commitmentId, plan, present -> {
            requireMayReact(who, caller, present, plan);
            reactions.add(Reaction.to(present, id, who, text, deed), caller.subject());
            return present;
        });
        return find(commitmentId, id);
    }

    private static void requireMayReact(String who, Caller caller, Commitment commitment, PlanView plan) {
        boolean hasPart = commitment.promise().responsibilities().involved().contains(who);
        boolean coordinator = CommitmentAccess.coordinates(caller, plan) && who.equals(caller.organisation());
        if (!hasPart && !coordinator) {
            throw new ProblemException(
                    PartnersProblem.NOT_YOUR_COMMITMENT,
                    "Only the organisations that it names, and who coordinates the plan, react to this commitment; "
                            + who + " is none of these.");
        }
    }

    @Transactional
    public List<Listed<Reaction>> list(UUID commitmentId, long after, int count, Caller caller) {
        commitments.get(commitmentId, caller);
        return reactions.page(commitmentId, after, count);
    }

    @Transactional
    public Reaction get(UUID commitmentId, UUID id, Caller caller) {
        commitments.get(commitmentId, caller);
        return find(commitmentId, id);
    }

    private Reaction find(UUID commitmentId, UUID id) {
        return reactions
                .get(commitmentId, id)
                .orElseThrow(() -> ProblemException.notFound("This commitment has no reaction " + id + "."));
    }
}
