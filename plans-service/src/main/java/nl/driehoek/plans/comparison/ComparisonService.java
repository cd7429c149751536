package nl.driehoek.plans.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.plans.comparison.domain.RevisionComparison;
import nl.driehoek.plans.plan.PlanReader;
import nl.driehoek.plans.plan.SeenRevision;
import nl.driehoek.plans.plan.domain.PlanOutline;
import nl.driehoek.plans.plan.domain.RevisionOutline;
import org.jspecify.annotations.Nullable;

/** Compares revisions, of which each must be one that the caller may see. */
@ApplicationScoped
public class ComparisonService {
    private final PlanReader reader;

    public ComparisonService(PlanReader reader) {
        this.reader = reader;
    }

    /** A revision as it was named: without a number, the one in force or else the latest. */
    public record Named(UUID plan, @Nullable Integer revision) {}

    /** A revision as it was found. */
    public record Side(PlanOutline plan, SeenRevision revision) {}

    /** Two revisions and what they do not say the same. */
    public record Compared(Side from, Side to, RevisionComparison comparison) {}

    @Transactional
    public Compared compare(Named from, Named to, Caller caller) {
        Side before = side(from, caller);
        Side after = side(to, caller);
        return new Compared(
                before,
                after,
                RevisionComparison.of(
                        before.plan().header(),
                        before.revision().content(),
                        after.plan().header(),
                        after.revision().content()));
    }

    /** The revision that is meant. */
    @Transactional
    public Side side(Named named, Caller caller) {
        PlanOutline plan = reader.plan(named.plan(), caller);
        Integer number = named.revision();
        if (number == null) {
            number = plan.revisionInForce();
        }
        return new Side(plan, reader.revision(plan.id(), number == null ? latest(plan.id(), caller) : number, caller));
    }

    private int latest(UUID plan, Caller caller) {
        List<RevisionOutline> revisions = reader.revisions(plan, 0, Integer.MAX_VALUE, caller);
        if (revisions.isEmpty()) {
            throw ProblemException.notFound("The plan has no revision that the caller may see.");
        }
        return revisions.get(revisions.size() - 1).origin().number();
    }
}
