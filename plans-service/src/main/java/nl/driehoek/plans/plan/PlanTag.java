package nl.driehoek.plans.plan;

import nl.driehoek.kit.problem.KitProblem;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag of a plan itself: version 3 is {@code "plan-3"}. It cannot be taken for the tag of a revision, which is
 * only a number.
 */
public final class PlanTag {
    private PlanTag() {}

    public static String of(int version) {
        return "\"plan-" + version + "\"";
    }

    /** Refuses a change that was not made on the present version, as changes of revisions are refused. */
    static void requireMatch(@Nullable String ifMatch, int present) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    KitProblem.PRECONDITION_REQUIRED,
                    "Read the plan first and send its ETag as If-Match, so that nobody's change is lost.");
        }
        for (String tag : ifMatch.split(",")) {
            if (tag.strip().equals(of(present)) || tag.strip().equals("*")) {
                return;
            }
        }
        throw new ProblemException(
                KitProblem.STALE_VERSION, "The plan is now at " + of(present) + "; read it again and redo the change.");
    }
}
