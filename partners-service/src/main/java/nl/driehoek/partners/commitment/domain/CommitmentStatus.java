package nl.driehoek.partners.commitment.domain;

/** Name of the state of a commitment, for those who only read it; what can be done in it is in {@link CommitmentState}. */
public enum CommitmentStatus {
    PROPOSED,
    AGREED,
    UNDER_WAY,
    FULFILLED,
    NOT_FULFILLED,
    WITHDRAWN
}
