package nl.driehoek.partners.commitment.events;

import java.util.List;
import nl.driehoek.partners.commitment.domain.PromiseForm.BudgetForm;
import nl.driehoek.partners.norm.domain.NormAssessment;
import nl.driehoek.partners.norm.domain.NormForm;
import nl.driehoek.partners.norm.domain.NormForm.PerUnitForm;
import org.jspecify.annotations.Nullable;

/** The parts of a commitment with only as much of them as an event can hold. */
final class Details {
    /** How many overdue reports the least tells of. */
    static final int MOST_OVERDUE = 100;

    private Details() {}

    static @Nullable BudgetForm withoutNote(@Nullable BudgetForm budget) {
        return budget == null ? null : new BudgetForm(budget.amount(), null);
    }

    static @Nullable List<? extends @Nullable NormForm> norms(
            @Nullable List<? extends @Nullable NormForm> norms, Detail detail) {
        if (norms == null || detail.leavesOut(Detail.LEAST)) {
            return null;
        }
        return detail.leavesOut(Detail.WITHOUT_UNITS)
                ? norms.stream()
                        .<@Nullable NormForm>map(norm -> norm == null ? null : norm(norm, detail))
                        .toList()
                : norms;
    }

    private static NormForm norm(NormForm norm, Detail detail) {
        boolean texts = !detail.leavesOut(Detail.WITHOUT_TEXTS);
        PerUnitForm perUnit = norm.perUnit();
        return new NormForm(
                norm.key(),
                norm.type(),
                norm.comparator(),
                norm.comparatorInferred(),
                norm.quantity(),
                norm.unit(),
                norm.every(),
                norm.by(),
                norm.within(),
                texts ? norm.population() : null,
                texts ? norm.subPopulation() : null,
                perUnit == null ? null : new PerUnitForm(perUnit.unit(), null),
                null,
                texts ? norm.switchedOnBy() : null,
                texts ? norm.text() : null);
    }

    static @Nullable List<NormAssessment> assessments(List<NormAssessment> assessments, Detail detail) {
        if (detail.leavesOut(Detail.LEAST)) {
            return null;
        }
        return detail.leavesOut(Detail.WITHOUT_SPLITS)
                ? assessments.stream().map(Details::withoutSplits).toList()
                : assessments;
    }

    private static NormAssessment withoutSplits(NormAssessment whole) {
        return new NormAssessment(
                whole.norm(),
                whole.verdict(),
                whole.finality(),
                whole.from(),
                whole.to(),
                whole.expectedByNow(),
                whole.reported(),
                whole.numerator(),
                whole.denominator(),
                List.of(),
                whole.reasons(),
                whole.why(),
                whole.whyEn());
    }
}
