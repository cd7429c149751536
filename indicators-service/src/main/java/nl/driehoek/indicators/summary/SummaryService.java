package nl.driehoek.indicators.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.indicators.summary.domain.PlanSummary;
import nl.driehoek.indicators.summary.domain.Tally;
import nl.driehoek.indicators.summary.store.SummaryStore;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;

/** How the plans in force stand. */
@ApplicationScoped
public class SummaryService {
    private final SummaryStore store;

    public SummaryService(SummaryStore store) {
        this.store = store;
    }

    @Transactional
    public PlanSummary get(UUID planId) {
        List<Tally> tallies = store.tallies(List.of(planId)).get(planId);
        if (tallies == null) {
            throw ProblemException.notFound("No target of plan " + planId + " is in force.");
        }
        return PlanSummary.of(planId, tallies);
    }

    /** Plans with targets in force, in order of their id. */
    @Transactional
    public List<PlanSummary> list(Cursor page) {
        List<UUID> plans = store.plans(page.after() == null ? "" : page.after(), page.fetch());
        Map<UUID, List<Tally>> tallies = store.tallies(plans);
        return plans.stream()
                .map(plan -> PlanSummary.of(plan, tallies.getOrDefault(plan, List.of())))
                .toList();
    }
}
