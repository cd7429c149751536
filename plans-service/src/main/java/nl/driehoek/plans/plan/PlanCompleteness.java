package nl.driehoek.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.plans.PlansProblem;
import nl.driehoek.plans.indicatorview.KnownIndicators;
import nl.driehoek.plans.plan.domain.Completeness;
import nl.driehoek.plans.plan.domain.PlanContent;

/** Whether a content says all that is needed to decide on it. */
@ApplicationScoped
public class PlanCompleteness {
    private final KnownIndicators indicators;

    PlanCompleteness(KnownIndicators indicators) {
        this.indicators = indicators;
    }

    public Completeness of(PlanContent content) {
        return Completeness.of(content, indicators.lookup());
    }

    /** Refuses to lay a content before those who decide, with everything that is missing. */
    void require(PlanContent content) {
        Completeness found = of(content);
        if (!found.isComplete()) {
            throw new ProblemException(
                    PlansProblem.NOT_COMPLETE,
                    found.missing().size() == 1
                            ? "One thing is missing; see errors."
                            : found.missing().size() + " things are missing; see errors.",
                    found.missing());
        }
    }
}
