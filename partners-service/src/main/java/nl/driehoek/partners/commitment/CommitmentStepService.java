package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** The steps in the life of a commitment, apart from progress. */
@ApplicationScoped
public class CommitmentStepService {
    private final CommitmentChanges changes;
    private final PlanViewService plans;
    private final Acting acting;
    private final Clock clock;

    public CommitmentStepService(CommitmentChanges changes, PlanViewService plans, Acting acting, Clock clock) {
        this.changes = changes;
        this.plans = plans;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * An organisation agrees, for itself.
     *
     * @param partner the organisation; null for the caller's own
     * @param ifMatch the version that was read, so that nobody agrees to what was changed since; null agrees to whatever is
     *     proposed now
     */
    @Transactional
    public Commitment agree(
            UUID id, @Nullable String partner, @Nullable String reason, @Nullable String ifMatch, Caller caller) {
        return answer(id, partner, reason, ifMatch, caller, (present, who) -> present.agree(who, deed(caller, reason)));
    }

    /** An organisation declines, for itself; as {@link #agree}. */
    @Transactional
    public Commitment decline(
            UUID id, @Nullable String partner, String reason, @Nullable String ifMatch, Caller caller) {
        return answer(
                id, partner, reason, ifMatch, caller, (present, who) -> present.decline(who, deed(caller, reason)));
    }

    private Commitment answer(
            UUID id,
            @Nullable String partner,
            @Nullable String reason,
            @Nullable String ifMatch,
            Caller caller,
            BiFunction<Commitment, String, Commitment> step) {
        PlanView plan = plans.held(changes.find(id).planId());
        String who = acting.partner(partner, reason, caller, plan);
        return changes.change(id, plan, present -> {
            requireMatchIfGiven(ifMatch, present);
            return step.apply(present, who);
        });
    }

    @Transactional
    public Commitment take(UUID id, CommitmentStep step, String reason, @Nullable String ifMatch, Caller caller) {
        PlanView plan = plans.held(changes.find(id).planId());
        Set<String> own = acting.organisations(caller);
        return changes.change(id, plan, present -> {
            CommitmentAccess.requireMaySteer(caller, own, present, plan);
            requireMatchIfGiven(ifMatch, present);
            return step.take(present, deed(caller, reason));
        });
    }

    private static void requireMatchIfGiven(@Nullable String ifMatch, Commitment present) {
        if (ifMatch != null) {
            Versions.requireMatch(ifMatch, present.version());
        }
    }

    private Deed deed(Caller caller, @Nullable String reason) {
        return Deeds.of(caller, reason, clock);
    }
}
