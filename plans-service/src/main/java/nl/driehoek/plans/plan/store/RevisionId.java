package nl.driehoek.plans.plan.store;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Which revision of which plan. A class and no record: Hibernate fills its fields by name, and needs to make it empty. */
class RevisionId implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID planId;
    private int number;

    @SuppressWarnings("NullAway.Init")
    RevisionId() {}

    RevisionId(UUID planId, int number) {
        this.planId = planId;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevisionId id && id.planId.equals(planId) && id.number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(planId, number);
    }
}
