package nl.driehoek.kit.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Paging parameters: {@code limit} (1–200, default 50) and the opaque {@code cursor} of the page before. */
public record Cursor(int limit, @Nullable String after) {
    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;

    /**
     * @param limit as given in the query, or null
     * @param cursor as given in the query, or null for the first page
     * @throws ProblemException invalid-input when either cannot be used
     */
    public static Cursor of(@Nullable String limit, @Nullable String cursor) {
        return new Cursor(parseLimit(limit), cursor == null ? null : decode(cursor));
    }

    /** How many rows to read, to know whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    static String encode(String sortKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sortKey.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter("cursor", "is not a cursor that this list gave out");
        }
    }

    private static int parseLimit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int value = Integer.parseInt(limit);
            if (value >= 1 && value <= MAX_LIMIT) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Answered below, together with what is out of bounds.
        }
        throw ProblemException.invalidParameter("limit", "must be a whole number from 1 to " + MAX_LIMIT);
    }
}
