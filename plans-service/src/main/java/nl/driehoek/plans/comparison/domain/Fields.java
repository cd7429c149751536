package nl.driehoek.plans.comparison.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.driehoek.plans.comparison.domain.FieldChange.ExpressionChange;
import nl.driehoek.plans.comparison.domain.FieldChange.ListChange;
import nl.driehoek.plans.comparison.domain.FieldChange.NumberChange;
import nl.driehoek.plans.comparison.domain.FieldChange.TextChange;
import nl.driehoek.plans.plan.domain.BudgetLine;
import nl.driehoek.plans.plan.domain.Monitored;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.Surroundings.Citation;
import nl.driehoek.plans.plan.domain.Surroundings.ConsultationBody;
import nl.driehoek.plans.plan.domain.Surroundings.InvolvedOrganisation;
import nl.driehoek.plans.plan.domain.Surroundings.PriorityChange;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.plan.domain.Target.Baseline;
import nl.driehoek.plans.plan.domain.Target.Intermediate;
import nl.driehoek.plans.plan.domain.Theme;
import nl.driehoek.plans.target.domain.TargetExpression;
import org.jspecify.annotations.Nullable;

/** Collects the fields that two parts of a plan do not say the same in; knows every field of every part. */
final class Fields {
    private final List<FieldChange> changes = new ArrayList<>();

    List<FieldChange> changes() {
        return List.copyOf(changes);
    }

    /** Compares by the text form, which is another one for every value. */
    Fields text(String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.add(
                    new TextChange(field, from == null ? null : from.toString(), to == null ? null : to.toString()));
        }
        return this;
    }

    Fields number(String field, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        if (!BoundEffect.equal(from, to)) {
            changes.add(new NumberChange(field, from, to));
        }
        return this;
    }

    Fields list(String field, List<String> from, List<String> to) {
        if (!from.equals(to)) {
            changes.add(new ListChange(field, from, to));
        }
        return this;
    }

    private Fields expression(String field, @Nullable TargetExpression from, @Nullable TargetExpression to) {
        if (from == null
                || to == null
                || !from.printed().equals(to.printed())
                || BoundEffect.of(from.bound(), to.bound()) != BoundEffect.NOTATION) {
            changes.add(new ExpressionChange(field, from, to));
        }
        return this;
    }

    /** The texts that stand beside themes and targets. */
    static List<FieldChange> of(PlanContent from, PlanContent to) {
        return new Fields()
                .list("principles", from.principles(), to.principles())
                .list("openFields", from.openFields(), to.openFields())
                .list(
                        "relatedPolicy",
                        from.surroundings().relatedPolicy(),
                        to.surroundings().relatedPolicy())
                .list(
                        "focusAreas",
                        from.surroundings().focusAreas(),
                        to.surroundings().focusAreas())
                .changes();
    }

    static List<FieldChange> of(Theme from, Theme to) {
        return new Fields()
                .text("title", from.title(), to.title())
                .text("number", from.number(), to.number())
                .text("safetyField", from.safetyField(), to.safetyField())
                .text("objective", from.objective(), to.objective())
                .list("intendedResults", from.intendedResults(), to.intendedResults())
                .list("relatedPolicy", from.relatedPolicy(), to.relatedPolicy())
                .list("focusAreas", from.focusAreas(), to.focusAreas())
                .list("openFields", from.openFields(), to.openFields())
                .changes();
    }

    static List<FieldChange> of(Target from, Target to) {
        Baseline before = from.baseline();
        Baseline after = to.baseline();
        return new Fields()
                .text("key", from.key(), to.key())
                .text("indicator", from.indicator(), to.indicator())
                .text("name", from.name(), to.name())
                .text("area", from.area(), to.area())
                .text("breakdown", breakdown(from.breakdown()), breakdown(to.breakdown()))
                .text("due", from.due(), to.due())
                .text("baseline.period", before == null ? null : before.period(), after == null ? null : after.period())
                .number("baseline.value", before == null ? null : before.value(), after == null ? null : after.value())
                .text("baselinePrinted", from.baselinePrinted(), to.baselinePrinted())
                .expression("printed", from.expression(), to.expression())
                .text("desiredDirection", from.desired(), to.desired())
                .intermediate(from.intermediate(), to.intermediate())
                .changes();
    }

    private Fields intermediate(List<Intermediate> from, List<Intermediate> to) {
        Map<String, TargetExpression> before = byDue(from);
        Map<String, TargetExpression> after = byDue(to);
        list("intermediate", List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        Set<String> dues = new TreeSet<>(before.keySet());
        dues.addAll(after.keySet());
        dues.forEach(due -> expression("intermediate[" + due + "].printed", before.get(due), after.get(due)));
        return this;
    }

    private static Map<String, TargetExpression> byDue(List<Intermediate> intermediate) {
        Map<String, TargetExpression> byDue = new LinkedHashMap<>();
        intermediate.forEach(step -> byDue.put(step.due().toString(), step.expression()));
        return byDue;
    }

    static List<FieldChange> of(Monitored from, Monitored to) {
        return new Fields()
                .text("name", from.name(), to.name())
                .text("printed", from.printed(), to.printed())
                .changes();
    }

    static List<FieldChange> of(BudgetLine from, BudgetLine to) {
        return new Fields()
                .text("item", from.item(), to.item())
                .number("amount", from.amount(), to.amount())
                .text("year", from.year(), to.year())
                .text("lastYear", from.lastYear(), to.lastYear())
                .text("source", from.source(), to.source())
                .text("certainty", from.certainty(), to.certainty())
                .changes();
    }

    static List<FieldChange> of(Citation from, Citation to) {
        return new Fields()
                .text("kind", from.kind(), to.kind())
                .text("title", from.title(), to.title())
                .text("validFrom", from.validFrom(), to.validFrom())
                .text("validTo", from.validTo(), to.validTo())
                .changes();
    }

    static List<FieldChange> of(ConsultationBody from, ConsultationBody to) {
        return new Fields()
                .text("name", from.name(), to.name())
                .text("level", from.level(), to.level())
                .list("escalatesTo", from.escalatesTo(), to.escalatesTo())
                .changes();
    }

    static List<FieldChange> of(InvolvedOrganisation from, InvolvedOrganisation to) {
        return new Fields().text("role", from.role(), to.role()).changes();
    }

    static List<FieldChange> of(PriorityChange from, PriorityChange to) {
        return new Fields()
                .text("theme", from.theme(), to.theme())
                .text("reason", from.reason(), to.reason())
                .text("comparedTo", from.comparedTo(), to.comparedTo())
                .changes();
    }

    /** The signs that join the parts cannot stand in a value. */
    static @Nullable String breakdown(@Nullable SortedMap<String, String> breakdown) {
        return breakdown == null
                ? null
                : breakdown.entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining(";"));
    }
}
