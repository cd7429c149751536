package nl.driehoek.partners.overview.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Commitments counted per group. One may belong to several groups, of themes or partners, so that the groups can add up to
 * more than the total.
 *
 * @param total each commitment once
 */
public record Summary(Grouping grouping, Tally total, List<Group> groups) {

    /**
     * What is counted together.
     *
     * @param key empty for what has no area of its own
     * @param title of a theme or partner, as far as there is one title
     */
    public record Group(String key, @Nullable String title, Tally tally) {}

    /** @param titles of groups by their keys, in the order in which the groups are shown; others come after, by key */
    public static Summary of(Collection<Observed> observed, Grouping grouping, Map<String, String> titles) {
        Map<String, List<Observed>> members = new TreeMap<>();
        for (Observed one : observed) {
            grouping.of(one.viewed().commitment()).forEach(key -> members.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(one));
        }
        Map<String, List<Observed>> ordered = new LinkedHashMap<>();
        grouping.always().forEach(key -> ordered.put(key, List.of()));
        titles.keySet().stream().filter(members::containsKey).forEach(key -> ordered.put(key, List.of()));
        ordered.putAll(members);
        List<Group> groups = ordered.entrySet().stream()
                .map(group -> new Group(group.getKey(), titles.get(group.getKey()), Tally.of(group.getValue())))
                .toList();
        return new Summary(grouping, Tally.of(observed), groups);
    }
}
