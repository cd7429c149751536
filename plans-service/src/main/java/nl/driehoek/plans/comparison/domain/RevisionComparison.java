package nl.driehoek.plans.comparison.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.driehoek.plans.comparison.domain.Change.Added;
import nl.driehoek.plans.comparison.domain.Change.Place;
import nl.driehoek.plans.comparison.domain.Change.Removed;
import nl.driehoek.plans.comparison.domain.Parts.Part;
import nl.driehoek.plans.plan.domain.BudgetLine;
import nl.driehoek.plans.plan.domain.Monitored;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.Surroundings;
import nl.driehoek.plans.plan.domain.Surroundings.Citation;
import nl.driehoek.plans.plan.domain.Surroundings.ConsultationBody;
import nl.driehoek.plans.plan.domain.Surroundings.InvolvedOrganisation;
import nl.driehoek.plans.plan.domain.Surroundings.PriorityChange;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.plan.domain.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Everything that two revisions, of one plan or of two, do not say the same. Parts are told apart by key, never by
 * number or title. It is empty only if they say the same in the same order.
 *
 * @param texts of the content as a whole: principles, open fields, related policy, focus areas
 * @param switches targets that are only followed now, and the other way round; told among targets and monitored too
 */
public record RevisionComparison(
        List<FieldChange> header,
        List<FieldChange> texts,
        List<Change<Theme>> themes,
        List<Change<Target>> targets,
        List<Change<Monitored>> monitored,
        List<Change<BudgetLine>> budget,
        List<Change<Citation>> citations,
        List<Change<ConsultationBody>> consultationBodies,
        List<Change<InvolvedOrganisation>> organisations,
        List<Change<PriorityChange>> priorityChanges,
        List<Switch> switches) {

    /** A target that is only followed now, or the other way round: same indicator, area and breakdown. */
    public record Switch(SwitchKind kind, Target target, Monitored monitored) {

        /** Which way. */
        public enum SwitchKind {
            TARGET_TO_MONITORED,
            MONITORED_TO_TARGET
        }
    }

    public static RevisionComparison of(PlanHeader fromHeader, PlanContent from, PlanHeader toHeader, PlanContent to) {
        List<Change<Target>> targets = Parts.compare(
                row(from.targets(), Target::theme),
                row(to.targets(), Target::theme),
                List.of(part -> part.item().key(), part -> series(part.item())),
                Fields::of);
        List<Change<Monitored>> monitored = Parts.compare(
                row(from.monitored(), Monitored::theme),
                row(to.monitored(), Monitored::theme),
                List.of(part -> series(part.item()) + " " + part.item().theme(), part -> series(part.item())),
                Fields::of);
        Surroundings before = from.surroundings();
        Surroundings after = to.surroundings();
        return new RevisionComparison(
                HeaderFields.of(fromHeader, toHeader),
                Fields.of(from, to),
                Parts.compare(
                        themes(from.themes(), null),
                        themes(to.themes(), null),
                        List.of(part -> part.item().key()),
                        Fields::of),
                targets,
                monitored,
                Parts.compare(
                        row(from.budget()),
                        row(to.budget()),
                        List.of(part -> part.item().key()),
                        Fields::of),
                Parts.compare(
                        row(before.citations()),
                        row(after.citations()),
                        List.of(part -> part.item().key()),
                        Fields::of),
                Parts.compare(
                        row(before.consultationBodies()),
                        row(after.consultationBodies()),
                        List.of(part -> part.item().key()),
                        Fields::of),
                Parts.compare(
                        row(before.organisations()),
                        row(after.organisations()),
                        List.of(part -> part.item().name()),
                        Fields::of),
                Parts.compare(
                        row(before.priorityChanges()),
                        row(after.priorityChanges()),
                        List.of(
                                part -> part.item().change() + " " + part.item().theme() + " "
                                        + part.item().title(),
                                part -> part.item().change() + " " + part.item().title()),
                        Fields::of),
                switches(targets, monitored));
    }

    public boolean isEmpty() {
        return Stream.of(
                        header,
                        texts,
                        themes,
                        targets,
                        monitored,
                        budget,
                        citations,
                        consultationBodies,
                        organisations,
                        priorityChanges)
                .allMatch(List::isEmpty);
    }

    private static List<Switch> switches(List<Change<Target>> targets, List<Change<Monitored>> monitored) {
        List<Switch> switches = new ArrayList<>();
        for (Change<Target> target : targets) {
            for (Change<Monitored> other : monitored) {
                if (target instanceof Removed<Target> gone
                        && other instanceof Added<Monitored> come
                        && series(gone.item()).equals(series(come.item()))) {
                    switches.add(new Switch(Switch.SwitchKind.TARGET_TO_MONITORED, gone.item(), come.item()));
                }
                if (target instanceof Added<Target> come
                        && other instanceof Removed<Monitored> gone
                        && series(gone.item()).equals(series(come.item()))) {
                    switches.add(new Switch(Switch.SwitchKind.MONITORED_TO_TARGET, come.item(), gone.item()));
                }
            }
        }
        return List.copyOf(switches);
    }

    private static String series(Target target) {
        return target.indicator() + " " + target.area() + " " + Fields.breakdown(target.breakdown());
    }

    private static String series(Monitored monitored) {
        return monitored.indicator() + " " + monitored.area() + " " + Fields.breakdown(monitored.breakdown());
    }

    private static <T> List<Part<T>> row(List<T> items) {
        return row(items, item -> null);
    }

    private static <T> List<Part<T>> row(List<T> items, Function<T, @Nullable String> theme) {
        List<Part<T>> parts = new ArrayList<>();
        for (T item : items) {
            parts.add(new Part<>(item, new Place(theme.apply(item), parts.size() + 1), parts.size(), ""));
        }
        return parts;
    }

    /** The whole tree as one list; places count among siblings. */
    private static List<Part<Theme>> themes(List<Theme> themes, @Nullable String above) {
        List<Part<Theme>> parts = new ArrayList<>();
        collect(themes, above, parts);
        return parts;
    }

    private static void collect(List<Theme> themes, @Nullable String above, List<Part<Theme>> parts) {
        for (int i = 0; i < themes.size(); i++) {
            Theme theme = themes.get(i);
            String row = above == null ? "" : above;
            parts.add(new Part<>(theme, new Place(above, i + 1), parts.size(), row));
            collect(theme.themes(), theme.key(), parts);
        }
    }
}
