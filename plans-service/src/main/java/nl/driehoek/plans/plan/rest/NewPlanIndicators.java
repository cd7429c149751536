package nl.driehoek.plans.plan.rest;

import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.HeldCheck;
import nl.driehoek.plans.indicatorview.KnownIndicators;
import nl.driehoek.plans.plan.domain.PlanRules;

/** Tells of unknown indicators together with all else that is wrong with a new plan. */
@ApplicationScoped
public class NewPlanIndicators implements HeldCheck<PlanInput> {
    private final KnownIndicators indicators;

    NewPlanIndicators(KnownIndicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public Class<PlanInput> body() {
        return PlanInput.class;
    }

    @Override
    public void check(PlanInput plan, Faults faults) {
        PlanRules.read(plan.form(), indicators.lookup(), faults);
    }
}
