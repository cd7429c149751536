package nl.driehoek.partners.planview.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Texts;
import nl.driehoek.partners.planview.domain.PlanTheme;
import org.jspecify.annotations.Nullable;

/** A theme in an event of plans-service, and the themes under it. */
public record ThemeData(
        @Nullable String key,
        @Nullable String title,
        @Nullable String number,
        @Nullable List<ThemeData> themes) {

    /** The whole tree as one list, each theme before those under it; without those that have a fault. */
    static List<PlanTheme> flat(@Nullable List<ThemeData> tree, Faults faults) {
        List<PlanTheme> flat = new ArrayList<>();
        flatten(tree, null, flat, new HashSet<>(), faults);
        return flat;
    }

    private static void flatten(
            @Nullable List<ThemeData> themes,
            @Nullable String parent,
            List<PlanTheme> flat,
            Set<String> keys,
            Faults faults) {
        for (int i = 0; themes != null && i < themes.size(); i++) {
            ThemeData theme = themes.get(i);
            Faults here = faults.at(i);
            if (!here.require(theme)) {
                continue;
            }
            String key = theme.key();
            here.at("key").require(key);
            here.at("title").require(theme.title());
            Texts.checkWritable(key, here.at("key"));
            Texts.checkWritable(theme.title(), here.at("title"));
            Texts.checkWritable(theme.number(), here.at("number"));
            if (key != null && theme.title() != null) {
                if (!keys.add(key)) {
                    here.at("key").add("theme-key-twice", key + " names another theme too");
                }
                flat.add(new PlanTheme(key, theme.title(), theme.number(), parent));
            }
            flatten(theme.themes(), key, flat, keys, here.at("themes"));
        }
    }
}
