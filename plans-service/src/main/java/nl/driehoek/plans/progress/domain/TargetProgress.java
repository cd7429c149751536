package nl.driehoek.plans.progress.domain;

import java.util.List;
import nl.driehoek.plans.plan.domain.Target;

/**
 * A target of the plan with what can be said of it.
 *
 * @param statuses one for each area that it was judged for; empty while it was not
 */
public record TargetProgress(Target target, List<TargetStatus> statuses) {
    public TargetProgress {
        statuses = List.copyOf(statuses);
    }
}
