package nl.driehoek.plans.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.plans.indicatorview.KnownIndicators;
import nl.driehoek.plans.plan.PlanReader;
import nl.driehoek.plans.plan.SeenRevision;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.progress.domain.Commitment;
import nl.driehoek.plans.progress.domain.Progress;
import nl.driehoek.plans.progress.store.CommitmentViewStore;
import nl.driehoek.plans.progress.store.TargetStatusViewStore;
import org.jspecify.annotations.Nullable;

/** Tells how it goes with a plan, to whom may know it. */
@ApplicationScoped
public class ProgressReader {
    private final PlanReader plans;
    private final TargetStatusViewStore statuses;
    private final CommitmentViewStore commitments;
    private final KnownIndicators indicators;

    public ProgressReader(
            PlanReader plans,
            TargetStatusViewStore statuses,
            CommitmentViewStore commitments,
            KnownIndicators indicators) {
        this.plans = plans;
        this.statuses = statuses;
        this.commitments = commitments;
        this.indicators = indicators;
    }

    /**
     * How it goes with a plan.
     *
     * @param number of the revision whose themes and targets are shown; null for the one in force
     */
    @Transactional
    public SeenProgress progress(UUID planId, @Nullable Integer number, Caller caller) {
        PlanHeader header = plans.plan(planId, caller).header();
        SeenRevision revision =
                number == null ? plans.revisionInForce(planId, caller) : plans.revision(planId, number, caller);
        CommitmentSight sight = CommitmentSight.of(caller, header.jurisdictions());
        List<Commitment> seen = commitments.ofPlan(planId).stream()
                .filter(commitment -> sight == CommitmentSight.ALL || commitment.involves(caller.organisation()))
                .toList();
        return new SeenProgress(
                planId,
                revision.outline().origin().number(),
                revision.outline().state(),
                header.title(),
                statuses.freshness().orElse(null),
                commitments.freshness().orElse(null),
                sight,
                Progress.of(revision.content(), statuses.ofPlan(planId), seen),
                indicatorNames(revision));
    }

    private Map<String, String> indicatorNames(SeenRevision revision) {
        Set<String> codes =
                revision.content().targets().stream().map(Target::indicator).collect(Collectors.toSet());
        return indicators.find(codes).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, known -> known.getValue().name()));
    }
}
