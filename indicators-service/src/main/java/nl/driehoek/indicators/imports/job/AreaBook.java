package nl.driehoek.indicators.imports.job;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.indicators.area.Area;
import nl.driehoek.indicators.imports.domain.RegionNames;
import org.jspecify.annotations.Nullable;

/** All areas, as they were when an import began: a file names the same few again and again. */
final class AreaBook implements RegionNames {
    private final Map<String, Area> byCode = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> upwards = new HashMap<>();

    AreaBook(List<Area> areas) {
        areas.forEach(area -> {
            byCode.put(area.code(), area);
            add(area.name(), area);
            area.names().forEach(name -> add(name, area));
        });
    }

    private void add(String name, Area area) {
        byName.computeIfAbsent(key(name), none -> new LinkedHashSet<>()).add(area.code());
    }

    /** A letter with its accent can be written as one sign or as two. */
    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    @Override
    public Set<String> codesOf(String name) {
        return byName.getOrDefault(key(name), Set.of());
    }

    @Override
    public boolean hasCode(String code) {
        return byCode.containsKey(code);
    }

    /** Codes of this area and of those that hold it; empty when there is no such area. */
    Set<String> codesUpwards(String code) {
        return upwards.computeIfAbsent(code, this::climb);
    }

    private Set<String> climb(String code) {
        Set<String> codes = new LinkedHashSet<>();
        @Nullable Area area = byCode.get(code);
        while (area != null && codes.add(area.code())) {
            area = area.parent() == null ? null : byCode.get(area.parent());
        }
        return codes;
    }
}
