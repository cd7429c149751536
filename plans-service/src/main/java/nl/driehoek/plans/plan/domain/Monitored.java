package nl.driehoek.plans.plan.domain;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that the plan follows without setting a target.
 *
 * @param name the indicator's name as the plan prints it; null when it is the catalogue's
 * @param printed an ambition in words that states no bound, to the letter, such as {@code niet laten stijgen}
 */
public record Monitored(
        @Nullable String theme,
        String indicator,
        @Nullable String name,
        String area,
        @Nullable SortedMap<String, String> breakdown,
        @Nullable String printed) {}
