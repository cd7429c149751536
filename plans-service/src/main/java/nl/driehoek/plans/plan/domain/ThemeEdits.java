package nl.driehoek.plans.plan.domain;

import java.util.List;
import java.util.Optional;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.ContentForm.ThemeForm;
import org.jspecify.annotations.Nullable;

/** Changes of one theme of a content, with all that stands below it. */
public final class ThemeEdits {
    private static final String THEME = "/theme";

    private ThemeEdits() {}

    /** Where a theme should stand: under which other one (null: at the top), and at which place (null: last). */
    public record Place(@Nullable String parent, @Nullable Integer position) {}

    /** Adds a theme, which was sent as the member {@code theme} beside the members of its place. */
    public static ContentEdit add(ContentForm content, ThemeForm theme, Place place) {
        ThemeForms present = ThemeForms.of(content.themes());
        Faults faults = new Faults();
        present.noteTaken(theme, faults.at("theme"));
        return placed(content, present, theme, place, faults, THEME, true);
    }

    /** Puts a theme in the place of the one with this key. */
    public static Optional<ContentEdit> replace(ContentForm content, String key, ThemeForm theme) {
        ThemeForms present = ThemeForms.of(content.themes());
        return present.path(key).map(path -> {
            Faults faults = new Faults();
            if (theme.key() != null && !theme.key().equals(key)) {
                faults.at("key").add("key-differs", "must be '" + key + "', the key in the path");
            }
            present.without(path).noteTaken(theme, faults);
            return new ContentEdit(
                    content.withThemes(present.replaced(path, theme).themes()),
                    ThemeForms.pointer(path),
                    "",
                    true,
                    faults.all());
        });
    }

    /** Takes a theme away with all themes below it. */
    public static Optional<ContentEdit> remove(ContentForm content, String key) {
        ThemeForms present = ThemeForms.of(content.themes());
        return present.path(key)
                .map(path -> new ContentEdit(
                        content.withThemes(present.without(path).themes()), null, "", false, List.of()));
    }

    /** Takes a theme to another place, with all themes below it. */
    public static Optional<ContentEdit> move(ContentForm content, String key, Place place) {
        ThemeForms present = ThemeForms.of(content.themes());
        return present.path(key).map(path -> {
            ThemeForm theme = present.at(path);
            if (theme == null) {
                throw new IllegalStateException("a path leads to a theme");
            }
            Faults faults = new Faults();
            boolean below = place.parent() != null
                    && (place.parent().equals(key)
                            || ThemeForms.of(theme.themes()).keys().contains(place.parent()));
            if (below) {
                faults.at("parent").add("moved-below-itself", "is the theme itself, or stands below it");
                return new ContentEdit(content, null, "", false, faults.all());
            }
            return placed(content, present.without(path), theme, place, faults, "/parent", false);
        });
    }

    private static ContentEdit placed(
            ContentForm content,
            ThemeForms others,
            ThemeForm theme,
            Place place,
            Faults faults,
            String sent,
            boolean wholly) {
        Optional<List<Integer>> found = place.parent() == null ? Optional.of(List.of()) : others.path(place.parent());
        if (found.isEmpty()) {
            faults.at("parent").add("unknown-theme", "there is no theme with this key in the content");
        }
        List<Integer> parent = found.orElse(List.of());
        int last = others.below(parent);
        Integer position = place.position();
        boolean exists = position == null || (position >= 0 && position <= last);
        if (found.isPresent() && !exists) {
            faults.at("position").add("out-of-bounds", "must be 0 (first) to " + last + " (last)");
        }
        int index = position != null && exists ? position : last;
        List<Integer> path = new java.util.ArrayList<>(parent);
        path.add(index);
        return new ContentEdit(
                content.withThemes(others.with(parent, index, theme).themes()),
                ThemeForms.pointer(path),
                sent,
                wholly,
                faults.all());
    }
}
