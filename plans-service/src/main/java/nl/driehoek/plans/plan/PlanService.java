package nl.driehoek.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.plans.indicatorview.KnownIndicators;
import nl.driehoek.plans.plan.domain.Adoption;
import nl.driehoek.plans.plan.domain.Ancestry.KnownPlan;
import nl.driehoek.plans.plan.domain.ContentForm;
import nl.driehoek.plans.plan.domain.ContentRules;
import nl.driehoek.plans.plan.domain.ContentScope;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.PlanForm;
import nl.driehoek.plans.plan.domain.PlanOutline;
import nl.driehoek.plans.plan.domain.PlanRules;
import nl.driehoek.plans.plan.domain.Revision;
import nl.driehoek.plans.plan.domain.Revision.Adopted;
import nl.driehoek.plans.plan.events.PlanArchivedV1;
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
    private final PlanStore plans;
    private final PlanWork work;
    private final PlanCompleteness completeness;
    private final KnownIndicators indicators;
    private final Outbox outbox;
    private final Clock clock;

    public PlanService(
            PlanStore plans,
            PlanWork work,
            PlanCompleteness completeness,
            KnownIndicators indicators,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.work = work;
        this.completeness = completeness;
        this.indicators = indicators;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes a plan with its first draft. */
    @Transactional
    public PlanOutline create(PlanForm form, Caller caller) {
        Faults faults = new Faults();
        Optional<PlanRules.NewPlan> read = PlanRules.read(form, indicators.lookup(), faults);
        return create(read.orElseThrow(() -> ProblemException.invalidInput(faults.all())), caller);
    }

    /** Makes a plan, of which is known that it keeps the rules, with its first draft. */
    @Transactional
    public PlanOutline create(PlanRules.NewPlan made, Caller caller) {
        caller.requireActsFor(made.header().jurisdictions());
        work.requirePublishable(made.content(), new Faults().at("content"));
        UUID id = UUID.randomUUID();
        work.requireNoCycle(new KnownPlan(id, made.header()));
        Plan plan = Plan.create(id, made.header(), made.content(), work.act(caller));
        plans.add(plan);
        outbox.add(PlanCreatedV1.of(plan));
        return PlanOutline.of(plan);
    }

    /** Replaces the content of a draft. */
    @Transactional
    public Revision edit(UUID planId, int number, ContentForm form, @Nullable String ifMatch, Caller caller) {
        Plan plan = work.locked(planId, caller);
        Revision present = PlanWork.existing(plan, number);
        Versions.requireMatch(ifMatch, present.version());
        Faults faults = new Faults();
        PlanContent content = ContentRules.read(form, work.scope(plan), faults)
                .orElseThrow(() -> ProblemException.invalidInput(faults.all()));
        work.requirePublishable(content, faults);
        return PlanWork.existing(work.changed(plan, p -> p.edit(number, content, work.act(caller))), number);
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
        Plan plan = work.locked(planId, caller);
        Revision present = PlanWork.existing(plan, number);
        Versions.requireMatch(ifMatch, present.version());
        // What cannot be changed at all is refused before its new content is judged.
        PlanWork.refusing(() -> plan.draft(number));
        PlanContent content = change.apply(present.content(), work.scope(plan));
        work.requirePublishable(content, new Faults());
        if (dryRun || content.equals(present.content())) {
            return new Rewritten(present.content(), content, present.version());
        }
        Revision after = PlanWork.existing(work.changed(plan, p -> p.edit(number, content, work.act(caller))), number);
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
        Plan plan = work.changed(work.locked(planId, caller), p -> p.startRevision(reason, work.act(caller)));
        Revision started = plan.latest();
        outbox.add(RevisionStartedV1.of(plan, started));
        return started;
    }

    /** Lays a draft before the body that decides on it. */
    @Transactional
    public Revision submit(UUID planId, int number, @Nullable String note, @Nullable String ifMatch, Caller caller) {
        Plan before = work.lockedAt(planId, number, ifMatch, caller);
        Plan plan = work.changed(before, p -> complete(p.submit(number, note, work.act(caller)), number));
        Revision submitted = PlanWork.existing(plan, number);
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
        Plan before = work.lockedAt(planId, number, ifMatch, caller);
        Faults faults = new Faults();
        Adoption inForce = before.inForce().map(Adopted::adoption).orElse(null);
        Adoption adoption = Adoption.read(adoptedOn, adoptingBody, LocalDate.now(clock), inForce, faults)
                .orElseThrow(() -> ProblemException.invalidInput(faults.all()));
        Plan plan = work.changed(before, p -> complete(p.adopt(number, adoption, work.act(caller)), number));
        Adopted adopted = plan.inForce().orElseThrow();
        outbox.add(RevisionAdoptedV1.of(plan.id(), plan.header(), adopted).event(outbox));
        return adopted;
    }

    /** Gives up a draft or a submitted revision. */
    @Transactional
    public Revision withdraw(UUID planId, int number, String reason, @Nullable String ifMatch, Caller caller) {
        Plan before = work.lockedAt(planId, number, ifMatch, caller);
        Plan plan = work.changed(before, p -> p.withdraw(number, reason, work.act(caller)));
        Revision withdrawn = PlanWork.existing(plan, number);
        outbox.add(RevisionWithdrawnV1.of(plan, withdrawn, reason));
        return withdrawn;
    }

    /** Closes a plan whose years are over. */
    @Transactional
    public PlanOutline archive(UUID planId, @Nullable String reason, Caller caller) {
        LocalDate today = LocalDate.now(clock);
        Plan plan = work.changed(work.locked(planId, caller), p -> p.archive(reason, today, work.act(caller)));
        outbox.add(PlanArchivedV1.of(plan, reason));
        return PlanOutline.of(plan);
    }

    /** The plan, whose revision may be laid before those who decide. */
    private Plan complete(Plan plan, int number) {
        completeness.require(PlanWork.existing(plan, number).content());
        return plan;
    }
}
