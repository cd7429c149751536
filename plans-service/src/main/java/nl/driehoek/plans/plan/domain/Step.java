package nl.driehoek.plans.plan.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a revision.
 *
 * @param why the reason or note that was given with it
 */
public record Step(Kind kind, Act act, @Nullable String why) {

    /** What was done. */
    public enum Kind {
        STARTED,
        EDITED,
        SUBMITTED,
        ADOPTED,
        SUPERSEDED,
        WITHDRAWN
    }

    static List<Step> after(List<Step> steps, Kind kind, Act act, @Nullable String why) {
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(kind, act, why));
        return List.copyOf(all);
    }
}
