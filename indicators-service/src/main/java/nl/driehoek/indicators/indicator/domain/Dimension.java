package nl.driehoek.indicators.indicator.domain;

import java.util.List;

/**
 * A way in which an indicator is broken down, such as by age.
 *
 * @param key as it stands in breakdowns
 * @param values the parts; empty when any can occur
 */
public record Dimension(String key, String title, List<Part> values) {

    public Dimension {
        values = List.copyOf(values);
    }

    /**
     * A part of the population.
     *
     * @param key as it stands in breakdowns
     */
    public record Part(String key, String title) {}

    /** Whether this is one of the parts, or any can occur. */
    public boolean knows(String part) {
        return values.isEmpty() || values.stream().anyMatch(value -> value.key().equals(part));
    }
}
