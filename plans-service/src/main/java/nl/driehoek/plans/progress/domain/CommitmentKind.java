package nl.driehoek.plans.progress.domain;

/** What sort of thing is promised. */
public enum CommitmentKind {
    ACTIVITY,
    OUTPUT_NORM,
    PERFORMANCE_NORM,
    CAPACITY,
    DEADLINE,
    AMOUNT
}
