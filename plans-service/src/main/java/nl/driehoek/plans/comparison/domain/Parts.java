package nl.driehoek.plans.comparison.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.driehoek.plans.comparison.domain.Change.Added;
import nl.driehoek.plans.comparison.domain.Change.Changed;
import nl.driehoek.plans.comparison.domain.Change.Moved;
import nl.driehoek.plans.comparison.domain.Change.Place;
import nl.driehoek.plans.comparison.domain.Change.Removed;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of each part of one kind.
 *
 * @param <T> the kind of part
 */
final class Parts<T> {
    private final List<Part<T>> from;
    private final List<Part<T>> to;
    private final Map<Part<T>, Part<T>> later = new LinkedHashMap<>();
    private final Map<Part<T>, String> ids = new HashMap<>();

    /**
     * A part where it stands.
     *
     * @param number counted in the whole list, so that two parts that say the same are still two
     * @param row in which its position counts
     */
    record Part<T>(T item, Place place, int number, String row) {}

    private Parts(List<Part<T>> from, List<Part<T>> to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Compares two lists.
     *
     * @param sameBy what makes two parts the same one, the surest first; of those that are left each time the first is
     *     matched with the first
     * @param differences the fields that do not say the same
     */
    static <T> List<Change<T>> compare(
            List<Part<T>> from,
            List<Part<T>> to,
            List<Function<Part<T>, String>> sameBy,
            BiFunction<T, T, List<FieldChange>> differences) {
        Parts<T> parts = new Parts<>(from, to);
        for (int pass = 0; pass < sameBy.size(); pass++) {
            parts.match(pass, sameBy.get(pass));
        }
        return parts.changes(differences);
    }

    private void match(int pass, Function<Part<T>, String> same) {
        Set<Part<T>> taken = new HashSet<>(later.values());
        Map<String, List<Part<T>>> free = new HashMap<>();
        to.stream().filter(part -> !taken.contains(part)).forEach(part -> free.computeIfAbsent(
                        same.apply(part), key -> new ArrayList<>())
                .add(part));
        Map<String, Integer> used = new HashMap<>();
        for (Part<T> part : from) {
            String key = same.apply(part);
            List<Part<T>> candidates = free.getOrDefault(key, List.of());
            int next = used.getOrDefault(key, 0);
            if (!later.containsKey(part) && next < candidates.size()) {
                later.put(part, candidates.get(next));
                ids.put(part, pass + " " + key + " " + next);
                used.put(key, next + 1);
            }
        }
    }

    private List<Change<T>> changes(BiFunction<T, T, List<FieldChange>> differences) {
        Set<Part<T>> moved = moved();
        Map<Part<T>, Part<T>> earlier = new HashMap<>();
        later.forEach((before, after) -> earlier.put(after, before));
        List<Change<T>> changes = new ArrayList<>();
        for (Part<T> after : to) {
            Part<T> before = earlier.get(after);
            if (before == null) {
                changes.add(new Added<>(after.item(), after.place()));
                continue;
            }
            if (moved.contains(before)) {
                changes.add(new Moved<>(before.item(), after.item(), before.place(), after.place()));
            }
            List<FieldChange> fields = differences.apply(before.item(), after.item());
            if (!fields.isEmpty()) {
                changes.add(new Changed<>(before.item(), after.item(), fields));
            }
        }
        from.stream()
                .filter(part -> !later.containsKey(part))
                .forEach(part -> changes.add(new Removed<>(part.item(), part.place())));
        return List.copyOf(changes);
    }

    /** Those under another theme, and of the others in each row as few as explain the new order. */
    private Set<Part<T>> moved() {
        Set<Part<T>> moved = new LinkedHashSet<>();
        Map<String, List<Part<T>>> rows = new LinkedHashMap<>();
        later.forEach((before, after) -> {
            if (Objects.equals(before.place().theme(), after.place().theme())) {
                rows.computeIfAbsent(before.row(), row -> new ArrayList<>()).add(before);
            } else {
                moved.add(before);
            }
        });
        rows.values().forEach(row -> {
            List<Part<T>> before =
                    row.stream().sorted(Comparator.comparingInt(Part::number)).toList();
            List<String> after = row.stream()
                    .sorted(Comparator.comparingInt(part -> number(later.get(part))))
                    .map(this::id)
                    .toList();
            Set<String> kept =
                    new HashSet<>(Alignment.kept(before.stream().map(this::id).toList(), after));
            before.stream().filter(part -> !kept.contains(id(part))).forEach(moved::add);
        });
        return moved;
    }

    private static int number(@Nullable Part<?> part) {
        return part == null ? 0 : part.number();
    }

    private String id(Part<T> part) {
        return ids.getOrDefault(part, "");
    }
}
