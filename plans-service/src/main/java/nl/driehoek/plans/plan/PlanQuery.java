package nl.driehoek.plans.plan;

import java.util.UUID;
import nl.driehoek.plans.plan.domain.SafetyField;
import org.jspecify.annotations.Nullable;

/**
 * Which plans to look for. All that is given must hold; what is asked of the content must hold in one revision that the
 * caller may see.
 *
 * @param plan what the plan itself must be like
 * @param parent the plan that it must name as a parent
 * @param theme key of a theme, at any depth
 * @param safetyField field of a theme, at any depth
 * @param text words of title, reference and content, as typed into a search box
 */
public record PlanQuery(
        PlanFilter plan,
        @Nullable UUID parent,
        @Nullable String theme,
        @Nullable SafetyField safetyField,
        @Nullable String text) {

    /** Whether a revision has to be looked at. */
    public boolean asksForContent() {
        return theme != null || safetyField != null || text != null;
    }
}
