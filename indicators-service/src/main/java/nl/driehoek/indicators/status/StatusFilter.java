package nl.driehoek.indicators.status;

import java.util.UUID;
import nl.driehoek.indicators.status.domain.Finality;
import nl.driehoek.indicators.status.domain.Outcome;
import nl.driehoek.indicators.status.domain.Trajectory;
import nl.driehoek.indicators.status.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which statuses to list; what is null does not matter.
 *
 * @param theme key of the theme that the target stands under
 */
public record StatusFilter(
        @Nullable UUID planId,
        @Nullable String indicator,
        @Nullable String area,
        @Nullable String theme,
        @Nullable Verdict verdict,
        @Nullable Trajectory trajectory,
        @Nullable Outcome outcome,
        @Nullable Finality finality) {}
