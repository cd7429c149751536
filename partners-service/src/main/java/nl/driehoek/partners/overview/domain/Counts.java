package nl.driehoek.partners.overview.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts how often each of a few values occurs; a value that does not occur is counted 0 times. */
final class Counts {
    private Counts() {}

    static <E extends Enum<E>> Map<E, Integer> of(Class<E> type, Collection<E> values) {
        Map<E, Integer> counts = new EnumMap<>(type);
        Arrays.stream(type.getEnumConstants()).forEach(value -> counts.put(value, 0));
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
