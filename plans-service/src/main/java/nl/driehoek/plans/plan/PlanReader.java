package nl.driehoek.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.plans.plan.PlanOrder.Place;
import nl.driehoek.plans.plan.domain.PlanHeader.PlanPointer;
import nl.driehoek.plans.plan.domain.PlanOutline;
import nl.driehoek.plans.plan.domain.PlanStep;
import nl.driehoek.plans.plan.domain.Revision;
import nl.driehoek.plans.plan.domain.RevisionOutline;
import nl.driehoek.plans.plan.domain.RevisionState;
import nl.driehoek.plans.plan.store.PlanSearch;
import nl.driehoek.plans.plan.store.PlanStore;
import org.jspecify.annotations.Nullable;

/** What can be read of plans, and by whom. What a caller may not see is, to that caller, not there. */
@ApplicationScoped
public class PlanReader {
    private final PlanStore plans;
    private final PlanSearch search;

    public PlanReader(PlanStore plans, PlanSearch search) {
        this.plans = plans;
        this.search = search;
    }

    @Transactional
    public PlanOutline plan(UUID id, Caller caller) {
        Sight sight = Sight.of(caller);
        return plans.outline(id)
                .filter(plan -> plan.isPublic() || seesDrafts(sight, plan))
                .map(plan -> seen(plan, sight))
                .orElseThrow(() -> ProblemException.notFound("There is no plan " + id + " that the caller may see."));
    }

    /** What was done with a plan itself, by whom and when; nothing for who may not see drafts. */
    @Transactional
    public List<PlanStep> history(PlanOutline plan, Caller caller) {
        return seesDrafts(Sight.of(caller), plan) ? plans.steps(plan.id()) : List.of();
    }

    /** The plans that fit, from a place in the list on. */
    @Transactional
    public List<ListedPlan> list(PlanQuery query, PlanOrder order, @Nullable Place after, int count, Caller caller) {
        Sight sight = Sight.of(caller);
        String parentReference = query.parent() == null
                ? null
                : plans.outline(query.parent())
                        .filter(plan -> plan.isPublic() || seesDrafts(sight, plan))
                        .map(plan -> plan.header().reference())
                        .orElse(null);
        return search.find(query, parentReference, sight, order, after, count).stream()
                .map(listed -> new ListedPlan(listed.number(), seen(listed.plan(), sight)))
                .toList();
    }

    /**
     * Where the other plans are that these plans name by reference.
     *
     * @return ids by reference; a reference that more plans have, or none that the caller may see, is left out
     */
    @Transactional
    public Map<String, UUID> named(Collection<PlanOutline> outlines, Caller caller) {
        Sight sight = Sight.of(caller);
        Set<String> references = outlines.stream()
                .flatMap(plan -> plan.header().pointers().stream())
                .filter(pointer -> pointer.planId() == null)
                .map(PlanPointer::reference)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, List<PlanOutline>> found = plans.withReference(references).stream()
                .filter(plan -> plan.isPublic() || seesDrafts(sight, plan))
                .collect(Collectors.groupingBy(plan -> plan.header().reference()));
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0).id()));
    }

    @Transactional
    public List<RevisionOutline> revisions(UUID planId, int after, int count, Caller caller) {
        PlanOutline plan = plan(planId, caller);
        if (seesDrafts(Sight.of(caller), plan)) {
            return plans.revisions(planId, after, count);
        }
        return plans.revisions(planId, after, Integer.MAX_VALUE).stream()
                .filter(revision -> revision.state().isPublic())
                .limit(count)
                .map(RevisionOutline::withoutSteps)
                .toList();
    }

    @Transactional
    public SeenRevision revision(UUID planId, int number, Caller caller) {
        boolean drafts = seesDrafts(Sight.of(caller), plan(planId, caller));
        Revision revision = plans.revision(planId, number)
                .filter(found -> drafts || RevisionState.of(found).isPublic())
                .orElseThrow(() -> noRevision(number));
        return SeenRevision.of(revision, drafts);
    }

    @Transactional
    public SeenRevision revisionInForce(UUID planId, Caller caller) {
        Integer inForce = plan(planId, caller).revisionInForce();
        if (inForce == null) {
            throw ProblemException.notFound("No revision of this plan is in force yet.");
        }
        return revision(planId, inForce, caller);
    }

    static ProblemException noRevision(int number) {
        return ProblemException.notFound("The plan has no revision " + number + " that the caller may see.");
    }

    private static PlanOutline seen(PlanOutline plan, Sight sight) {
        return seesDrafts(sight, plan) ? plan : plan.withoutDrafts();
    }

    private static boolean seesDrafts(Sight sight, PlanOutline plan) {
        return sight.seesDraftsOf(plan.header().jurisdictions());
    }
}
