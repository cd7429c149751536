package nl.driehoek.plans.plan.document;

import static java.util.Objects.requireNonNull;
import static nl.driehoek.plans.plan.document.ContentDocument.forms;
import static nl.driehoek.plans.plan.document.ContentDocument.map;
import static nl.driehoek.plans.plan.document.ContentDocument.present;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.domain.ContentForm.BaselineForm;
import nl.driehoek.plans.plan.domain.ContentForm.IntermediateForm;
import nl.driehoek.plans.plan.domain.ContentForm.TargetForm;
import nl.driehoek.plans.plan.domain.ContentRules;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.target.domain.DesiredDirection;
import nl.driehoek.plans.target.domain.TargetExpression;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target, as printed and as read. */
@Schema(name = "Target", description = "What the plan asks of an indicator, as printed and as read.")
public record TargetDocument(
        @Schema(
                required = true,
                description = "Names the target in all revisions; unique in each.",
                examples = "drugsoverlast")
        @Nullable
        String key,

        @Schema(description = "Key of the theme that it stands under.", examples = "wijken-en-buurten") @Nullable
        String theme,

        @Schema(required = true, description = "Code of the indicator.", examples = "groningen-drugsoverlast") @Nullable
        String indicator,

        @Schema(
                description = "Name of the indicator as the plan prints it.",
                examples = "Aantal mishandelingen per 1000 inwoners")
        @Nullable
        String name,

        @Schema(
                description = "CBS code or own district. Left out, it is the plan's jurisdiction; a plan with several"
                        + " has to name one.",
                examples = "GM0014")
        @Nullable
        String area,

        @Schema(
                description = "The part of the population that it is about; left out for the whole.",
                examples = "{\"age\":\"12-17\"}")
        @Nullable
        Map<String, @Nullable String> breakdown,

        @Schema(
                required = true,
                description = "Year, quarter or month in which it must be met: 2014, 2014-Q1, 2014-03.",
                examples = "2014")
        @Nullable
        String due,

        @Schema(description = "Where the plan starts from.") @Nullable
        BaselineDocument baseline,

        @Schema(description = "The baseline as the plan prints it; kept to the letter.", examples = "8 % (2008)")
        @Nullable
        String baselinePrinted,

        @Schema(
                required = true,
                description = "The target's text in the plan; kept to the letter.",
                examples = "<2008 (8%)")
        @Nullable
        String printed,

        @Schema(
                description = "Where the indicator should go; tells the side of a bare figure when the baseline"
                        + " does not.",
                examples = "LOWER")
        @Nullable
        DesiredDirection desiredDirection,

        @Schema(
                readOnly = true,
                description = "The text as read. It always follows from the text: one that is sent is ignored.")
        @Nullable
        BoundDocument bound,

        @Schema(description = "What must be met on the way.") @Nullable
        List<@Nullable IntermediateDocument> intermediate)
        implements Checked {

    /** The rules that hold whatever the plan's themes. */
    @Override
    public void check(Faults faults) {
        ContentRules.check(form(), faults);
    }

    /** Where the plan starts from. */
    @Schema(name = "Baseline", description = "Where the plan starts from.")
    public record BaselineDocument(
            @Schema(required = true, examples = "2008") @Nullable
            String period,

            @Schema(description = "Left out when it is not known.", examples = "8") @Nullable
            BigDecimal value) {

        private BaselineForm form() {
            return new BaselineForm(period, value);
        }
    }

    /** What must be met on the way. */
    @Schema(name = "IntermediateTarget", description = "What must be met on the way.")
    public record IntermediateDocument(
            @Schema(required = true, examples = "2012") @Nullable
            String due,

            @Schema(required = true, examples = "≤ 7") @Nullable
            String printed,

            @Schema(readOnly = true, description = "The text as read; one that is sent is ignored.") @Nullable
            BoundDocument bound) {

        private static IntermediateDocument of(Target.Intermediate intermediate) {
            TargetExpression expression = intermediate.expression();
            return new IntermediateDocument(
                    intermediate.due().toString(), expression.printed(), BoundDocument.of(expression.bound()));
        }

        private IntermediateForm form() {
            return new IntermediateForm(due, printed);
        }

        private Target.Intermediate intermediate() {
            return new Target.Intermediate(Period.parse(requireNonNull(due)), expression(printed, bound));
        }
    }

    public static TargetDocument of(Target target) {
        Target.Baseline baseline = target.baseline();
        return new TargetDocument(
                target.key(),
                target.theme(),
                target.indicator(),
                target.name(),
                target.area(),
                copy(target.breakdown()),
                target.due().toString(),
                baseline == null ? null : new BaselineDocument(baseline.period().toString(), baseline.value()),
                target.baselinePrinted(),
                target.expression().printed(),
                target.desired(),
                BoundDocument.of(target.expression().bound()),
                map(target.intermediate(), IntermediateDocument::of));
    }

    /** As somebody sent it: for the rules to judge. */
    public TargetForm form() {
        return new TargetForm(
                key,
                theme,
                indicator,
                name,
                area,
                breakdown,
                due,
                baseline == null ? null : baseline.form(),
                baselinePrinted,
                printed,
                desiredDirection,
                forms(intermediate, IntermediateDocument::form));
    }

    Target target() {
        return new Target(
                requireNonNull(key),
                theme,
                requireNonNull(indicator),
                name,
                requireNonNull(area),
                copy(breakdown),
                Period.parse(requireNonNull(due)),
                baseline == null
                        ? null
                        : new Target.Baseline(Period.parse(requireNonNull(baseline.period())), baseline.value()),
                baselinePrinted,
                expression(printed, bound),
                desiredDirection,
                map(present(intermediate), IntermediateDocument::intermediate));
    }

    TargetDocument withoutReadings() {
        return new TargetDocument(
                key,
                theme,
                indicator,
                name,
                area,
                breakdown,
                due,
                baseline,
                baselinePrinted,
                printed,
                desiredDirection,
                null,
                map(
                        present(intermediate),
                        element -> new IntermediateDocument(element.due(), element.printed(), null)));
    }

    private static TargetExpression expression(@Nullable String printed, @Nullable BoundDocument bound) {
        return new TargetExpression(
                requireNonNull(printed), requireNonNull(bound).bound());
    }

    @SuppressWarnings("NullAway") // The rules refuse a part without a value.
    static @Nullable SortedMap<String, String> copy(@Nullable Map<String, ? extends @Nullable String> breakdown) {
        return breakdown == null ? null : new TreeMap<>(breakdown);
    }
}
