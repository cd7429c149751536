package nl.driehoek.indicators.overdue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which overdue measurements to list; what is null does not matter.
 *
 * @param planId lists what a target of this plan waits for
 */
public record OverdueFilter(
        @Nullable UUID planId,
        @Nullable String indicator,
        @Nullable String area) {}
