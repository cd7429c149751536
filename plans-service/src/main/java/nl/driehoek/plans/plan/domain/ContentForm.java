package nl.driehoek.plans.plan.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.driehoek.plans.plan.domain.BudgetLine.Certainty;
import nl.driehoek.plans.target.domain.DesiredDirection;
import org.jspecify.annotations.Nullable;

/**
 * A content as somebody filled it in: anything may be missing or wrong. {@link ContentRules} makes a
 * {@link PlanContent} of it, or says everything that stands in the way.
 */
public record ContentForm(
        @Nullable List<@Nullable String> principles,
        @Nullable List<@Nullable ThemeForm> themes,
        @Nullable List<@Nullable TargetForm> targets,
        @Nullable List<@Nullable MonitoredForm> monitored,
        @Nullable List<@Nullable BudgetForm> budget,
        @Nullable List<@Nullable String> openFields,
        SurroundingsForm surroundings) {

    /** A content of themes, targets and money alone. */
    public ContentForm(
            @Nullable List<@Nullable String> principles,
            @Nullable List<@Nullable ThemeForm> themes,
            @Nullable List<@Nullable TargetForm> targets,
            @Nullable List<@Nullable MonitoredForm> monitored,
            @Nullable List<@Nullable BudgetForm> budget,
            @Nullable List<@Nullable String> openFields) {
        this(principles, themes, targets, monitored, budget, openFields, SurroundingsForm.NONE);
    }

    ContentForm withThemes(List<@Nullable ThemeForm> changed) {
        return new ContentForm(principles, changed, targets, monitored, budget, openFields, surroundings);
    }

    ContentForm withTargets(List<@Nullable TargetForm> changed) {
        return new ContentForm(principles, themes, changed, monitored, budget, openFields, surroundings);
    }

    /** A theme as filled in. */
    public record ThemeForm(
            @Nullable String key,
            @Nullable String title,
            @Nullable String number,
            @Nullable SafetyField safetyField,
            @Nullable String objective,
            @Nullable List<@Nullable String> intendedResults,
            @Nullable List<@Nullable String> relatedPolicy,
            @Nullable List<@Nullable String> focusAreas,
            @Nullable List<@Nullable String> openFields,
            @Nullable List<@Nullable ThemeForm> themes) {}

    /** A target as filled in. */
    public record TargetForm(
            @Nullable String key,
            @Nullable String theme,
            @Nullable String indicator,
            @Nullable String name,
            @Nullable String area,
            @Nullable Map<String, @Nullable String> breakdown,
            @Nullable String due,
            @Nullable BaselineForm baseline,
            @Nullable String baselinePrinted,
            @Nullable String printed,
            @Nullable DesiredDirection desiredDirection,
            @Nullable List<@Nullable IntermediateForm> intermediate) {}

    /** A baseline as filled in. */
    public record BaselineForm(
            @Nullable String period, @Nullable BigDecimal value) {}

    /** An intermediate target as filled in. */
    public record IntermediateForm(
            @Nullable String due, @Nullable String printed) {}

    /** A monitored indicator as filled in. */
    public record MonitoredForm(
            @Nullable String theme,
            @Nullable String indicator,
            @Nullable String name,
            @Nullable String area,
            @Nullable Map<String, @Nullable String> breakdown,
            @Nullable String printed) {}

    /** A budget line as filled in. */
    public record BudgetForm(
            @Nullable String key,
            @Nullable String item,
            @Nullable BigDecimal amount,
            @Nullable Integer year,
            @Nullable Integer lastYear,
            @Nullable String source,
            @Nullable Certainty certainty) {}
}
