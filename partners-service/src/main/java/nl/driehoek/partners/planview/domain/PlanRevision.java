package nl.driehoek.partners.planview.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What plans-service tells of an adopted revision, as far as we use it. A revision never changes once it is adopted, so
 * two of one plan with the same number say the same.
 *
 * @param themes the whole tree, each theme before the themes under it
 */
public record PlanRevision(
        UUID planId,
        int revision,
        @Nullable String reference,
        String title,
        Set<String> jurisdictions,
        List<PlanTheme> themes) {

    public PlanRevision {
        if (revision < 1) {
            throw new IllegalArgumentException("no such revision: " + revision);
        }
        jurisdictions = Set.copyOf(jurisdictions);
        themes = List.copyOf(themes);
        if (themes.stream().map(PlanTheme::key).distinct().count() != themes.size()) {
            throw new IllegalArgumentException("a theme's key stands twice in revision " + revision);
        }
    }
}
