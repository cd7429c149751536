package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import nl.driehoek.partners.commitment.domain.Responsibilities;
import nl.driehoek.partners.commitment.domain.Responsibility;
import nl.driehoek.partners.commitment.domain.Themes;
import nl.driehoek.partners.commitment.store.CommitmentStore;
import nl.driehoek.partners.partner.PartnerService;
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
    private final PartnerService partners;
    private final Acting acting;
    private final ConsultationAccess consultations;
    private final Clock clock;

    public CommitmentService(
            CommitmentStore commitments,
            CommitmentChanges changes,
            PlanViewService plans,
            PartnerService partners,
            Acting acting,
            ConsultationAccess consultations,
            Clock clock) {
        this.commitments = commitments;
        this.changes = changes;
        this.plans = plans;
        this.partners = partners;
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
        plan.ifPresent(known -> checkThemes(content.themes(), known, List.of(), faults));
        checkPartners(content.promise().responsibilities(), Set.of(), faults);
        checkDependencies(content, null, faults);
        ProblemException.throwIfAny(faults);
        CommitmentAccess.requireMayPropose(
                caller, acting.organisations(caller), content.promise().responsibilities(), plan.orElseThrow());
        return changes.add(
                Commitment.propose(UUID.randomUUID(), plan.orElseThrow(), content, Deeds.of(caller, null, clock)),
                plan.orElseThrow());
    }

    @Transactional
    public Commitment revise(UUID id, CommitmentDraft draft, @Nullable String ifMatch, Caller caller) {
        Commitment known = changes.find(id);
        PlanView plan = plans.hold(known.planId()).orElseThrow();
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
                checkThemes(content.themes(), plan, present.themes().all(), faults);
            }
            checkPartners(
                    content.promise().responsibilities(),
                    present.promise().responsibilities().involved(),
                    faults);
            checkDependencies(content, id, faults);
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

    /** A theme that the commitment stands under already may stay, even when the plan dropped it. */
    private static void checkThemes(Themes themes, PlanView plan, List<String> present, Faults faults) {
        checkTheme(themes.main(), plan, present, faults.at("theme"));
        for (int i = 0; i < themes.also().size(); i++) {
            checkTheme(
                    themes.also().get(i), plan, present, faults.at("alsoUnder").at(i));
        }
    }

    private static void checkTheme(String theme, PlanView plan, List<String> present, Faults faults) {
        if (!plan.has(theme) && !present.contains(theme)) {
            faults.add("unknown-theme", "the plan has no theme " + theme);
        }
    }

    /** @param present codes of those that have a part already, and keep it though they are not valid any more */
    private void checkPartners(Responsibilities responsibilities, Set<String> present, Faults faults) {
        List<String> named =
                responsibilities.all().stream().map(Responsibility::partner).toList();
        Set<String> known = partners.known(named);
        Set<String> ended = partners.notValidOn(named, LocalDate.now(clock));
        for (int i = 0; i < named.size(); i++) {
            String code = named.get(i);
            Faults here = faults.at("responsibilities").at(i).at("partner");
            if (!known.contains(code)) {
                here.add("unknown-partner", "there is no partner with the code " + code);
            } else if (ended.contains(code) && !present.contains(code)) {
                here.add("partner-not-valid", code + " is not valid today");
            }
        }
    }

    /** What a commitment depends on exists, and does not depend on the commitment itself, however far on. */
    private void checkDependencies(Content content, @Nullable UUID self, Faults faults) {
        List<UUID> named = new ArrayList<>(content.promise().dependsOn());
        if (named.isEmpty()) {
            return;
        }
        commitments.lockDependencies();
        Set<UUID> known = commitments.existing(named);
        for (int i = 0; i < named.size(); i++) {
            Faults here = faults.at("dependsOn").at(i);
            if (!known.contains(named.get(i))) {
                here.add("unknown-commitment", "there is no commitment with the id " + named.get(i));
            } else if (self != null && commitments.dependsOn(named.get(i), self)) {
                here.add("circular-dependency", named.get(i) + " depends on this commitment itself");
            }
        }
    }
}
