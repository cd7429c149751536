package nl.driehoek.indicators.export.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads query parameters of exports. */
final class ExportParameters {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,200}");

    private ExportParameters() {}

    /** The code of an indicator or area; whether there is such a one does not matter. */
    static @Nullable String code(String name, @Nullable String text) {
        if (text != null && !CODE.matcher(text).matches()) {
            throw ProblemException.invalidParameter(
                    name, "must be a code: at most 200 letters, digits, dots, hyphens and underscores");
        }
        return text;
    }

    static @Nullable Period period(String name, @Nullable String text) {
        return text == null
                ? null
                : Period.read(text)
                        .orElseThrow(() ->
                                ProblemException.invalidParameter(name, "names no year, quarter or month that exists"));
    }

    static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw ProblemException.invalidParameter(
                    "asOf", "must be a moment with offset, such as 2012-02-02T12:00:00Z");
        }
    }

    static @Nullable UUID plan(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter("planId", "must be the id of a plan, a UUID");
        }
    }

    static boolean flag(String name, @Nullable String text, boolean otherwise) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw ProblemException.invalidParameter(name, "must be true or false");
        }
        return text == null ? otherwise : Boolean.parseBoolean(text);
    }

    static <E extends Enum<E>> @Nullable E oneOf(Class<E> values, String name, @Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(values.getEnumConstants())
                        .filter(value -> value.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                name, "must be one of " + Arrays.toString(values.getEnumConstants())));
    }
}
