package nl.driehoek.plans.plan.domain;

import java.util.List;
import nl.driehoek.kit.domain.Fault;

/** What was asked of a plan cannot be done in its present state. Nothing was changed. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The rule that stands in the way. */
    public enum Refusal {
        /** At most one revision is open at a time. */
        OPEN_REVISION_EXISTS,
        /** Only a draft can be edited. */
        NOT_EDITABLE,
        /** Only a draft can be submitted. */
        NOT_A_DRAFT,
        /** Only what was submitted can be adopted. */
        NOT_SUBMITTED,
        /** Only what is open can be withdrawn. */
        NOT_OPEN,
        /** What was decided on stays in the header as it was adopted. */
        HEADER_ADOPTED,
        /** A plan is archived after its last year. */
        PERIOD_NOT_OVER,
        /** Only a plan that was in force is archived. */
        NOT_IN_FORCE,
        /** A plan is not archived while something is still to be decided. */
        OPEN_REVISION,
        /** Nothing is done with an archived plan. */
        ARCHIVED
    }

    private final Refusal refusal;
    private final transient List<Fault> places;

    RefusedException(Refusal refusal, String message) {
        this(refusal, message, List.of());
    }

    RefusedException(Refusal refusal, String message, List<Fault> places) {
        super(message);
        this.refusal = refusal;
        this.places = List.copyOf(places);
    }

    /** The places that stand in the way, when it is not the plan as a whole. */
    public List<Fault> places() {
        return places;
    }

    public Refusal refusal() {
        return refusal;
    }
}
