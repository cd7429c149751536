package nl.driehoek.indicators.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.driehoek.indicators.area.list.AreaList;
import nl.driehoek.indicators.area.list.ListedArea;
import nl.driehoek.indicators.area.store.AreaStore;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Loads lists of areas: the whole of a list, or with a fault in any of its rows nothing. */
@ApplicationScoped
public class AreaListService {
    private final AreaStore store;

    public AreaListService(AreaStore store) {
        this.store = store;
    }

    /**
     * What a list changes, by the codes of areas. Areas that a list does not name stay as they are.
     *
     * @param skipped codes in the list of what is no area that we keep
     */
    public record Changes(List<String> added, List<String> changed, int unchanged, List<String> skipped) {}

    /** @param dryRun whether only to tell what would change */
    @Transactional
    public Changes load(AreaList list, boolean dryRun) {
        if (!dryRun) {
            store.lockForWriting();
        }
        Map<String, Area> before = new LinkedHashMap<>();
        store.all().forEach(area -> before.put(area.code(), area));
        Map<String, Area> listed = listed(list, before);
        Map<String, Area> after = new LinkedHashMap<>(before);
        after.putAll(listed);
        Surroundings around = new ListedSurroundings(after.values());
        check(list, before, listed, around);
        List<Area> added = listed.values().stream()
                .filter(area -> !before.containsKey(area.code()))
                .sorted(Comparator.comparing(
                                (Area area) -> around.withAncestors(area.code()).size())
                        .thenComparing(Area::code))
                .toList();
        List<Area> changed = listed.values().stream()
                .filter(area -> before.containsKey(area.code()) && !area.equals(before.get(area.code())))
                .toList();
        if (!dryRun) {
            added.forEach(store::insert);
            changed.forEach(store::update);
        }
        return new Changes(codes(added), codes(changed), listed.size() - added.size() - changed.size(), list.skipped());
    }

    private static List<String> codes(List<Area> areas) {
        return areas.stream().map(Area::code).sorted().toList();
    }

    /** The areas of a list as they would be. */
    private static Map<String, Area> listed(AreaList list, Map<String, Area> before) {
        Map<String, Area> listed = new LinkedHashMap<>();
        List<Area> withoutParent = new ArrayList<>();
        for (ListedArea row : list.areas()) {
            Area known = before.get(row.code());
            Area area = row.says()
                    .apply(known == null ? nothingSaidOf(row.code()) : known)
                    .inOrder();
            if (listed.putIfAbsent(area.code(), area) != null) {
                list.faults().add(row.row(), "code", "area-twice", row.code() + " stands in this list already");
            } else if (known == null && !row.saysParent()) {
                withoutParent.add(area);
            }
        }
        for (Area area : withoutParent) {
            area.parentsByCode().stream()
                    .filter(code -> listed.containsKey(code) || before.containsKey(code))
                    .findFirst()
                    .ifPresent(parent -> listed.put(area.code(), area.in(parent)));
        }
        return listed;
    }

    private static Area nothingSaidOf(String code) {
        AreaType type = AreaType.ofCode(code).orElseThrow();
        return new Area(code, "", type, null, null, null, List.of(), List.of());
    }

    private static void check(AreaList list, Map<String, Area> before, Map<String, Area> listed, Surroundings around) {
        Set<String> checked = new HashSet<>();
        for (ListedArea row : list.areas()) {
            Area area = Objects.requireNonNull(listed.get(row.code()));
            if (!checked.add(row.code()) || area.equals(before.get(row.code()))) {
                continue;
            }
            Faults own = new Faults();
            area.check(around, own);
            own.all().forEach(fault -> list.faults().add(row.row(), member(fault), fault.code(), fault.detail()));
        }
        List<Fault> faults = list.faults().all();
        if (!faults.isEmpty()) {
            throw ProblemException.invalidInput(faults);
        }
    }

    /** The member of an area at which a fault lies, or in which. */
    private static @Nullable String member(Fault fault) {
        String[] steps = fault.pointer().split("/");
        return steps.length < 2 ? null : steps[1];
    }
}
