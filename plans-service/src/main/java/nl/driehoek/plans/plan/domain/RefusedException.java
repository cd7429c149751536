package nl.driehoek.plans.plan.domain;

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
        NOT_OPEN
    }

    private final Refusal refusal;

    RefusedException(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
