package nl.driehoek.partners.commitment.domain;

/**
 * One step in the life of a commitment, kept for ever.
 *
 * @param status the status after the step
 */
public record Step(StepKind kind, CommitmentStatus status, Deed deed) {}
