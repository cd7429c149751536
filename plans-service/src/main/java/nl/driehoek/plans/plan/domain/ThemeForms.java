package nl.driehoek.plans.plan.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.ContentForm.ThemeForm;
import org.jspecify.annotations.Nullable;

/** A tree of themes as filled in: finding a theme's place in it, and making a tree that differs in one place. */
record ThemeForms(List<@Nullable ThemeForm> themes) {

    static ThemeForms of(@Nullable List<@Nullable ThemeForm> themes) {
        return new ThemeForms(themes == null ? List.of() : themes);
    }

    /** Which child to take at each level to come to a theme. */
    Optional<List<Integer>> path(@Nullable String key) {
        for (int i = 0; i < themes.size(); i++) {
            ThemeForm theme = themes.get(i);
            if (theme == null) {
                continue;
            }
            if (key != null && key.equals(theme.key())) {
                return Optional.of(List.of(i));
            }
            int here = i;
            Optional<List<Integer>> below = of(theme.themes()).path(key).map(rest -> {
                List<Integer> path = new ArrayList<>(List.of(here));
                path.addAll(rest);
                return path;
            });
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    /** The JSON pointer of the theme at a path. */
    static String pointer(List<Integer> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(index -> pointer.append("/themes/").append(index));
        return pointer.toString();
    }

    @Nullable
    ThemeForm at(List<Integer> path) {
        ThemeForm theme = themes.get(path.get(0));
        return path.size() == 1 || theme == null ? theme : of(theme.themes()).at(path.subList(1, path.size()));
    }

    ThemeForms replaced(List<Integer> path, ThemeForm theme) {
        int last = path.get(path.size() - 1);
        return changed(path.subList(0, path.size() - 1), siblings -> {
            siblings.set(last, theme);
            return siblings;
        });
    }

    ThemeForms without(List<Integer> path) {
        int last = path.get(path.size() - 1);
        return changed(path.subList(0, path.size() - 1), siblings -> {
            siblings.remove(last);
            return siblings;
        });
    }

    ThemeForms with(List<Integer> parent, int position, ThemeForm theme) {
        return changed(parent, siblings -> {
            siblings.add(position, theme);
            return siblings;
        });
    }

    /** How many themes stand right below the theme at a path, or at the top. */
    int below(List<Integer> parent) {
        if (parent.isEmpty()) {
            return themes.size();
        }
        ThemeForm theme = at(parent);
        return theme == null || theme.themes() == null ? 0 : theme.themes().size();
    }

    private ThemeForms changed(List<Integer> parent, UnaryOperator<List<@Nullable ThemeForm>> change) {
        List<@Nullable ThemeForm> copy = new ArrayList<>(themes);
        if (parent.isEmpty()) {
            return new ThemeForms(change.apply(copy));
        }
        ThemeForm theme = copy.get(parent.get(0));
        if (theme != null) {
            List<@Nullable ThemeForm> below = of(theme.themes())
                    .changed(parent.subList(1, parent.size()), change)
                    .themes();
            copy.set(parent.get(0), withThemes(theme, below));
        }
        return new ThemeForms(copy);
    }

    private static ThemeForm withThemes(ThemeForm theme, List<@Nullable ThemeForm> themes) {
        return new ThemeForm(
                theme.key(),
                theme.title(),
                theme.number(),
                theme.safetyField(),
                theme.objective(),
                theme.intendedResults(),
                theme.relatedPolicy(),
                theme.focusAreas(),
                theme.openFields(),
                themes);
    }

    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (ThemeForm theme : themes) {
            if (theme != null) {
                if (theme.key() != null) {
                    keys.add(theme.key());
                }
                keys.addAll(of(theme.themes()).keys());
            }
        }
        return keys;
    }

    /** Notes each key of a theme, and of those below it, that another theme of the plan has. */
    void noteTaken(ThemeForm theme, Faults faults) {
        noteTaken(theme, keys(), faults);
    }

    private static void noteTaken(ThemeForm theme, Set<String> taken, Faults faults) {
        if (theme.key() != null && taken.contains(theme.key())) {
            faults.at("key").add("theme-key-twice", "'" + theme.key() + "' is the key of another theme of the plan");
        }
        List<@Nullable ThemeForm> below = of(theme.themes()).themes();
        for (int i = 0; i < below.size(); i++) {
            ThemeForm next = below.get(i);
            if (next != null) {
                noteTaken(next, taken, faults.at("themes").at(i));
            }
        }
    }
}
