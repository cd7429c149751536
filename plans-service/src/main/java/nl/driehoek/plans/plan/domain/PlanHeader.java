package nl.driehoek.plans.plan.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a plan; the same for all its revisions.
 *
 * @param reference the kenmerk under which the plan is known, such as {@code BD.11 2873240}
 * @param jurisdictions CBS codes of the municipalities or other regions that the plan is for
 * @param parents plans that this one elaborates or builds on
 * @param predecessor the plan of the years before
 */
public record PlanHeader(
        String reference,
        String title,
        PlanKind kind,
        List<String> jurisdictions,
        YearSpan period,
        List<UUID> parents,
        @Nullable UUID predecessor) {
    public PlanHeader {
        jurisdictions = List.copyOf(jurisdictions);
        parents = List.copyOf(parents);
    }
}
