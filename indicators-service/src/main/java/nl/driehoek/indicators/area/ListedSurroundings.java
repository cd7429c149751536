package nl.driehoek.indicators.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All areas as they would be, held in memory: a list is judged as a whole, in whatever order its rows stand. */
final class ListedSurroundings implements Surroundings {
    private final Map<String, Area> byCode = new HashMap<>();
    private final Map<String, List<Area>> successors = new HashMap<>();

    ListedSurroundings(Collection<Area> areas) {
        for (Area area : areas) {
            byCode.put(area.code(), area);
            area.predecessors().forEach(earlier -> successors
                    .computeIfAbsent(earlier.code(), none -> new ArrayList<>())
                    .add(area));
        }
    }

    @Override
    public Optional<Area> area(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Area> withAncestors(@Nullable String code) {
        Map<String, Area> chain = new LinkedHashMap<>();
        Area next = code == null ? null : byCode.get(code);
        while (next != null && chain.putIfAbsent(next.code(), next) == null) {
            next = next.parent() == null ? null : byCode.get(next.parent());
        }
        return List.copyOf(chain.values());
    }

    @Override
    public List<Area> successors(String code) {
        return successors.getOrDefault(code, List.of());
    }
}
