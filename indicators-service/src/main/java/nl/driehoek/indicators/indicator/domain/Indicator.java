package nl.driehoek.indicators.indicator.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: it lives longer than any plan that sets a target on it.
 *
 * @param code stable name, such as {@code groningen-drugsoverlast}
 * @param unit such as {@code %} or {@code aangiften per 1000 inwoners}
 * @param scale null when any number is possible
 * @param source who publishes the figures
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
        Aggregation aggregation) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 100;

    public Indicator {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not an indicator code: " + code);
        }
    }

    /** Whether the text can name an indicator: lower-case words and numbers joined with hyphens. */
    public static boolean isCode(String text) {
        return text.length() <= LONGEST_CODE && CODE.matcher(text).matches();
    }
}
