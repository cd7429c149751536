package nl.driehoek.partners.commitment.domain;

/** A step in the life of a commitment that its rules refuse; the detail is meant for the one who asked. */
public final class RefusedStepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String detail;

    public RefusedStepException(Refusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
        this.detail = detail;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String detail() {
        return detail;
    }
}
