package nl.driehoek.partners.planview.events;

import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.partners.planview.domain.PlanRevision;
import nl.driehoek.partners.planview.domain.PlanTheme;
import org.jspecify.annotations.Nullable;

/** The event of plans-service that partners are consulted on a submitted revision, as far as this service reads it. */
public record ConsultationOpenedV1(
        @Nullable UUID planId,
        @Nullable Integer revision,
        @Nullable String reference,
        @Nullable String title,
        @Nullable List<String> jurisdictions,
        @Nullable PeriodData period,
        @Nullable List<ThemeData> themes) {

    public static final String TYPE = "nl.driehoek.plans.consultation-opened.v1";

    /** @throws ProblemException with every fault, when the event is not what plans-service promised */
    PlanRevision revisionOfPlan() {
        Faults faults = new Faults();
        Faults here = faults.at("themes");
        here.require(themes);
        List<PlanTheme> flat = ThemeData.flat(themes, here);
        return new RevisionData(planId, revision, reference, title, jurisdictions, period).with(flat, faults);
    }
}
