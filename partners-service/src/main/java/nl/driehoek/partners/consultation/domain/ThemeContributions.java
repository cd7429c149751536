package nl.driehoek.partners.consultation.domain;

import java.util.List;
import nl.driehoek.partners.planview.domain.PlanTheme;

/**
 * What a partner has to do under one theme.
 *
 * @param inPlan false for a theme that left the plan, under which there still is something
 * @param contributions in the order in which they were proposed; the same one may also stand under another theme
 */
public record ThemeContributions(PlanTheme theme, boolean inPlan, List<Contribution> contributions) {

    public ThemeContributions {
        contributions = List.copyOf(contributions);
    }

    /** Whether the partner does anything under this theme. */
    public boolean contributes() {
        return contributions.stream().anyMatch(Contribution::counts);
    }
}
