package nl.driehoek.indicators.recomputation.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which statuses to compute anew: those of targets in force that meet both.
 *
 * @param planId null for all plans
 * @param indicator null for all indicators
 * @param dryRun whether to compare only, and leave what is kept as it is
 */
public record Scope(@Nullable UUID planId, @Nullable String indicator, boolean dryRun) {}
