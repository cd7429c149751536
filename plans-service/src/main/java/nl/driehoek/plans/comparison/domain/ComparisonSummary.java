package nl.driehoek.plans.comparison.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.plans.comparison.domain.Change.Added;
import nl.driehoek.plans.comparison.domain.Change.Changed;
import nl.driehoek.plans.comparison.domain.Change.Moved;
import nl.driehoek.plans.comparison.domain.Change.Place;
import nl.driehoek.plans.comparison.domain.Change.Removed;
import nl.driehoek.plans.comparison.domain.FieldChange.ExpressionChange;
import nl.driehoek.plans.comparison.domain.FieldChange.ListChange;
import nl.driehoek.plans.comparison.domain.FieldChange.NumberChange;
import nl.driehoek.plans.comparison.domain.FieldChange.TextChange;
import nl.driehoek.plans.plan.domain.Monitored;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.plan.domain.Target.Baseline;
import nl.driehoek.plans.target.domain.TargetExpression;
import org.jspecify.annotations.Nullable;

/** A comparison for people: Dutch lines, with figures as Dutch readers write them. */
public final class ComparisonSummary {
    private final List<Section> sections = new ArrayList<>();

    /** Lines that belong together. */
    public record Section(String heading, List<String> lines) {}

    private ComparisonSummary() {}

    public static List<Section> of(RevisionComparison comparison) {
        ComparisonSummary summary = new ComparisonSummary();
        summary.section("Plan", plain(comparison.header()));
        summary.section("Plan als geheel", plain(comparison.texts()));
        summary.parts("Thema's", "Thema", comparison.themes(), theme -> theme.title());
        summary.section(
                "Streefwaarden",
                Stream.concat(
                                comparison.switches().stream().map(ComparisonSummary::switched),
                                lines("Streefwaarde", withoutSwitches(comparison), ComparisonSummary::nameOf))
                        .toList());
        summary.parts("Alleen gevolgd", "Indicator", followed(comparison), ComparisonSummary::nameOf);
        summary.parts("Begroting", "Post", comparison.budget(), line -> line.item());
        summary.parts("Protocollen, convenanten en wetten", "Verwijzing", comparison.citations(), c -> c.title());
        summary.parts("Overleg", "Overleg", comparison.consultationBodies(), body -> body.name());
        summary.parts("Organisaties", "Organisatie", comparison.organisations(), organisation -> organisation.name());
        summary.parts("Prioriteiten", "Prioriteit", comparison.priorityChanges(), change -> change.title());
        return List.copyOf(summary.sections);
    }

    private void section(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(heading, lines));
        }
    }

    private <T> void parts(String heading, String word, List<Change<T>> changes, Function<T, String> name) {
        section(heading, lines(word, changes, name).toList());
    }

    private static List<String> plain(List<FieldChange> fields) {
        return fields.stream()
                .map(field -> DutchText.capital(said(field)) + ".")
                .toList();
    }

    private static <T> Stream<String> lines(String word, List<Change<T>> changes, Function<T, String> name) {
        List<String> lines = new ArrayList<>();
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (Change<T> change : changes) {
            if (change instanceof Added<T> come) {
                added.add(name.apply(come.item()));
            } else if (change instanceof Removed<T> gone) {
                removed.add(name.apply(gone.item()));
            } else if (change instanceof Moved<T> moved) {
                lines.add(word + " " + name.apply(moved.to()) + ": verplaatst "
                        + way(moved.fromPlace(), moved.toPlace()) + ".");
            } else if (change instanceof Changed<T> changed) {
                lines.add(word + " " + name.apply(changed.to()) + ": " + details(changed) + ".");
            }
        }
        together("Toegevoegd", added).ifPresent(lines::add);
        together("Niet overgenomen", removed).ifPresent(lines::add);
        return lines.stream();
    }

    private static Optional<String> together(String what, List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(what + ": " + String.join(", ", names) + ".");
    }

    private static String way(Place from, Place to) {
        String before = from.theme();
        String after = to.theme();
        if (before == null ? after == null : before.equals(after)) {
            // What came or left before it may leave its number as it was.
            return from.position() == to.position()
                    ? "in de volgorde"
                    : "van plaats " + from.position() + " naar " + to.position();
        }
        return "van " + theme(before) + " naar " + theme(after);
    }

    private static String theme(@Nullable String theme) {
        return theme == null ? "het plan als geheel" : "thema " + DutchText.words(theme);
    }

    private static String details(Changed<?> changed) {
        boolean baseline =
                changed.fields().stream().anyMatch(field -> field.field().startsWith("baseline."));
        boolean steps = changed.fields().stream()
                .anyMatch(field ->
                        field instanceof ExpressionChange && !field.field().equals("printed"));
        return changed.fields().stream()
                // What was printed says the same as the baseline, and the steps name their years themselves.
                .filter(field -> !(baseline && field.field().equals("baselinePrinted")))
                .filter(field -> !(steps && field.field().equals("intermediate")))
                .map(field -> said(field) + year(field, changed))
                .collect(Collectors.joining("; "));
    }

    /** The year of a baseline that has another value in the same year. */
    private static String year(FieldChange field, Changed<?> changed) {
        boolean other = changed.fields().stream().anyMatch(f -> f.field().equals("baseline.period"));
        if (!field.field().equals("baseline.value") || other || !(changed.to() instanceof Target target)) {
            return "";
        }
        Baseline baseline = target.baseline();
        return baseline == null ? "" : " (" + baseline.period() + ")";
    }

    private static String said(FieldChange change) {
        String field = DutchText.field(change.field());
        if (change instanceof TextChange text) {
            return field + " " + DutchText.text(text.field(), text.from()) + " → "
                    + DutchText.text(text.field(), text.to());
        }
        if (change instanceof NumberChange number) {
            Function<@Nullable BigDecimal, String> print =
                    number.field().equals("amount") ? DutchText::euros : DutchText::number;
            return field + " " + print.apply(number.from()) + " → " + print.apply(number.to());
        }
        if (change instanceof ExpressionChange expression) {
            return field + " " + printed(expression.from()) + " → " + printed(expression.to())
                    + switch (expression.effect()) {
                        case NOTATION -> " (zelfde grens, anders genoteerd)";
                        case STATED_VALUE -> " (zelfde peiljaar, andere waarde vermeld)";
                        case BOUND -> "";
                    };
        }
        return field + " " + listed((ListChange) change);
    }

    private static String listed(ListChange list) {
        List<String> said = new ArrayList<>();
        if (!list.added().isEmpty()) {
            said.add("erbij " + DutchText.quoted(list.added()));
        }
        if (!list.removed().isEmpty()) {
            said.add("eruit " + DutchText.quoted(list.removed()));
        }
        if (!list.moved().isEmpty()) {
            said.add("verplaatst " + DutchText.quoted(list.moved()));
        }
        return String.join(", ", said);
    }

    private static String printed(@Nullable TargetExpression expression) {
        return expression == null ? "geen" : expression.printed();
    }

    private static String switched(RevisionComparison.Switch change) {
        return switch (change.kind()) {
            case TARGET_TO_MONITORED ->
                "Wordt alleen nog gevolgd, zonder streefwaarde: " + nameOf(change.target()) + " (was "
                        + change.target().expression().printed() + ").";
            case MONITORED_TO_TARGET ->
                "Werd alleen gevolgd en krijgt een streefwaarde: " + nameOf(change.target()) + " ("
                        + change.target().expression().printed() + ").";
        };
    }

    private static List<Change<Target>> withoutSwitches(RevisionComparison comparison) {
        return comparison.targets().stream()
                .filter(change -> comparison.switches().stream().noneMatch(other -> isOf(change, other.target())))
                .toList();
    }

    private static List<Change<Monitored>> followed(RevisionComparison comparison) {
        return comparison.monitored().stream()
                .filter(change -> comparison.switches().stream().noneMatch(other -> isOf(change, other.monitored())))
                .toList();
    }

    private static boolean isOf(Change<?> change, Object item) {
        return change instanceof Added<?> added && added.item().equals(item)
                || change instanceof Removed<?> removed && removed.item().equals(item);
    }

    private static String nameOf(Target target) {
        String name = target.name();
        return name == null ? DutchText.words(target.key()) : name;
    }

    private static String nameOf(Monitored monitored) {
        String name = monitored.name();
        return name == null ? DutchText.words(monitored.indicator()) : name;
    }
}
