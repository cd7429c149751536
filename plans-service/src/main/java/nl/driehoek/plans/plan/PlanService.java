package nl.driehoek.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.plans.PlansProblem;
import nl.driehoek.plans.plan.domain.Act;
import nl.driehoek.plans.plan.domain.Adoption;
import nl.driehoek.plans.plan.domain.Ancestry;
import nl.driehoek.plans.plan.domain.Ancestry.KnownPlan;
import nl.driehoek.plans.plan.domain.ContentForm;
import nl.driehoek.plans.plan.domain.ContentRules;
import nl.driehoek.plans.plan.domain.ContentScope;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.PlanForm;
import nl.driehoek.plans.plan.domain.PlanOutline;
import nl.driehoek.plans.plan.domain.PlanRules;
import nl.driehoek.plans.plan.domain.RefusedException;
import nl.driehoek.plans.plan.domain.Revision;
import nl.driehoek.plans.plan.domain.Revision.Adopted;
import nl.driehoek.plans.plan.events.PlanCreatedV1;
import nl.driehoek.plans.plan.events.RevisionAdoptedV1;
import nl.driehoek.plans.plan.events.RevisionStartedV1;
import nl.driehoek.plans.plan.events.RevisionSubmittedV1;
import nl.driehoek.plans.plan.events.RevisionWithdrawnV1;
import nl.driehoek.plans.plan.store.PlanStore;
import org.jspecify.annotations.Nullable;

/**
 * What planners do with plans, each step in one transaction with its event. The plan is locked first, so that two
 * steps on one plan come one after the other.
 */
@ApplicationScoped
public class PlanService {
    /** Leaves room for what stands around the content of an event. */
    private static final int LARGEST_LEAST = Outbox.MAX_DATA_BYTES - 8 * 1024;

    private final PlanStore plans;
    private final PlanReader reader;
    private final Outbox outbox;
    private final Clock clock;

    public PlanService(PlanStore plans, PlanReader reader, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.reader = reader;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes a plan with its first draft. */
    @Transactional
    public PlanOutline create(PlanForm form, Caller caller) {
        Faults faults = new Faults();
        Optional<PlanRules.NewPlan> read = PlanRules.read(form, faults);
        return create(read.orElseThrow(() -> ProblemException.invalidInput(faults.all())), caller);
    }

    /** Makes a plan, of which is known that it keeps the rules, with its first draft. */
    @Transactional
    public PlanOutline create(PlanRules.NewPlan made, Caller caller) {
        caller.requireActsFor(made.header().jurisdictions());
        requirePublishable(made.content(), new Faults().at("content"));
        UUID id = UUID.randomUUID();
        requireNoCycle(new KnownPlan(id, made.header()));
        Plan plan = Plan.create(id, made.header(), made.content(), act(caller));
        plans.add(plan);
        outbox.add(PlanCreatedV1.of(plan));
        return PlanOutline.of(plan);
    }

    /** Replaces the content of a draft. */
    @Transactional
    public Revision edit(UUID planId, int number, ContentForm form, @Nullable String ifMatch, Caller caller) {
        Plan plan = locked(planId, caller);
        Revision present = existing(plan, number);
        Versions.requireMatch(ifMatch, present.version());
        Faults faults = new Faults();
        PlanContent content = ContentRules.read(form, ContentScope.of(plan.header()), faults)
                .orElseThrow(() -> ProblemException.invalidInput(faults.all()));
        requirePublishable(content, faults);
        return existing(changed(plan, p -> p.edit(number, content, act(caller))), number);
    }

    /**
     * Makes the content of a draft anew from what it is now. When that says the same it is no step.
     *
     * @param dryRun whether to judge all and store nothing
     * @return the draft as it is then; on a dry run, as it would be
     */
    @Transactional
    public Rewritten rewrite(
            UUID planId,
            int number,
            BiFunction<PlanContent, ContentScope, PlanContent> change,
            boolean dryRun,
            @Nullable String ifMatch,
            Caller caller) {
        Plan plan = locked(planId, caller);
        Revision present = existing(plan, number);
        Versions.requireMatch(ifMatch, present.version());
        // What cannot be changed at all is refused before its new content is judged.
        refusing(() -> plan.edit(number, present.content(), act(caller)));
        PlanContent content = change.apply(present.content(), ContentScope.of(plan.header()));
        requirePublishable(content, new Faults());
        if (dryRun || content.equals(present.content())) {
            return new Rewritten(present.content(), content, present.version());
        }
        Revision after = existing(changed(plan, p -> p.edit(number, content, act(caller))), number);
        return new Rewritten(present.content(), content, after.version());
    }

    /**
     * What became of a draft.
     *
     * @param version of the draft as it is stored now
     */
    public record Rewritten(PlanContent before, PlanContent after, int version) {}

    /** Begins a new revision as a copy of the one in force. */
    @Transactional
    public Revision start(UUID planId, String reason, Caller caller) {
        Plan plan = changed(locked(planId, caller), p -> p.startRevision(reason, act(caller)));
        Revision started = plan.latest();
        outbox.add(RevisionStartedV1.of(plan, started));
        return started;
    }

    /** Lays a draft before the body that decides on it. */
    @Transactional
    public Revision submit(UUID planId, int number, @Nullable String note, @Nullable String ifMatch, Caller caller) {
        Plan before = lockedAt(planId, number, ifMatch, caller);
        Plan plan = changed(before, p -> p.submit(number, note, act(caller)));
        Revision submitted = existing(plan, number);
        outbox.add(RevisionSubmittedV1.of(plan, submitted, note));
        return submitted;
    }

    /** Notes the decision that brings a submitted revision into force. */
    @Transactional
    public Revision adopt(
            UUID planId,
            int number,
            @Nullable LocalDate adoptedOn,
            @Nullable String adoptingBody,
            @Nullable String ifMatch,
            Caller caller) {
        Plan before = lockedAt(planId, number, ifMatch, caller);
        Faults faults = new Faults();
        Adoption inForce = before.inForce().map(Adopted::adoption).orElse(null);
        Adoption adoption = Adoption.read(adoptedOn, adoptingBody, LocalDate.now(clock), inForce, faults)
                .orElseThrow(() -> ProblemException.invalidInput(faults.all()));
        Plan plan = changed(before, p -> p.adopt(number, adoption, act(caller)));
        Adopted adopted = plan.inForce().orElseThrow();
        RevisionAdoptedV1 whole = RevisionAdoptedV1.of(plan, adopted);
        outbox.add((outbox.size(whole) <= Outbox.MAX_DATA_BYTES ? whole : whole.withoutTexts()).event());
        return adopted;
    }

    /** Gives up a draft or a submitted revision. */
    @Transactional
    public Revision withdraw(UUID planId, int number, String reason, @Nullable String ifMatch, Caller caller) {
        Plan before = lockedAt(planId, number, ifMatch, caller);
        Plan plan = changed(before, p -> p.withdraw(number, reason, act(caller)));
        Revision withdrawn = existing(plan, number);
        outbox.add(RevisionWithdrawnV1.of(plan, withdrawn, reason));
        return withdrawn;
    }

    private Plan locked(UUID planId, Caller caller) {
        // Who may not see the plan is not told that it exists; who may see it is told that it may not change it.
        PlanOutline seen = reader.plan(planId, caller);
        caller.requireActsFor(seen.header().jurisdictions());
        return plans.lock(planId).orElseThrow(() -> new IllegalStateException("A plan vanished: " + planId));
    }

    /** A step on a revision that the caller may have read before; then it has to be as it was read. */
    private Plan lockedAt(UUID planId, int number, @Nullable String ifMatch, Caller caller) {
        Plan plan = locked(planId, caller);
        Revision present = existing(plan, number);
        if (ifMatch != null) {
            Versions.requireMatch(ifMatch, present.version());
        }
        return plan;
    }

    private static Revision existing(Plan plan, int number) {
        return plan.revision(number).orElseThrow(() -> PlanReader.noRevision(number));
    }

    private Plan changed(Plan before, Function<Plan, Plan> step) {
        Plan after = refusing(() -> step.apply(before));
        plans.save(after);
        return after;
    }

    /** Does what the plan may refuse; a refusal becomes the problem that the caller is told of. */
    private static <T> T refusing(Supplier<T> step) {
        try {
            return step.get();
        } catch (RefusedException e) {
            throw new ProblemException(problem(e.refusal()), String.valueOf(e.getMessage()));
        }
    }

    private static PlansProblem problem(RefusedException.Refusal refusal) {
        return switch (refusal) {
            case OPEN_REVISION_EXISTS -> PlansProblem.SECOND_DRAFT;
            case NOT_EDITABLE -> PlansProblem.NOT_EDITABLE;
            case NOT_A_DRAFT -> PlansProblem.NOT_A_DRAFT;
            case NOT_SUBMITTED -> PlansProblem.NOT_SUBMITTED;
            case NOT_OPEN -> PlansProblem.NOT_OPEN;
        };
    }

    /** What could not be published once it is adopted is refused while it can still be changed. */
    private void requirePublishable(PlanContent content, Faults faults) {
        int size = outbox.size(RevisionAdoptedV1.leastOf(content));
        if (size > LARGEST_LEAST) {
            faults.add(
                    "content-too-large",
                    "themes, targets, monitored indicators and budget take " + size / 1024 + " KB without any longer"
                            + " texts; at most " + LARGEST_LEAST / 1024 + " KB can be published");
        }
        ProblemException.throwIfAny(faults);
    }

    private void requireNoCycle(KnownPlan plan) {
        if (plan.header().pointers().isEmpty()) {
            return;
        }
        plans.lockRelations();
        Ancestry.comesBack(plan, plans::meant).ifPresent(detail -> {
            throw new ProblemException(PlansProblem.PARENT_CYCLE, detail);
        });
    }

    private Act act(Caller caller) {
        return new Act(caller.subject(), clock.instant());
    }
}
