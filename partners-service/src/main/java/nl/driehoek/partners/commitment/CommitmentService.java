package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.Responsibilities;
import nl.driehoek.partners.commitment.domain.Responsibility;
import nl.driehoek.partners.commitment.store.CommitmentStore;
import nl.driehoek.partners.partner.PartnerService;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** The use cases of commitments, apart from progress. */
@ApplicationScoped
public class CommitmentService {
    private final CommitmentStore commitments;
    private final CommitmentChanges changes;
    private final PlanViewService plans;
    private final PartnerService partners;
    private final Clock clock;

    public CommitmentService(
            CommitmentStore commitments,
            CommitmentChanges changes,
            PlanViewService plans,
            PartnerService partners,
            Clock clock) {
        this.commitments = commitments;
        this.changes = changes;
        this.plans = plans;
        this.partners = partners;
        this.clock = clock;
    }

    @Transactional
    public Commitment propose(CommitmentDraft draft, Caller caller) {
        // Held, so that a revision that drops the theme either is seen here or sees the new commitment.
        Optional<PlanView> plan = plans.hold(draft.planId());
        Faults faults = new Faults();
        if (plan.isEmpty()) {
            faults.at("planId").add("unknown-plan", "no revision of this plan has come in");
        }
        plan.ifPresent(known -> checkTheme(draft.theme(), known, faults));
        checkPartners(draft.promise().responsibilities(), faults);
        ProblemException.throwIfAny(faults);
        CommitmentAccess.requireMayPropose(caller, draft.promise().responsibilities(), plan.orElseThrow());
        return changes.add(Commitment.propose(
                UUID.randomUUID(), plan.orElseThrow(), draft.theme(), draft.promise(), deed(caller, null)));
    }

    @Transactional
    public Commitment revise(UUID id, CommitmentDraft draft, @Nullable String ifMatch, Caller caller) {
        Commitment known = find(id);
        PlanView plan = plans.hold(known.planId()).orElseThrow();
        return changes.change(id, present -> {
            CommitmentAccess.requireMayRevise(caller, present, draft.promise().responsibilities(), plan);
            Versions.requireMatch(ifMatch, present.version());
            Faults faults = new Faults();
            if (!draft.planId().equals(present.planId())) {
                faults.at("planId").add("plan-cannot-change", "must be " + present.planId());
            } else if (!draft.theme().equals(present.theme())) {
                checkTheme(draft.theme(), plan, faults);
            }
            checkPartners(draft.promise().responsibilities(), faults);
            ProblemException.throwIfAny(faults);
            return present.revise(plan, draft.theme(), draft.promise(), deed(caller, null));
        });
    }

    /**
     * The caller's organisation agrees, for itself.
     *
     * @param ifMatch the version that it read, so that it does not agree to what was changed since; null agrees to whatever
     *     is proposed now
     */
    @Transactional
    public Commitment agree(UUID id, @Nullable String reason, @Nullable String ifMatch, Caller caller) {
        return changes.change(id, present -> {
            requireMatchIfGiven(ifMatch, present);
            return present.agree(deed(caller, reason));
        });
    }

    @Transactional
    public Commitment end(UUID id, Ending ending, String reason, @Nullable String ifMatch, Caller caller) {
        PlanView plan = plans.get(find(id).planId());
        return changes.change(id, present -> {
            CommitmentAccess.requireMayEnd(caller, present, plan);
            requireMatchIfGiven(ifMatch, present);
            Deed deed = deed(caller, reason);
            return switch (ending) {
                case FULFILLED -> present.fulfil(deed);
                case NOT_FULFILLED -> present.fail(deed);
                case WITHDRAWN -> present.withdraw(deed);
            };
        });
    }

    @Transactional
    public Commitment get(UUID id, Caller caller) {
        Commitment commitment = find(id);
        CommitmentAccess.requireSees(caller, commitment, plans.get(commitment.planId()));
        return commitment;
    }

    /** The commitments that the caller may see. */
    @Transactional
    public List<Listed<Commitment>> list(CommitmentFilter filter, long after, int count, Caller caller) {
        Set<UUID> wholePlans =
                CommitmentAccess.readsWholePlans(caller) ? plans.plansOf(caller.jurisdictions()) : Set.of();
        Sight sight = new Sight(caller.isAdmin(), wholePlans, caller.organisation());
        return commitments.page(filter, sight, after, count);
    }

    private Commitment find(UUID id) {
        return commitments
                .get(id)
                .orElseThrow(() -> ProblemException.notFound("There is no commitment with the id " + id + "."));
    }

    private static void requireMatchIfGiven(@Nullable String ifMatch, Commitment present) {
        if (ifMatch != null) {
            Versions.requireMatch(ifMatch, present.version());
        }
    }

    private static void checkTheme(String theme, PlanView plan, Faults faults) {
        if (!plan.has(theme)) {
            faults.at("theme").add("unknown-theme", "the plan has no theme " + theme);
        }
    }

    private void checkPartners(Responsibilities responsibilities, Faults faults) {
        List<String> named =
                responsibilities.all().stream().map(Responsibility::partner).toList();
        Set<String> known = partners.known(named);
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                faults.at("responsibilities")
                        .at(i)
                        .at("partner")
                        .add("unknown-partner", "there is no partner with the code " + named.get(i));
            }
        }
    }

    private Deed deed(Caller caller, @Nullable String reason) {
        return new Deed(caller.subject(), caller.organisation(), now(clock), reason);
    }

    /** To the microsecond, as the database keeps it: what is answered now is what is read later. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
