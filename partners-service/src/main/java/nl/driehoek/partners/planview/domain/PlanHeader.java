package nl.driehoek.partners.planview.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a revision says of the plan as a whole.
 *
 * @param jurisdictions CBS codes of the municipalities or regions that the plan is for
 */
public record PlanHeader(
        int revision, @Nullable String reference, String title, Set<String> jurisdictions, PlanPeriod period) {

    public PlanHeader {
        if (revision < 1) {
            throw new IllegalArgumentException("no such revision: " + revision);
        }
        jurisdictions = Set.copyOf(jurisdictions);
    }
}
