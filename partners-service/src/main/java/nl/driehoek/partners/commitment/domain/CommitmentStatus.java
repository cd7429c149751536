package nl.driehoek.partners.commitment.domain;

/** Name of the state of a commitment, for those who only read it; what can be done in it is in {@link CommitmentState}. */
public enum CommitmentStatus {
    PROPOSED,
    AGREED,
    UNDER_WAY,
    /** Put off, to be taken up again. */
    POSTPONED,
    /** Set aside for more important work, until somebody takes it up again. */
    DEPRIORITISED,
    FULFILLED,
    NOT_FULFILLED,
    WITHDRAWN
}
