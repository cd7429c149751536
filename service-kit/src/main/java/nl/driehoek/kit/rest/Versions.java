package nl.driehoek.kit.rest;

import nl.driehoek.kit.problem.KitProblem;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Versions of an editable resource as entity tags: version 3 is the strong tag {@code "3"}. */
public final class Versions {
    private Versions() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses an edit that was not made on the present version.
     *
     * @throws ProblemException precondition-required (428) without If-Match, stale-version (412) with another version
     */
    public static void requireMatch(@Nullable String ifMatch, long present) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    KitProblem.PRECONDITION_REQUIRED,
                    "Read the resource first and send its ETag as If-Match, so that nobody's change is lost.");
        }
        for (String tag : ifMatch.split(",")) {
            if (tag.strip().equals(etag(present)) || tag.strip().equals("*")) {
                return;
            }
        }
        throw new ProblemException(
                KitProblem.STALE_VERSION,
                "The resource is now at " + etag(present) + "; read it again and redo the change.");
    }
}
