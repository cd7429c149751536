package nl.driehoek.plans.plan.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a plan beside those of its revisions.
 *
 * @param members the members of the header that were changed; empty for other steps
 * @param why the reason that was given with it
 */
public record PlanStep(
        Kind kind, Act act, List<String> members, @Nullable String why) {

    /** What was done. */
    public enum Kind {
        HEADER_CHANGED,
        ARCHIVED
    }

    public PlanStep {
        members = List.copyOf(members);
    }
}
