package nl.driehoek.plans.plan.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan without its revisions.
 *
 * @param revisionInForce number of the revision in force; null while none is
 * @param openRevision number of the draft or submitted revision; null while there is none
 * @param version grows with everything that is done with the plan itself
 * @param archivedAt null while it is not archived
 */
public record PlanOutline(
        UUID id,
        PlanHeader header,
        @Nullable Integer revisionInForce,
        @Nullable Integer openRevision,
        int version,
        @Nullable Instant archivedAt) {

    public static PlanOutline of(Plan plan) {
        return new PlanOutline(
                plan.id(),
                plan.header(),
                plan.inForce().map(Revision::number).orElse(null),
                plan.open().map(Revision::number).orElse(null),
                plan.version(),
                plan.archivedAt());
    }

    /** Whether everybody may see it. Once a revision was adopted, there is always one in force. */
    public boolean isPublic() {
        return revisionInForce != null;
    }

    /** What everybody may see of it. */
    public PlanOutline withoutDrafts() {
        return new PlanOutline(id, header, revisionInForce, null, version, archivedAt);
    }
}
