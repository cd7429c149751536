package nl.driehoek.plans.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.plan.domain.Surroundings.PriorityChange;
import nl.driehoek.plans.target.domain.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Whether a content says all that is needed to decide on it. A draft may leave out much; what is laid before a council
 * may leave out only what it openly says is still open.
 *
 * @param missing what stands in the way of submission and adoption
 * @param remarks what does not, but is worth a look
 * @param open what the content itself says is still to be found out or decided
 */
public record Completeness(List<Fault> missing, List<Fault> remarks, List<Fault> open) {
    public Completeness {
        missing = List.copyOf(missing);
        remarks = List.copyOf(remarks);
        open = List.copyOf(open);
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /**
     * Looks through a content; pointers are those of its document.
     *
     * @param knownIndicator whether there is an indicator with this code
     */
    public static Completeness of(PlanContent content, Predicate<String> knownIndicator) {
        return new Inspection(knownIndicator).of(content);
    }

    private static final class Inspection {
        private final Predicate<String> knownIndicator;
        private final Faults missing = new Faults();
        private final Faults remarks = new Faults();
        private final List<Fault> open = new ArrayList<>();

        Inspection(Predicate<String> knownIndicator) {
            this.knownIndicator = knownIndicator;
        }

        Completeness of(PlanContent content) {
            openFields(content.openFields(), "");
            if (content.themes().isEmpty()) {
                missing.at("themes").add("no-themes", "a plan has at least one theme");
            }
            themes(content.themes(), "/themes", false);
            for (int i = 0; i < content.targets().size(); i++) {
                target(content.targets().get(i), i);
            }
            for (int i = 0; i < content.monitored().size(); i++) {
                if (!knownIndicator.test(content.monitored().get(i).indicator())) {
                    remarks.at("monitored")
                            .at(i)
                            .at("indicator")
                            .add("unknown-indicator", "there is no indicator with this code yet");
                }
            }
            for (int i = 0; i < content.budget().size(); i++) {
                BudgetLine line = content.budget().get(i);
                if (line.certainty() == BudgetLine.Certainty.DECIDED && line.amount() == null) {
                    missing.at("budget")
                            .at(i)
                            .at("amount")
                            .add("budget-amount-missing", "what was decided has an amount");
                }
            }
            priorityChanges(content.surroundings().priorityChanges());
            return new Completeness(missing.all(), remarks.all(), open);
        }

        private void themes(List<Theme> themes, String place, boolean belowObjective) {
            for (int i = 0; i < themes.size(); i++) {
                Theme theme = themes.get(i);
                String here = place + "/" + i;
                openFields(theme.openFields(), here);
                boolean said = theme.objective() != null
                        || !theme.intendedResults().isEmpty()
                        || !theme.openFields().isEmpty();
                if (!said && !belowObjective && theme.themes().isEmpty()) {
                    missing.add(new Fault(
                            here,
                            "theme-without-objective",
                            "'" + theme.title() + "' needs an objective, an intended result or an open field, or a"
                                    + " theme above it that has an objective"));
                }
                themes(theme.themes(), here + "/themes", belowObjective || theme.objective() != null);
            }
        }

        private void openFields(List<String> fields, String place) {
            for (int i = 0; i < fields.size(); i++) {
                open.add(new Fault(place + "/openFields/" + i, "open-field", fields.get(i)));
            }
        }

        private void target(Target target, int index) {
            String here = "/targets/" + index;
            boolean toBeDetermined = target.expression().bound().reference() instanceof Reference.ToBeDetermined;
            if (!knownIndicator.test(target.indicator())) {
                // Nobody can judge it; while the target itself is still open, nobody has to.
                (toBeDetermined ? remarks : missing)
                        .add(new Fault(
                                here + "/indicator", "unknown-indicator", "there is no indicator with this code yet"));
            }
            if (target.baseline() == null) {
                remarks.add(new Fault(here + "/baseline", "baseline-missing", "the plan does not say where it starts"));
            }
            printed(
                    target,
                    target.expression().bound().reference(),
                    target.expression().printed(),
                    here);
            for (int i = 0; i < target.intermediate().size(); i++) {
                var expression = target.intermediate().get(i).expression();
                printed(target, expression.bound().reference(), expression.printed(), here + "/intermediate/" + i);
            }
        }

        private void printed(Target target, Reference reference, String printed, String place) {
            if (reference instanceof Reference.ToBeDetermined) {
                open.add(new Fault(place + "/printed", "to-be-determined", printed));
            }
            Period period = unstated(reference);
            if (period != null && !isStated(period, target.baseline())) {
                remarks.add(new Fault(
                        place + "/printed",
                        "reference-not-stated",
                        "compares with " + period + " and does not say what the level was: it can be judged only when"
                                + " there is a measurement of that period"));
            }
        }

        /** The period whose level a text compares with and does not give. */
        private static @Nullable Period unstated(Reference reference) {
            if (reference instanceof Reference.LevelOf level) {
                return level.statedValue() == null ? level.period() : null;
            }
            return reference instanceof Reference.RelativeTo change && change.statedValue() == null
                    ? change.period()
                    : null;
        }

        private static boolean isStated(Period period, Target.@Nullable Baseline baseline) {
            return baseline != null
                    && baseline.value() != null
                    && baseline.period().equals(period);
        }

        private void priorityChanges(List<PriorityChange> changes) {
            for (int i = 0; i < changes.size(); i++) {
                if (changes.get(i).change() == PriorityChange.Change.ADDED
                        && changes.get(i).theme() == null) {
                    remarks.at("priorityChanges")
                            .at(i)
                            .at("theme")
                            .add("added-theme-missing", "does not say which theme of the plan was added");
                }
            }
        }
    }
}
