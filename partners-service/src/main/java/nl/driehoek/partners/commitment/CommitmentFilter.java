package nl.driehoek.partners.commitment;

import java.util.UUID;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments are asked for; what is null does not matter.
 *
 * @param theme the main theme or one of the others
 * @param role the part that the partner has; means nothing without a partner
 */
public record CommitmentFilter(
        @Nullable UUID planId,
        @Nullable String theme,
        @Nullable String reference,
        @Nullable String partner,
        @Nullable ResponsibilityRole role,
        @Nullable String area,
        @Nullable CommitmentKind kind,
        @Nullable CommitmentStatus status,
        @Nullable Boolean needsAttention) {

    /** Everything on a plan. */
    public static CommitmentFilter ofPlan(UUID planId) {
        return new CommitmentFilter(planId, null, null, null, null, null, null, null, null);
    }

    /** Everything on a plan in which a partner has a part. */
    public static CommitmentFilter ofPartner(UUID planId, String partner) {
        return new CommitmentFilter(planId, null, null, partner, null, null, null, null, null);
    }
}
