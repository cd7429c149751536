package nl.driehoek.plans.plan.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan without its revisions.
 *
 * @param revisionInForce number of the revision in force; null while none is
 * @param openRevision number of the draft or submitted revision; null while there is none
 */
public record PlanOutline(
        UUID id,
        PlanHeader header,
        @Nullable Integer revisionInForce,
        @Nullable Integer openRevision) {

    public static PlanOutline of(Plan plan) {
        return new PlanOutline(
                plan.id(),
                plan.header(),
                plan.inForce().map(Revision::number).orElse(null),
                plan.open().map(Revision::number).orElse(null));
    }

    /** Whether everybody may see it. Once a revision was adopted, there is always one in force. */
    public boolean isPublic() {
        return revisionInForce != null;
    }

    /** What everybody may see of it. */
    public PlanOutline withoutDrafts() {
        return new PlanOutline(id, header, revisionInForce, null);
    }
}
