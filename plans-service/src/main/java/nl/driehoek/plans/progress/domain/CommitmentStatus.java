package nl.driehoek.plans.progress.domain;

/** How far it is. */
public enum CommitmentStatus {
    PROPOSED,
    AGREED,
    UNDER_WAY,
    POSTPONED,
    DEPRIORITISED,
    FULFILLED,
    NOT_FULFILLED,
    WITHDRAWN
}
