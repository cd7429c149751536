package nl.driehoek.plans.plan.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme with the themes below it.
 *
 * @param key stays the same over revisions and editions; number and title may change
 * @param number as printed, such as {@code 4.1}
 * @param openFields what the plan says is still to be found out
 */
public record Theme(
        String key,
        String title,
        @Nullable String number,
        @Nullable SafetyField safetyField,
        @Nullable String objective,
        List<String> intendedResults,
        List<String> relatedPolicy,
        List<String> focusAreas,
        List<String> openFields,
        List<Theme> themes) {
    public Theme {
        intendedResults = List.copyOf(intendedResults);
        relatedPolicy = List.copyOf(relatedPolicy);
        focusAreas = List.copyOf(focusAreas);
        openFields = List.copyOf(openFields);
        themes = List.copyOf(themes);
    }
}
