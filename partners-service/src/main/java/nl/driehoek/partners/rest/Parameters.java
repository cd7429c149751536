package nl.driehoek.partners.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.partners.domain.Codes;
import org.jspecify.annotations.Nullable;

/** Reads parameters of paths and queries; what cannot be read is a clear problem, and never reaches the database. */
public final class Parameters {
    /** {@link UUID#fromString} also takes shorter forms, which are other texts for the same id. */
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Parameters() {}

    /** An id in a path: whatever is no id names nothing. */
    public static UUID pathId(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw ProblemException.notFound("Nothing has the id '" + text + "'.");
        }
        return UUID.fromString(text);
    }

    /** A code in a path: whatever is no code names nothing. */
    public static String pathCode(String text) {
        if (!Codes.isSlug(text)) {
            throw ProblemException.notFound("Nothing has the code '" + text + "'.");
        }
        return text;
    }

    public static @Nullable UUID id(String name, @Nullable String text) {
        if (text != null && !UUID_FORM.matcher(text).matches()) {
            throw ProblemException.invalidParameter(name, "must be a UUID");
        }
        return text == null ? null : UUID.fromString(text);
    }

    public static @Nullable String code(String name, @Nullable String text, String example) {
        if (text != null && !Codes.isSlug(text)) {
            throw ProblemException.invalidParameter(name, "must be a code such as " + example);
        }
        return text;
    }

    public static <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter(
                        name, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    public static @Nullable Boolean flag(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.invalidParameter(name, "must be true or false");
        };
    }

    /** A region of CBS or an own district. */
    public static @Nullable String area(String name, @Nullable String text) {
        if (text != null && !Codes.isRegion(text) && !Codes.isSlug(text)) {
            throw ProblemException.invalidParameter(name, "must be a code such as GM0014 or binnenstad");
        }
        return text;
    }

    /** A period in either form, as it is written everywhere. */
    public static @Nullable String period(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return Period.read(text)
                .orElseThrow(() ->
                        ProblemException.invalidParameter(name, "must be a period such as 2012, 2012-Q1 or 2012-03"))
                .toString();
    }

    /** A text to look for. */
    public static @Nullable String text(String name, @Nullable String text, int longest) {
        if (text != null
                && (text.isBlank()
                        || text.length() > longest
                        || text.codePoints().anyMatch(Character::isISOControl))) {
            throw ProblemException.invalidParameter(
                    name, "must be a text of at most " + longest + " characters, without control characters");
        }
        return text;
    }

    public static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day == null || Period.isYear(day.getYear())) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below, as that of another century is.
        }
        throw ProblemException.invalidParameter(name, "must be a date such as 2012-02-02");
    }

    public static @Nullable String region(String name, @Nullable String text) {
        if (text != null && !Codes.isRegion(text)) {
            throw ProblemException.invalidParameter(name, "must be a region of CBS such as GM0014 or PV22");
        }
        return text;
    }

    /** Where a page starts in a list that is sorted by number. */
    public static long afterNumber(Cursor cursor) {
        if (cursor.after() == null) {
            return 0;
        }
        try {
            return Long.parseLong(cursor.after());
        } catch (NumberFormatException e) {
            throw foreignCursor();
        }
    }

    /** Where a page starts in a list that is sorted by code; before all codes for the first page. */
    public static String afterCode(Cursor cursor) {
        if (cursor.after() == null) {
            return "";
        }
        if (!Codes.isSlug(cursor.after())) {
            throw foreignCursor();
        }
        return cursor.after();
    }

    private static ProblemException foreignCursor() {
        return ProblemException.invalidParameter("cursor", "is not a cursor that this list gave out");
    }
}
