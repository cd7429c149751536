package nl.driehoek.indicators.indicator.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: it lives longer than any plan that sets a target on it.
 *
 * @param code stable name, such as {@code groningen-drugsoverlast}
 * @param unit such as {@code %} or {@code aangiften per 1000 inwoners}
 * @param scale null when any number is possible
 * @param source who publishes the figures
 * @param owner who keeps the indicator, such as a team of the municipality; null when nobody in particular
 * @param dimensions in which it is broken down; empty when that is not laid down
 * @param formula null when it is measured, not calculated
 */
public record Indicator(
        String code,
        String name,
        @Nullable String description,
        String unit,
        @Nullable Scale scale,
        String source,
        Frequency frequency,
        DesiredDirection desiredDirection,
        Aggregation aggregation,
        ValueType valueType,
        @Nullable String owner,
        List<Dimension> dimensions,
        @Nullable Formula formula) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 100;

    public Indicator {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not an indicator code: " + code);
        }
        if (valueType != ValueType.NUMBER && (scale != null || formula != null)) {
            throw new IllegalArgumentException("only a number has a scale or a formula: " + code);
        }
        dimensions = List.copyOf(dimensions);
    }

    /** A plain number that is measured. */
    public Indicator(
            String code,
            String name,
            @Nullable String description,
            String unit,
            @Nullable Scale scale,
            String source,
            Frequency frequency,
            DesiredDirection desiredDirection,
            Aggregation aggregation) {
        this(
                code,
                name,
                description,
                unit,
                scale,
                source,
                frequency,
                desiredDirection,
                aggregation,
                ValueType.NUMBER,
                null,
                List.of(),
                null);
    }

    /** Adds a fault for every part of a breakdown that is in none of the dimensions, where these are laid down. */
    public void checkBreakdown(Map<String, String> parts, Faults faults) {
        if (dimensions.isEmpty()) {
            return;
        }
        parts.forEach((key, part) -> {
            Optional<Dimension> dimension =
                    dimensions.stream().filter(one -> one.key().equals(key)).findFirst();
            if (dimension.isEmpty()) {
                faults.at(key).add("dimension-unknown", "the indicator is not broken down by " + key);
            } else if (!dimension.get().knows(part)) {
                faults.at(key).add("dimension-value-unknown", part + " is none of the parts of " + key);
            }
        });
    }

    /** Whether every part of a breakdown is in one of the dimensions, where these are laid down. */
    public boolean isBrokenDownBy(Map<String, String> parts) {
        Faults faults = new Faults();
        checkBreakdown(parts, faults);
        return faults.isEmpty();
    }

    public boolean isCalculated() {
        return formula != null;
    }

    /** Whether the text can name an indicator: lower-case words and numbers joined with hyphens. */
    public static boolean isCode(String text) {
        return text.length() <= LONGEST_CODE && CODE.matcher(text).matches();
    }
}
