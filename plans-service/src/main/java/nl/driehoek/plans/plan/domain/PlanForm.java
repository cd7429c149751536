package nl.driehoek.plans.plan.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as somebody filled it in; {@link PlanRules} makes a {@link PlanHeader} and a {@link PlanContent} of it. */
public record PlanForm(
        @Nullable String reference,
        @Nullable String title,
        @Nullable PlanKind kind,
        @Nullable List<@Nullable String> jurisdictions,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable List<@Nullable UUID> parents,
        @Nullable UUID predecessor,
        @Nullable ContentForm content) {}
