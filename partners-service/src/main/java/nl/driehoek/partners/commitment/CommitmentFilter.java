package nl.driehoek.partners.commitment;

import java.util.UUID;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import org.jspecify.annotations.Nullable;

/** Which commitments are asked for; what is null does not matter. */
public record CommitmentFilter(
        @Nullable UUID planId,
        @Nullable String theme,
        @Nullable String partner,
        @Nullable CommitmentStatus status,
        @Nullable Boolean needsAttention) {}
