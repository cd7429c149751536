package nl.driehoek.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.plans.plan.document.ContentDocument;
import nl.driehoek.plans.plan.document.HeaderDocument;
import nl.driehoek.plans.plan.domain.Ancestry.KnownPlan;
import nl.driehoek.plans.plan.domain.ContentRules;
import nl.driehoek.plans.plan.domain.ContentScope;
import nl.driehoek.plans.plan.domain.HeaderChange;
import nl.driehoek.plans.plan.domain.HeaderRules;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.PlanOutline;
import nl.driehoek.plans.plan.domain.Revision;
import nl.driehoek.plans.plan.events.PlanChangedV1;
import nl.driehoek.plans.plan.store.PlanStore;
import org.jspecify.annotations.Nullable;

/** Changes what identifies a plan. */
@ApplicationScoped
public class HeaderService {
    private final PlanStore plans;
    private final PlanWork work;
    private final Outbox outbox;

    HeaderService(PlanStore plans, PlanWork work, Outbox outbox) {
        this.plans = plans;
        this.work = work;
        this.outbox = outbox;
    }

    /**
     * Changes the header of a plan; one that stays as it is is no change.
     *
     * @param edit makes the new header of the present one
     */
    @Transactional
    public PlanOutline change(
            UUID planId, UnaryOperator<HeaderDocument> edit, @Nullable String ifMatch, Caller caller) {
        Plan before = work.locked(planId, caller);
        PlanTag.requireMatch(ifMatch, before.version());
        HeaderDocument document = edit.apply(HeaderDocument.of(before.header()));
        Faults faults = new Faults();
        PlanHeader header = HeaderRules.read(document.form(), faults)
                .filter(read -> faults.isEmpty())
                .orElseThrow(() -> ProblemException.invalidInput(faults.all()));
        caller.requireActsFor(header.jurisdictions());
        Plan after = PlanWork.refusing(() -> before.changeHeader(header, work.act(caller)));
        List<String> changed = HeaderChange.changed(before.header(), header);
        if (!changed.isEmpty()) {
            requireContentFits(after);
            work.requireNoCycle(new KnownPlan(planId, header));
            plans.saveHeader(after);
            outbox.add(PlanChangedV1.of(after, changed));
            work.tellConsulted(before, after);
        }
        return PlanOutline.of(after);
    }

    /** What is being written for the plan has to keep the rules for its new jurisdictions and period, too. */
    private static void requireContentFits(Plan plan) {
        Revision open = plan.open().orElse(null);
        if (open == null) {
            return;
        }
        Faults content = new Faults();
        ContentRules.read(ContentDocument.of(open.content()).form(), ContentScope.of(plan.header()), content);
        Faults faults = new Faults();
        for (Fault fault : content.all()) {
            faults.at(fault.code().startsWith("area") ? "jurisdictions" : "period")
                    .add(
                            fault.code(),
                            "revision " + open.number() + " does not fit, at " + fault.pointer() + ": "
                                    + fault.detail());
        }
        ProblemException.throwIfAny(faults);
    }
}
