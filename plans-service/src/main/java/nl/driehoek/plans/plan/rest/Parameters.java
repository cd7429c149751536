package nl.driehoek.plans.plan.rest;

import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters of paths and queries; what cannot be read is a clear problem, and never reaches the database. Other
 * features of this service read plans and revisions by it, too.
 */
public final class Parameters {
    /** {@link UUID#fromString} also takes shorter forms, which are other texts for the same id. */
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final int LONGEST_TEXT = 300;
    private static final Pattern NUMBER_FORM = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern YEAR_FORM = Pattern.compile("[0-9]{4}");
    private static final Pattern LONG_FORM = Pattern.compile("[0-9]{1,18}");

    private Parameters() {}

    /** An id in a path: whatever is no id names nothing. */
    public static UUID planId(String text) {
        if (!isId(text)) {
            throw ProblemException.notFound("There is no plan with the id '" + text + "'.");
        }
        return UUID.fromString(text);
    }

    public static boolean isId(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    public static boolean isRevision(String text) {
        return NUMBER_FORM.matcher(text).matches();
    }

    /** The number of a revision to look for. */
    public static @Nullable Integer revision(String name, @Nullable String text) {
        if (text != null && !isRevision(text)) {
            throw ProblemException.invalidParameter(name, "must be the number of a revision, from 1");
        }
        return text == null ? null : Integer.valueOf(text);
    }

    /** The number of a revision in a path: whatever is no number names nothing. */
    static int revision(String text) {
        if (!isRevision(text)) {
            throw ProblemException.notFound("There is no revision '" + text + "'; revisions are numbered from 1.");
        }
        return Integer.parseInt(text);
    }

    /** A text to look for. */
    static @Nullable String text(String name, @Nullable String text) {
        if (text != null
                && (text.isBlank()
                        || text.length() > LONGEST_TEXT
                        || text.codePoints().anyMatch(Character::isISOControl))) {
            throw ProblemException.invalidParameter(
                    name, "must be a text of at most " + LONGEST_TEXT + " characters, without control characters");
        }
        return text;
    }

    /** The id of a plan to look for. */
    static @Nullable UUID id(String name, @Nullable String text) {
        if (text != null && !isId(text)) {
            throw ProblemException.invalidParameter(name, "must be the id of a plan");
        }
        return text == null ? null : UUID.fromString(text);
    }

    static @Nullable Integer year(String name, @Nullable String text) {
        if (text != null && !YEAR_FORM.matcher(text).matches()) {
            throw ProblemException.invalidParameter(name, "must be a year such as 2012");
        }
        return text == null ? null : Integer.valueOf(text);
    }

    static @Nullable Boolean truth(String name, @Nullable String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw ProblemException.invalidParameter(name, "must be true or false");
        }
        return text == null ? null : Boolean.valueOf(text);
    }

    static <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter(
                        name, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** After which number a page of a numbered list begins. */
    static long after(Cursor cursor) {
        String after = cursor.after();
        if (after != null && !LONG_FORM.matcher(after).matches()) {
            throw ProblemException.invalidParameter("cursor", "is not a cursor that this list gave out");
        }
        return after == null ? 0 : Long.parseLong(after);
    }
}
