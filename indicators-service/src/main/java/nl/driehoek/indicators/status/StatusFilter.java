package nl.driehoek.indicators.status;

import java.util.UUID;
import nl.driehoek.indicators.status.domain.Verdict;
import org.jspecify.annotations.Nullable;

/** Which statuses to list; what is null does not matter. */
public record StatusFilter(
        @Nullable UUID planId,
        @Nullable String indicator,
        @Nullable String area,
        @Nullable Verdict verdict) {}
