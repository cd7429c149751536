package nl.driehoek.partners.planview.events;

import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.partners.planview.domain.PlanRevision;
import nl.driehoek.partners.planview.domain.PlanTheme;
import org.jspecify.annotations.Nullable;

/**
 * The event of plans-service that a revision was adopted, as far as this service reads it: it needs no more than this, so
 * that plans-service stays free to change the rest.
 */
public record RevisionAdoptedV1(
        @Nullable UUID planId,
        @Nullable Integer revision,
        @Nullable String reference,
        @Nullable String title,
        @Nullable List<String> jurisdictions,
        @Nullable PeriodData period,
        @Nullable Content content) {

    public static final String TYPE = "nl.driehoek.plans.revision-adopted.v1";

    /** What the revision says. */
    public record Content(@Nullable List<ThemeData> themes) {}

    /** @throws ProblemException with every fault, when the event is not what plans-service promised */
    PlanRevision revisionOfPlan() {
        Faults faults = new Faults();
        Faults here = faults.at("content");
        List<PlanTheme> themes = here.require(content) && content != null
                ? ThemeData.flat(content.themes(), here.at("themes"))
                : List.of();
        return new RevisionData(planId, revision, reference, title, jurisdictions, period).with(themes, faults);
    }
}
