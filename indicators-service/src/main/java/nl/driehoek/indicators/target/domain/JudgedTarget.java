package nl.driehoek.indicators.target.domain;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * A target of the plan revision in force, as far as needed to judge it. The plan itself lives elsewhere.
 *
 * @param key names the target within its plan, through all revisions
 * @param theme key of the theme it stands under
 * @param title title of that theme
 * @param intermediate steps on the way, earliest first
 * @param goal what must be reached in the end
 */
public record JudgedTarget(
        UUID planId,
        int revision,
        String key,
        @Nullable String theme,
        @Nullable String title,
        SeriesKey series,
        @Nullable StatedBaseline baseline,
        List<Milestone> intermediate,
        Milestone goal) {

    public JudgedTarget {
        intermediate = intermediate.stream()
                .sorted(Comparator.comparing(Milestone::due))
                .toList();
    }

    /** Identity through all revisions of the plan: {@code plan.key.area}. */
    public String id() {
        return planId + "." + key + "." + series.area();
    }
}
