package nl.driehoek.plans.comparison.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.plans.comparison.ComparisonService.Named;
import nl.driehoek.plans.plan.rest.Parameters;
import org.jspecify.annotations.Nullable;

/** Which revisions are asked for. Everything that is wrong with the parameters is told at once. */
record ComparisonParameters(Named from, Named to) {
    static ComparisonParameters read(
            @Nullable String fromPlan,
            @Nullable String fromRevision,
            @Nullable String toPlan,
            @Nullable String toRevision) {
        List<Fault> faults = new ArrayList<>();
        UUID from = plan("fromPlan", fromPlan, faults);
        UUID to = toPlan == null ? from : plan("toPlan", toPlan, faults);
        Integer before = revision("fromRevision", fromRevision, faults);
        Integer after = revision("toRevision", toRevision, faults);
        if (from == null || to == null || !faults.isEmpty()) {
            throw ProblemException.invalidInput(faults);
        }
        return new ComparisonParameters(new Named(from, before), new Named(to, after));
    }

    private static @Nullable UUID plan(String name, @Nullable String text, List<Fault> faults) {
        if (text == null || !Parameters.isId(text)) {
            faults.addAll(ProblemException.invalidParameter(
                            name, "must be the id of a plan, such as 0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
                    .faults());
            return null;
        }
        return UUID.fromString(text);
    }

    private static @Nullable Integer revision(String name, @Nullable String text, List<Fault> faults) {
        if (text == null) {
            return null;
        }
        if (!Parameters.isRevision(text)) {
            faults.addAll(ProblemException.invalidParameter(name, "must be the number of a revision; they count from 1")
                    .faults());
            return null;
        }
        return Integer.valueOf(text);
    }
}
