package nl.driehoek.indicators.status.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the path and query parameters of target statuses. */
final class StatusParameters {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,200}");

    private StatusParameters() {}

    /** The id of a status; the database cannot even look for some signs. */
    static String id(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.notFound("There is no such target status.");
        }
        return text;
    }

    static @Nullable UUID plan(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter("planId", "must be the id of a plan, a UUID");
        }
    }

    /** The code of an indicator or area, or the key of a theme; whether there is such a one does not matter. */
    static @Nullable String code(String name, @Nullable String text) {
        if (text != null && !CODE.matcher(text).matches()) {
            throw ProblemException.invalidParameter(
                    name, "must be a code: at most 200 letters, digits, dots, hyphens and underscores");
        }
        return text;
    }

    static <E extends Enum<E>> @Nullable E oneOf(Class<E> values, String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter(
                        name, "must be one of " + Arrays.toString(values.getEnumConstants())));
    }

    static @Nullable Instant moment(@Nullable String text) {
        try {
            OffsetDateTime moment = text == null ? null : OffsetDateTime.parse(text);
            if (moment == null || Period.isYear(moment.getYear())) {
                return moment == null ? null : moment.toInstant();
            }
        } catch (DateTimeParseException e) {
            // Answered below, together with years that nothing was said in.
        }
        throw ProblemException.invalidParameter("asOf", "must be a moment with offset, such as 2012-02-02T12:00:00Z");
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ProblemException.notFound("There is no number " + text + " of a target status.");
        }
    }
}
