package nl.driehoek.indicators.area;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All areas by name, for files that print names. A name is matched to the letter: only blanks around it do not count,
 * nor in which of the two ways of Unicode an accent was written.
 */
public final class AreaNames {
    private final Map<String, Set<String>> byName = new HashMap<>();

    private AreaNames() {}

    public static AreaNames of(Collection<Area> areas) {
        AreaNames all = new AreaNames();
        for (Area area : areas) {
            all.add(area.name(), area.code());
            area.names().forEach(name -> all.add(name, area.code()));
        }
        return all;
    }

    private void add(String name, String code) {
        byName.computeIfAbsent(key(name), none -> new TreeSet<>()).add(code);
    }

    /** Codes of all areas that a name can mean, of whatever type; empty when it means none. */
    public Set<String> codesOf(String printed) {
        return byName.getOrDefault(key(printed), Set.of());
    }

    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }
}
