package nl.driehoek.plans.plan;

import nl.driehoek.plans.plan.domain.PlanKind;
import org.jspecify.annotations.Nullable;

/**
 * Which plans to list.
 *
 * @param year a year that lies in the plan's period
 * @param archived whether it was archived; null for both
 */
public record PlanFilter(
        @Nullable String reference,
        @Nullable String jurisdiction,
        @Nullable PlanKind kind,
        @Nullable Integer year,
        @Nullable Boolean archived) {}
