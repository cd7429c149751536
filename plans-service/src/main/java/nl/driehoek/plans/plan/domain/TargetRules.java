package nl.driehoek.plans.plan.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.plan.domain.ContentForm.BaselineForm;
import nl.driehoek.plans.plan.domain.ContentForm.IntermediateForm;
import nl.driehoek.plans.plan.domain.ContentForm.TargetForm;
import nl.driehoek.plans.plan.domain.Target.Baseline;
import nl.driehoek.plans.plan.domain.Target.Intermediate;
import nl.driehoek.plans.target.domain.Bound;
import nl.driehoek.plans.target.domain.Reference;
import nl.driehoek.plans.target.domain.TargetExpression;
import nl.driehoek.plans.target.domain.TargetReading;
import nl.driehoek.plans.target.domain.TargetTextParser;
import org.jspecify.annotations.Nullable;

/** What targets must be like. */
final class TargetRules {
    private static final int LONGEST_PRINTED = 200;

    private final ContentScope scope;
    private final Set<String> themes;
    private final Set<String> keys = new HashSet<>();

    TargetRules(ContentScope scope, Set<String> themes) {
        this.scope = scope;
        this.themes = themes;
    }

    List<Target> read(@Nullable List<@Nullable TargetForm> forms, Faults faults) {
        return Rules.each(forms, faults, this::target);
    }

    @Nullable
    Target target(TargetForm form, Faults faults) {
        String key = Rules.uniqueKey(form.key(), keys, "target-key-twice", faults.at("key"));
        String theme = ContentRules.knownTheme(form.theme(), themes, faults.at("theme"));
        String indicator = Rules.indicator(form.indicator(), scope, faults.at("indicator"));
        String name = Rules.optional(form.name(), Rules.SHORT_TEXT, faults.at("name"));
        String area = Rules.area(form.area(), scope, faults.at("area"));
        var breakdown = Rules.breakdown(form.breakdown(), faults.at("breakdown"));
        Period due = due(form.due(), faults.at("due"));
        Baseline baseline = baseline(form.baseline(), due, faults.at("baseline"));
        String baselinePrinted = Rules.optional(form.baselinePrinted(), LONGEST_PRINTED, faults.at("baselinePrinted"));
        TargetExpression expression = expression(form.printed(), form, due, faults.at("printed"));
        List<Intermediate> intermediate = intermediate(form, due, faults.at("intermediate"));
        if (key == null || indicator == null || area == null || due == null || expression == null) {
            return null;
        }
        return new Target(
                key,
                theme,
                indicator,
                name,
                area,
                breakdown,
                due,
                baseline,
                baselinePrinted,
                expression,
                form.desiredDirection(),
                intermediate);
    }

    private @Nullable Period due(@Nullable String text, Faults faults) {
        Period due = Rules.period(text, faults);
        if (due != null && scope.period() != null && scope.period().beginsAfter(due)) {
            faults.add(
                    "due-before-plan", "the plan begins in " + scope.period().from() + ", after this period is over");
        }
        return due;
    }

    private static @Nullable Baseline baseline(@Nullable BaselineForm form, @Nullable Period due, Faults faults) {
        if (form == null) {
            return null;
        }
        Period period = Rules.period(form.period(), faults.at("period"));
        if (period == null) {
            return null;
        }
        if (due != null && !period.endsBefore(due)) {
            faults.at("period").add("baseline-not-before-due", "must be over before the target is due in " + due);
        }
        return new Baseline(period, form.value());
    }

    private static @Nullable TargetExpression expression(
            @Nullable String printed, TargetForm form, @Nullable Period due, Faults faults) {
        String text = Rules.required(printed, LONGEST_PRINTED, faults);
        if (text == null) {
            return null;
        }
        var context = new TargetTextParser.Context(
                form.baseline() == null ? null : form.baseline().value(),
                form.desiredDirection(),
                baselinePeriod(form.baseline()));
        TargetReading reading = TargetTextParser.parse(text, context);
        if (reading instanceof TargetReading.Refused refused) {
            faults.add(refused.cause().code(), "at character " + (refused.position() + 1) + ": " + refused.detail());
            return null;
        }
        TargetExpression expression = ((TargetReading.Read) reading).expression();
        Period reference = referencePeriod(expression.bound());
        if (reference != null && due != null && !reference.endsBefore(due)) {
            faults.add(
                    "reference-not-before-due",
                    "compares with " + reference + ", which is not over before the target is due in " + due);
        }
        return expression;
    }

    /** A period that is none has its own fault. */
    private static @Nullable Period baselinePeriod(@Nullable BaselineForm form) {
        return form == null || form.period() == null
                ? null
                : Period.read(form.period()).orElse(null);
    }

    private static @Nullable Period referencePeriod(Bound bound) {
        return bound.reference() instanceof Reference.LevelOf level
                ? level.period()
                : bound.reference() instanceof Reference.RelativeTo change ? change.period() : null;
    }

    private List<Intermediate> intermediate(TargetForm target, @Nullable Period due, Faults faults) {
        Set<Period> dues = new HashSet<>();
        return Rules.each(target.intermediate(), faults, (form, place) -> intermediate(form, target, due, dues, place));
    }

    private @Nullable Intermediate intermediate(
            IntermediateForm form, TargetForm target, @Nullable Period finalDue, Set<Period> dues, Faults faults) {
        Period due = due(form.due(), faults.at("due"));
        if (due != null && finalDue != null && !due.endsBefore(finalDue)) {
            faults.at("due").add("intermediate-not-before-due", "must be over before the target is due in " + finalDue);
        }
        if (due != null && !dues.add(due)) {
            faults.at("due").add("intermediate-due-twice", "there is another intermediate target for " + due);
        }
        TargetExpression expression = expression(form.printed(), target, due, faults.at("printed"));
        return due == null || expression == null ? null : new Intermediate(due, expression);
    }
}
