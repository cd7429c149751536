package nl.driehoek.indicators.summary.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stands, as a whole and theme by theme.
 *
 * @param themes in order of their key; targets without a theme last
 */
public record PlanSummary(UUID planId, StatusSummary whole, List<Theme> themes) {

    /**
     * How a theme stands.
     *
     * @param key null for the targets that stand under no theme
     */
    public record Theme(@Nullable String key, @Nullable String title, StatusSummary summary) {}

    public static PlanSummary of(UUID planId, Collection<Tally> tallies) {
        Map<Optional<String>, List<Tally>> byTheme =
                new TreeMap<>(Comparator.comparing((Optional<String> theme) -> theme.isEmpty())
                        .thenComparing(theme -> theme.orElse("")));
        tallies.forEach(tally -> byTheme.computeIfAbsent(Optional.ofNullable(tally.theme()), key -> new ArrayList<>())
                .add(tally));
        List<Theme> themes = byTheme.entrySet().stream()
                .map(entry -> theme(entry.getKey().orElse(null), entry.getValue()))
                .toList();
        return new PlanSummary(planId, StatusSummary.of(tallies), themes);
    }

    private static Theme theme(@Nullable String key, List<Tally> tallies) {
        String title = tallies.stream()
                .map(Tally::title)
                .filter(one -> one != null)
                .sorted()
                .findFirst()
                .orElse(null);
        return new Theme(key, title, StatusSummary.of(tallies));
    }
}
