package nl.driehoek.plans.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A theme and where it stands.
 *
 * @param path keys from the top down to the theme itself
 * @param position its place among the themes beside it, from 0
 */
public record PlacedTheme(Theme theme, List<String> path, int position) {
    public PlacedTheme {
        path = List.copyOf(path);
    }

    /** Key of the theme right above it; null at the top. */
    public @Nullable String parent() {
        return path.size() < 2 ? null : path.get(path.size() - 2);
    }

    /** All themes of a content, each followed by those below it. */
    public static List<PlacedTheme> all(PlanContent content) {
        List<PlacedTheme> all = new ArrayList<>();
        collect(content.themes(), List.of(), all);
        return List.copyOf(all);
    }

    public static Optional<PlacedTheme> find(PlanContent content, String key) {
        return all(content).stream()
                .filter(placed -> placed.theme().key().equals(key))
                .findFirst();
    }

    private static void collect(List<Theme> themes, List<String> above, List<PlacedTheme> all) {
        for (int i = 0; i < themes.size(); i++) {
            Theme theme = themes.get(i);
            List<String> path = new ArrayList<>(above);
            path.add(theme.key());
            all.add(new PlacedTheme(theme, path, i));
            collect(theme.themes(), path, all);
        }
    }
}
