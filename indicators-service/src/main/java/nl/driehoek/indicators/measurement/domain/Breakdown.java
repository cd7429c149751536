package nl.driehoek.indicators.measurement.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.driehoek.kit.domain.Faults;

/**
 * The part of a population that a series is about, such as {@code age=12-17}; empty for the whole.
 *
 * <p>Its text form has the keys sorted and the parts joined with {@code ;}, so that equal breakdowns have equal texts.
 */
public record Breakdown(SortedMap<String, String> parts) {
    public static final Breakdown NONE = new Breakdown(new TreeMap<>());

    private static final int MOST_PARTS = 10;
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,49}");
    // The signs that join the text form of a breakdown and of a series cannot stand in a value.
    private static final Pattern VALUE = Pattern.compile("[^;=|\\p{Cntrl}]{1,100}");

    public Breakdown {
        Faults faults = new Faults();
        check(parts, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("not a breakdown: " + faults.all());
        }
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    public static Breakdown of(Map<String, String> parts) {
        return parts.isEmpty() ? NONE : new Breakdown(new TreeMap<>(parts));
    }

    /** Adds what keeps these parts from being a breakdown. */
    public static void check(Map<String, String> parts, Faults faults) {
        if (parts.size() > MOST_PARTS) {
            faults.add("breakdown-too-large", "at most " + MOST_PARTS + " parts");
        }
        parts.forEach((key, value) -> {
            if (!KEY.matcher(key).matches()) {
                faults.at(key)
                        .add(
                                "breakdown-key",
                                "a key is a letter followed by at most 49 letters, digits, hyphens and underscores");
            }
            if (value == null || value.isBlank() || !VALUE.matcher(value).matches()) {
                faults.at(key).add("breakdown-value", "a value has 1 to 100 characters, none of them ; = or |");
            }
        });
    }

    /** Reads the text form; the opposite of {@link #toString()}. */
    public static Breakdown parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        SortedMap<String, String> parts = new TreeMap<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("not a breakdown: " + text);
            }
            parts.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return new Breakdown(parts);
    }

    public boolean isNone() {
        return parts.isEmpty();
    }

    @Override
    public String toString() {
        if (isNone()) {
            return "";
        }
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }
}
