package nl.driehoek.plans.progress;

import java.util.Map;
import java.util.UUID;
import nl.driehoek.plans.plan.domain.RevisionState;
import nl.driehoek.plans.progress.domain.Freshness;
import nl.driehoek.plans.progress.domain.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with a plan, as its reader may see it.
 *
 * @param revision the number of the revision whose themes and targets are shown
 * @param statuses how far target statuses were followed; null while none came in
 * @param commitments how far commitments were followed; null while none came in
 * @param indicatorNames names of the indicators of its targets, by their codes, as far as known
 */
public record SeenProgress(
        UUID planId,
        int revision,
        RevisionState state,
        String title,
        @Nullable Freshness statuses,
        @Nullable Freshness commitments,
        CommitmentSight sight,
        Progress progress,
        Map<String, String> indicatorNames) {}
