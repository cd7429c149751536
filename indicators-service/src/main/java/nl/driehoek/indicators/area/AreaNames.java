package nl.driehoek.indicators.area;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All areas by name, for files that print names. A name is matched to the letter: only blanks around it do not count,
 * nor in which of the two ways of Unicode an accent was written.
 */
public final class AreaNames {
    private final Map<String, Set<Area>> byName = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    private AreaNames() {}

    public static AreaNames of(Collection<Area> areas) {
        AreaNames all = new AreaNames();
        for (Area area : areas) {
            all.codes.add(area.code());
            all.add(area.name(), area);
            area.names().forEach(name -> all.add(name, area));
        }
        return all;
    }

    private void add(String name, Area area) {
        byName.computeIfAbsent(key(name), none -> new HashSet<>()).add(area);
    }

    /**
     * The area of one of these types that a name means.
     *
     * @param types the kinds that a file can mean: "Groningen" is a municipality in one and a province in another
     */
    public AreaMatch byName(String printed, Set<AreaType> types) {
        List<String> found = new ArrayList<>();
        for (Area area : byName.getOrDefault(key(printed), Set.of())) {
            if (types.contains(area.type())) {
                found.add(area.code());
            }
        }
        found.sort(null);
        return switch (found.size()) {
            case 0 -> new AreaMatch.Unknown();
            case 1 -> new AreaMatch.Found(found.get(0));
            default -> new AreaMatch.Ambiguous(List.copyOf(found));
        };
    }

    public boolean hasCode(String code) {
        return codes.contains(code);
    }

    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }
}
