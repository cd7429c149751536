package nl.driehoek.partners.commitment.domain;

import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a commitment, kept for ever.
 *
 * @param status the status after the step
 * @param partner code of the organisation that the step is about, when it is one's own step: its answer or report, which
 *     somebody else may have recorded
 */
public record Step(
        StepKind kind,
        CommitmentStatus status,
        Deed deed,
        @Nullable String partner) {}
