package nl.driehoek.plans.plan.domain;

import nl.driehoek.plans.plan.domain.Revision.Adopted;
import nl.driehoek.plans.plan.domain.Revision.Draft;
import nl.driehoek.plans.plan.domain.Revision.Submitted;
import nl.driehoek.plans.plan.domain.Revision.Superseded;

/** The state of a {@link Revision} as it is named in the API and kept in the store. */
public enum RevisionState {
    DRAFT,
    SUBMITTED,
    ADOPTED,
    SUPERSEDED,
    WITHDRAWN;

    public static RevisionState of(Revision revision) {
        if (revision instanceof Draft) {
            return DRAFT;
        }
        if (revision instanceof Submitted) {
            return SUBMITTED;
        }
        if (revision instanceof Adopted) {
            return ADOPTED;
        }
        return revision instanceof Superseded ? SUPERSEDED : WITHDRAWN;
    }

    /** Whether everybody may see it: what was in force once is public for good. */
    public boolean isPublic() {
        return this == ADOPTED || this == SUPERSEDED;
    }
}
