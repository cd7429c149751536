package nl.driehoek.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.plans.PlansProblem;
import nl.driehoek.plans.indicatorview.KnownIndicators;
import nl.driehoek.plans.plan.domain.Act;
import nl.driehoek.plans.plan.domain.Ancestry;
import nl.driehoek.plans.plan.domain.Ancestry.KnownPlan;
import nl.driehoek.plans.plan.domain.ContentScope;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.PlanOutline;
import nl.driehoek.plans.plan.domain.RefusedException;
import nl.driehoek.plans.plan.domain.Revision;
import nl.driehoek.plans.plan.events.ConsultationOpenedV1;
import nl.driehoek.plans.plan.events.RevisionAdoptedV1;
import nl.driehoek.plans.plan.store.PlanStore;
import org.jspecify.annotations.Nullable;

/** What every use case that changes a plan needs: the plan locked, the step judged, the outcome stored. */
@ApplicationScoped
class PlanWork {
    /** Leaves room for what stands around the content of an event. */
    private static final int LARGEST_LEAST = Outbox.MAX_DATA_BYTES - 8 * 1024;

    private final PlanStore plans;
    private final PlanReader reader;
    private final KnownIndicators indicators;
    private final Outbox outbox;
    private final Clock clock;

    PlanWork(PlanStore plans, PlanReader reader, KnownIndicators indicators, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.reader = reader;
        this.indicators = indicators;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The plan, which nobody else changes until the present transaction ends. */
    Plan locked(UUID planId, Caller caller) {
        // Who may not see the plan is not told that it exists; who may see it is told that it may not change it.
        PlanOutline seen = reader.plan(planId, caller);
        caller.requireActsFor(seen.header().jurisdictions());
        return plans.lock(planId).orElseThrow(() -> new IllegalStateException("A plan vanished: " + planId));
    }

    /** A step on a revision that the caller may have read before; then it has to be as it was read. */
    Plan lockedAt(UUID planId, int number, @Nullable String ifMatch, Caller caller) {
        Plan plan = locked(planId, caller);
        Revision present = existing(plan, number);
        if (ifMatch != null) {
            Versions.requireMatch(ifMatch, present.version());
        }
        return plan;
    }

    static Revision existing(Plan plan, int number) {
        return plan.revision(number).orElseThrow(() -> PlanReader.noRevision(number));
    }

    /** Takes a step, stores what came of it, and tells who is consulted of what concerns them. */
    Plan changed(Plan before, Function<Plan, Plan> step) {
        Plan after = refusing(() -> step.apply(before));
        plans.save(after);
        tellConsulted(before, after);
        return after;
    }

    /** Whatever changes a plan: what is consulted on is told as it is then. */
    void tellConsulted(Plan before, Plan after) {
        ConsultationOpenedV1.afterChange(before, after).ifPresent(outbox::add);
    }

    /** Does what the plan may refuse; a refusal becomes the problem that the caller is told of. */
    static <T> T refusing(Supplier<T> step) {
        try {
            return step.get();
        } catch (RefusedException e) {
            throw new ProblemException(problem(e.refusal()), String.valueOf(e.getMessage()), e.places());
        }
    }

    private static PlansProblem problem(RefusedException.Refusal refusal) {
        return switch (refusal) {
            case OPEN_REVISION_EXISTS -> PlansProblem.SECOND_DRAFT;
            case NOT_EDITABLE -> PlansProblem.NOT_EDITABLE;
            case NOT_A_DRAFT -> PlansProblem.NOT_A_DRAFT;
            case NOT_SUBMITTED -> PlansProblem.NOT_SUBMITTED;
            case NOT_OPEN -> PlansProblem.NOT_OPEN;
            case HEADER_ADOPTED -> PlansProblem.HEADER_ADOPTED;
            case PERIOD_NOT_OVER -> PlansProblem.PERIOD_NOT_OVER;
            case NOT_IN_FORCE -> PlansProblem.NOT_IN_FORCE;
            case OPEN_REVISION -> PlansProblem.OPEN_REVISION;
            case ARCHIVED -> PlansProblem.ARCHIVED;
        };
    }

    /** What could not be published once it is adopted is refused while it can still be changed. */
    void requirePublishable(PlanContent content, Faults faults) {
        int size = outbox.size(RevisionAdoptedV1.leastOf(content));
        if (size > LARGEST_LEAST) {
            faults.add(
                    "content-too-large",
                    "themes, targets, monitored indicators and budget take " + size / 1024 + " KB without any longer"
                            + " texts; at most " + LARGEST_LEAST / 1024 + " KB can be published");
        }
        ProblemException.throwIfAny(faults);
    }

    void requireNoCycle(KnownPlan plan) {
        if (plan.header().pointers().isEmpty()) {
            return;
        }
        plans.lockRelations();
        // The plan itself is judged as it is to be, not as it is stored.
        Ancestry.comesBack(plan, pointer -> plans.meant(pointer).stream()
                        .filter(found -> !found.id().equals(plan.id()))
                        .toList())
                .ifPresent(detail -> {
                    throw new ProblemException(PlansProblem.PARENT_CYCLE, detail);
                });
    }

    /** What the content of a plan must fit in now. */
    ContentScope scope(Plan plan) {
        return ContentScope.of(plan.header()).withIndicators(indicators.lookup());
    }

    Act act(Caller caller) {
        return new Act(caller.subject(), clock.instant());
    }
}
