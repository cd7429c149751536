package nl.driehoek.plans.plan.domain;

import java.util.List;

/** Everything that a revision says, as one document. It keeps the {@link ContentRules}. */
public record PlanContent(
        List<String> principles,
        List<Theme> themes,
        List<Target> targets,
        List<Monitored> monitored,
        List<BudgetLine> budget,
        List<String> openFields,
        Surroundings surroundings) {
    public PlanContent {
        principles = List.copyOf(principles);
        themes = List.copyOf(themes);
        targets = List.copyOf(targets);
        monitored = List.copyOf(monitored);
        budget = List.copyOf(budget);
        openFields = List.copyOf(openFields);
    }

    /** A content of themes, targets and money alone. */
    public PlanContent(
            List<String> principles,
            List<Theme> themes,
            List<Target> targets,
            List<Monitored> monitored,
            List<BudgetLine> budget,
            List<String> openFields) {
        this(principles, themes, targets, monitored, budget, openFields, Surroundings.NONE);
    }
}
