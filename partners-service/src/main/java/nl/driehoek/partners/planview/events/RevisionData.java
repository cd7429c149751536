package nl.driehoek.partners.planview.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.partners.domain.Texts;
import nl.driehoek.partners.planview.domain.PlanHeader;
import nl.driehoek.partners.planview.domain.PlanPeriod;
import nl.driehoek.partners.planview.domain.PlanRevision;
import nl.driehoek.partners.planview.domain.PlanTheme;
import org.jspecify.annotations.Nullable;

/** What all events of plans-service say that tell of a revision, adopted or submitted. */
record RevisionData(
        @Nullable UUID planId,
        @Nullable Integer revision,
        @Nullable String reference,
        @Nullable String title,
        @Nullable List<String> jurisdictions,
        @Nullable PeriodData period) {

    /** @throws ProblemException with every fault, those of the themes too, when it is not what plans-service promised */
    PlanRevision with(List<PlanTheme> themes, Faults faults) {
        faults.at("planId").require(planId);
        if (revision == null || revision < 1) {
            faults.at("revision").add("wrong-form", "must be a number from 1");
        }
        faults.at("title").require(title);
        Texts.checkWritable(title, faults.at("title"));
        Texts.checkWritable(reference, faults.at("reference"));
        faults.at("jurisdictions").require(jurisdictions);
        Optional<PlanPeriod> years = PeriodData.read(period, faults.at("period"));
        if (!faults.isEmpty() || planId == null || revision == null || title == null || jurisdictions == null) {
            throw ProblemException.invalidInput(faults.all());
        }
        PlanHeader header = new PlanHeader(revision, reference, title, Set.copyOf(jurisdictions), years.orElseThrow());
        return new PlanRevision(planId, header, themes);
    }
}
