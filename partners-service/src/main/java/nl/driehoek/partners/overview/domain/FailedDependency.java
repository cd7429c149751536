package nl.driehoek.partners.overview.domain;

import java.time.Instant;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A commitment that others depend on, and on which nobody works any more while it was not kept. Its title is not here: who
 * may see a commitment may not always see what it depends on.
 *
 * @param reference its own code
 */
public record FailedDependency(UUID id, @Nullable String reference, CommitmentStatus status, Instant since) {}
