package nl.driehoek.partners.overview;

import java.util.UUID;
import nl.driehoek.partners.commitment.CommitmentFilter;
import org.jspecify.annotations.Nullable;

/** Over which commitments a view goes; what is null does not matter. */
public record OverviewFilter(
        @Nullable UUID planId,
        @Nullable String theme,
        @Nullable String partner,
        @Nullable String area) {

    CommitmentFilter commitments() {
        return new CommitmentFilter(planId, theme, null, partner, null, area, null, null, null);
    }
}
