package nl.driehoek.plans.progress.domain;

/** How far it is. */
public enum CommitmentStatus {
    PROPOSED,
    AGREED,
    UNDER_WAY,
    FULFILLED,
    NOT_FULFILLED,
    WITHDRAWN
}
