package nl.driehoek.indicators.measurement.store;

import java.util.Collection;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * The order of measurements: series, last month of the period, period. It is the one index that they are found by, so
 * whatever is asked of an indicator or a series is asked as a range of it.
 */
final class SortKey {
    private SortKey() {}

    static String of(SeriesKey series, Period period) {
        return series + "|" + period.lastMonth() + "|" + period;
    }

    static String of(Measurement measurement) {
        return of(measurement.series(), measurement.period());
    }

    /** The period that a sort key ends with. */
    static Period periodIn(String sortKey) {
        return Period.parse(sortKey.substring(sortKey.lastIndexOf('|') + 1));
    }

    /** What all keys of this indicator, this area in it, or this series come after. */
    static String after(String prefix) {
        return prefix + "|";
    }

    /** What they all come before: no part of a key has a bar in it, and the bytes of a bar and a brace follow each other. */
    static String before(String prefix) {
        return prefix + "}";
    }

    /** What keys come after and before. */
    record Bounds(String after, String before) {

        /** Whether they say all that was asked of indicator and area: to ask it again would mislead the planner. */
        boolean isOfIndicator() {
            return !after.isEmpty();
        }

        /** Where to go on after this key; at the beginning without one, or with one from elsewhere. */
        String from(@Nullable String key) {
            return key != null && key.startsWith(after) ? key : after;
        }
    }

    /** The narrowest bounds of what is asked for; null for any. */
    static Bounds bounds(@Nullable String indicator, @Nullable String area) {
        if (indicator == null) {
            // Codes are plain ASCII.
            return new Bounds("", "~");
        }
        String prefix = area == null ? indicator : indicator + "|" + area;
        return new Bounds(after(prefix), before(prefix));
    }

    /** What comes before the bounds of {@link #after} and {@link #before}, for each of these series. */
    static String[] prefixes(Collection<SeriesKey> series) {
        return series.stream().map(SeriesKey::toString).toArray(String[]::new);
    }
}
