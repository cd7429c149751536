package nl.driehoek.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.plans.plan.domain.NewEdition;
import nl.driehoek.plans.plan.domain.NewEdition.EditionForm;
import nl.driehoek.plans.plan.domain.PlanOutline;
import nl.driehoek.plans.plan.domain.RevisionOutline;
import org.jspecify.annotations.Nullable;

/** Makes the plan of the next years out of the one before. */
@ApplicationScoped
public class EditionService {
    private final PlanReader reader;
    private final PlanService plans;

    public EditionService(PlanReader reader, PlanService plans) {
        this.reader = reader;
        this.plans = plans;
    }

    /**
     * A new edition that was made.
     *
     * @param sourceRevision number of the revision that it is a copy of
     */
    public record Made(PlanOutline plan, int sourceRevision, NewEdition edition) {}

    /**
     * Makes a new edition of a plan that the caller sees.
     *
     * @param revision which one to copy; null for the one in force, or else the latest that the caller may see
     */
    @Transactional
    public Made make(UUID source, @Nullable Integer revision, EditionForm form, Caller caller) {
        PlanOutline before = reader.plan(source, caller);
        List<Integer> seen = reader.revisions(source, 0, Integer.MAX_VALUE, caller).stream()
                .map(RevisionOutline::origin)
                .map(origin -> origin.number())
                .toList();
        Faults faults = new Faults();
        Integer asked = revision == null ? before.revisionInForce() : revision;
        int number = asked == null ? seen.get(seen.size() - 1) : asked;
        boolean there = seen.contains(number);
        if (!there) {
            faults.at("revision").add("unknown-revision", "the plan has no such revision that the caller may see");
            NewEdition.check(form, faults);
            throw ProblemException.invalidInput(faults.all());
        }
        NewEdition edition = NewEdition.of(
                        source,
                        before.header(),
                        reader.revision(source, number, caller).content(),
                        form,
                        faults)
                .orElseThrow(() -> ProblemException.invalidInput(faults.all()));
        return new Made(plans.create(edition.plan(), caller), number, edition);
    }
}
