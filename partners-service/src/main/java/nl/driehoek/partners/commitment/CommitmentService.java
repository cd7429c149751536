package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.store.CommitmentStore;
import nl.driehoek.partners.planview.ConsultationAccess;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** The use cases of commitments, apart from the steps of their life and progress. */
@ApplicationScoped
public class CommitmentService {
    private final CommitmentStore commitments;
    private final CommitmentChanges changes;
    private final PlanViewService plans;
    private final CommitmentRules rules;
    private final Acting acting;
    private final ConsultationAccess consultations;
    private final Clock clock;

    public CommitmentService(
            CommitmentStore commitments,
            CommitmentChanges changes,
            PlanViewService plans,
            CommitmentRules rules,
            Acting acting,
            ConsultationAccess consultations,
            Clock clock) {
        this.commitments = commitments;
        this.changes = changes;
        this.plans = plans;
        this.rules = rules;
        this.acting = acting;
        this.consultations = consultations;
        this.clock = clock;
    }

    @Transactional
    public Commitment propose(CommitmentDraft draft, Caller caller) {
        Faults faults = new Faults();
        // Held, so that a revision that drops the theme either is seen here or sees the new commitment.
        Optional<PlanView> plan = plans.hold(draft.planId())
                .map(view -> consultations.seen(view, caller))
                .filter(PlanView::isKnown);
        if (plan.isEmpty()) {
            faults.at("planId").add("unknown-plan", "no adopted or submitted revision of this plan has come in");
        }
        Content content = draft.content();
        plan.ifPresent(known -> CommitmentRules.checkThemes(content.themes(), null, known, faults));
        CommitmentRules.checkPartners(content, null, rules.register(CommitmentRules.named(content)), faults);
        rules.checkDependencies(content, null, faults);
        ProblemException.throwIfAny(faults);
        CommitmentAccess.requireMayPropose(
                caller, acting.organisations(caller), content.promise().responsibilities(), plan.orElseThrow());
        return changes.add(
                Commitment.propose(UUID.randomUUID(), plan.orElseThrow(), content, Deeds.of(caller, null, clock)));
    }

    @Transactional
    public Commitment revise(UUID id, CommitmentDraft draft, @Nullable String ifMatch, Caller caller) {
        Commitment known = changes.find(id);
        PlanView plan = plans.held(known.planId());
        Set<String> own = acting.organisations(caller);
        Content content = draft.content();
        return changes.change(id, plan, present -> {
            CommitmentAccess.requireMayRevise(
                    caller, own, present, content.promise().responsibilities(), plan);
            Versions.requireMatch(ifMatch, present.version());
            Faults faults = new Faults();
            if (!draft.planId().equals(present.planId())) {
                faults.at("planId").add("plan-cannot-change", "must be " + present.planId());
            } else {
                CommitmentRules.checkThemes(content.themes(), present, plan, faults);
            }
            CommitmentRules.checkPartners(content, present, rules.register(CommitmentRules.named(content)), faults);
            rules.checkDependencies(content, id, faults);
            ProblemException.throwIfAny(faults);
            return present.revise(plan, content, Deeds.of(caller, null, clock));
        });
    }

    @Transactional
    public Commitment get(UUID id, Caller caller) {
        Commitment commitment = changes.find(id);
        CommitmentAccess.requireSees(caller, acting.organisations(caller), commitment, plans.get(commitment.planId()));
        return commitment;
    }

    /** The commitments that the caller may see. */
    @Transactional
    public List<Listed<Commitment>> list(CommitmentFilter filter, long after, int count, Caller caller) {
        return commitments.page(filter, sight(caller), after, count);
    }

    /** Everything that is asked for, for a caller of whom it is known that it may see that. */
    @Transactional
    public List<Commitment> all(CommitmentFilter filter) {
        return commitments.all(filter);
    }

    /** What a commitment depends on, and what depends on it, as far as the caller may see that. */
    @Transactional
    public Dependencies dependencies(UUID id, Caller caller) {
        Commitment commitment = get(id, caller);
        return Dependencies.of(
                commitments.all(commitment.promise().dependsOn()),
                commitments.all(commitments.dependents(id)),
                sight(caller));
    }

    /** What the caller may see. */
    @Transactional
    public Sight sight(Caller caller) {
        Set<UUID> wholePlans =
                CommitmentAccess.readsWholePlans(caller) ? plans.plansOf(caller.jurisdictions()) : Set.of();
        return new Sight(caller.isAdmin(), wholePlans, acting.organisations(caller));
    }
}
