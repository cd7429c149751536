package nl.driehoek.plans.plan;

import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.Revision;
import nl.driehoek.plans.plan.domain.RevisionOutline;

/**
 * A revision as its reader may see it.
 *
 * @param outline without who did what, when the reader may not see drafts
 */
public record SeenRevision(RevisionOutline outline, PlanContent content, int version) {

    static SeenRevision of(Revision revision, boolean drafts) {
        RevisionOutline outline = RevisionOutline.of(revision);
        return new SeenRevision(drafts ? outline : outline.withoutSteps(), revision.content(), revision.version());
    }

    /** For whoever worked on it. */
    public static SeenRevision whole(Revision revision) {
        return of(revision, true);
    }
}
