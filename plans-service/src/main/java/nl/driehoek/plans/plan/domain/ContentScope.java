package nl.driehoek.plans.plan.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a content must fit in: the jurisdictions and years of its plan.
 *
 * @param jurisdictions empty while not known; nothing is then said of areas that are left out
 * @param period null while not known; nothing is then said of due periods before the plan
 */
public record ContentScope(
        List<String> jurisdictions, @Nullable YearSpan period) {
    static final ContentScope UNKNOWN = new ContentScope(List.of(), null);

    public static ContentScope of(PlanHeader header) {
        return new ContentScope(header.jurisdictions(), header.period());
    }
}
