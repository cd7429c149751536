package nl.driehoek.plans.plan.domain;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a content must fit in: the jurisdictions and years of its plan, and the catalogue of indicators.
 *
 * @param jurisdictions empty while not known; nothing is then said of areas that are left out
 * @param period null while not known; nothing is then said of due periods before the plan
 * @param knownIndicator whether there is an indicator with this code
 */
public record ContentScope(
        List<String> jurisdictions, @Nullable YearSpan period, Predicate<String> knownIndicator) {
    static final ContentScope UNKNOWN = new ContentScope(List.of(), null);

    /** With any indicator: what was judged before, or is judged again later, is not looked up. */
    public ContentScope(List<String> jurisdictions, @Nullable YearSpan period) {
        this(jurisdictions, period, code -> true);
    }

    public static ContentScope of(PlanHeader header) {
        return new ContentScope(header.jurisdictions(), header.period());
    }

    public ContentScope withIndicators(Predicate<String> known) {
        return new ContentScope(jurisdictions, period, known);
    }
}
