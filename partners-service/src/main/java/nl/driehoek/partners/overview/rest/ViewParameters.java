package nl.driehoek.partners.overview.rest;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.partners.rest.Parameters;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that only the views have. */
final class ViewParameters {
    static final int MOST_DAYS = 366;
    static final String USUAL_DAYS = "30";
    static final int MOST_PARTNERS = 200;
    private static final Pattern DAYS_FORM = Pattern.compile("\\d{1,3}");
    /** A rank and a day in either order, the number of the commitment, and what of it. */
    private static final Pattern SORT_KEY =
            Pattern.compile("(\\d{2} \\d{4}-\\d{2}-\\d{2}|\\d{4}-\\d{2}-\\d{2} \\d) \\d{19} [a-zA-Z0-9-]{0,100}");

    private ViewParameters() {}

    static int days(String name, @Nullable String text) {
        String given = Objects.requireNonNullElse(text, USUAL_DAYS);
        if (!DAYS_FORM.matcher(given).matches() || Integer.parseInt(given) > MOST_DAYS) {
            throw ProblemException.invalidParameter(name, "must be a whole number of days from 0 to " + MOST_DAYS);
        }
        return Integer.parseInt(given);
    }

    static List<String> partners(String name, List<String> codes) {
        if (codes.size() > MOST_PARTNERS) {
            throw ProblemException.invalidParameter(name, "must be given at most " + MOST_PARTNERS + " times");
        }
        codes.forEach(code -> Parameters.code(name, code, "politie-groningen"));
        return codes;
    }

    /** Where a page starts in a list that is sorted by what was computed; before everything for the first page. */
    static String afterKey(Cursor cursor) {
        if (cursor.after() == null) {
            return "";
        }
        if (!SORT_KEY.matcher(cursor.after()).matches()) {
            throw ProblemException.invalidParameter("cursor", "is not a cursor that this list gave out");
        }
        return cursor.after();
    }
}
