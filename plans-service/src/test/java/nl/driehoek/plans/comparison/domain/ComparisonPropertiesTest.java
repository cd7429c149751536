package nl.driehoek.plans.comparison.domain;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.comparison.domain.Change.Added;
import nl.driehoek.plans.comparison.domain.Change.Changed;
import nl.driehoek.plans.comparison.domain.Change.Moved;
import nl.driehoek.plans.comparison.domain.Change.Place;
import nl.driehoek.plans.comparison.domain.Change.Removed;
import nl.driehoek.plans.comparison.domain.FieldChange.ExpressionChange;
import nl.driehoek.plans.comparison.domain.FieldChange.ListChange;
import nl.driehoek.plans.comparison.domain.FieldChange.NumberChange;
import nl.driehoek.plans.comparison.domain.FieldChange.TextChange;
import nl.driehoek.plans.plan.domain.BudgetLine;
import nl.driehoek.plans.plan.domain.Monitored;
import nl.driehoek.plans.plan.domain.PartialDate;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.SafetyField;
import nl.driehoek.plans.plan.domain.Surroundings;
import nl.driehoek.plans.plan.domain.Surroundings.Citation;
import nl.driehoek.plans.plan.domain.Surroundings.ConsultationBody;
import nl.driehoek.plans.plan.domain.Surroundings.InvolvedOrganisation;
import nl.driehoek.plans.plan.domain.Surroundings.PriorityChange;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.plan.domain.Theme;
import nl.driehoek.plans.target.domain.DesiredDirection;
import nl.driehoek.plans.target.domain.TargetReading;
import nl.driehoek.plans.target.domain.TargetTextParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** A comparison tells everything, and nothing else. */
class ComparisonPropertiesTest {
    private static final PlanHeader HEADER = GroningenPlans.annualPlan().header();
    private static final List<String> PRINTED = List.of(
            "≤ 3", "3", "<2008 (8%)", "<2008", "<2008 (9%)", "≤2009", "15%", "-10% t.o.v. 2009", "nader te bepalen");

    /** Contents of the same few keys and words, so that any two of them have much in common. */
    private static Gen<PlanContent> contents() {
        return integers().all().map(seed -> new Contents(new Random(seed)).content());
    }

    private static final class Contents {
        private final Random random;
        private final Set<String> themes = new HashSet<>();

        Contents(Random random) {
            this.random = random;
        }

        PlanContent content() {
            List<Theme> tree = themes(keys("t", 7), 3);
            return new PlanContent(
                    texts(),
                    tree,
                    keys("doel-", 5).stream().map(this::target).toList(),
                    keys("i", 3).stream()
                            .map(key -> new Monitored(theme(), key, text(), "GM0014", null, text()))
                            .toList(),
                    keys("post-", 4).stream()
                            .map(key -> new BudgetLine(
                                    key,
                                    word(),
                                    random.nextBoolean() ? null : new BigDecimal(random.nextInt(3)),
                                    2012,
                                    random.nextBoolean() ? null : 2014,
                                    "Rijk",
                                    BudgetLine.Certainty.DECIDED))
                            .toList(),
                    texts(),
                    new Surroundings(
                            texts(),
                            texts(),
                            keys("c", 3).stream()
                                    .map(key -> new Citation(
                                            key,
                                            Citation.Kind.LAW,
                                            word(),
                                            null,
                                            random.nextBoolean() ? null : new PartialDate("2012")))
                                    .toList(),
                            keys("b", 3).stream()
                                    .map(key -> new ConsultationBody(key, word(), null, List.of()))
                                    .toList(),
                            keys("o", 3).stream()
                                    .map(key -> new InvolvedOrganisation(
                                            key,
                                            random.nextBoolean()
                                                    ? InvolvedOrganisation.Role.PARTNER
                                                    : InvolvedOrganisation.Role.NAMED))
                                    .toList(),
                            texts().stream()
                                    .map(text -> new PriorityChange(
                                            PriorityChange.Change.DROPPED, text, text(), word(), null))
                                    .toList()));
        }

        private List<Theme> themes(List<String> keys, int levels) {
            List<Theme> row = new ArrayList<>();
            List<String> left = new ArrayList<>(keys);
            while (!left.isEmpty()) {
                String key = left.remove(0);
                themes.add(key);
                int below = levels == 1 ? 0 : random.nextInt(left.size() + 1);
                List<String> under = new ArrayList<>(left.subList(0, below));
                left.subList(0, below).clear();
                row.add(new Theme(
                        key,
                        word(),
                        text(),
                        random.nextBoolean() ? null : SafetyField.YOUTH,
                        text(),
                        texts(),
                        List.of(),
                        List.of(),
                        List.of(),
                        levels == 1 ? List.of() : themes(under, levels - 1)));
            }
            return row;
        }

        private Target target(String key) {
            BigDecimal baseline = new BigDecimal(random.nextInt(20));
            var context = new TargetTextParser.Context(baseline, DesiredDirection.LOWER);
            String printed = PRINTED.get(random.nextInt(PRINTED.size()));
            var reading = (TargetReading.Read) TargetTextParser.parse(printed, context);
            return new Target(
                    key,
                    theme(),
                    "i" + random.nextInt(4),
                    text(),
                    "GM0014",
                    random.nextInt(3) > 0 ? null : new TreeMap<>(Map.of("age", "12-17")),
                    Period.year(2014),
                    random.nextInt(3) == 0 ? null : new Target.Baseline(Period.year(2008), baseline),
                    text(),
                    reading.expression(),
                    DesiredDirection.LOWER,
                    keys("", 3).stream()
                            .map(year -> new Target.Intermediate(
                                    Period.year(2009 + Integer.parseInt(year)), reading.expression()))
                            .toList());
        }

        /** Some of these keys, in any order. */
        private List<String> keys(String prefix, int most) {
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                if (random.nextInt(4) > 0) {
                    keys.add(prefix + i);
                }
            }
            if (random.nextBoolean()) {
                Collections.shuffle(keys, random);
            }
            return keys;
        }

        private @Nullable String theme() {
            return themes.stream().sorted().skip(random.nextInt(3)).findFirst().orElse(null);
        }

        private List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (int left = random.nextInt(5); left > 0; left--) {
                texts.add(word());
            }
            return texts;
        }

        private @Nullable String text() {
            return random.nextBoolean() ? null : word();
        }

        private String word() {
            return List.of("a", "b", "c").get(random.nextInt(3));
        }
    }

    private static RevisionComparison compare(PlanContent from, PlanContent to) {
        return RevisionComparison.of(HEADER, from, HEADER, to);
    }

    @Test
    void aContentSaysTheSameAsItself() {
        qt().forAll(contents()).check(content -> compare(content, content).isEmpty());
    }

    @Test
    void nothingThatDiffersIsLeftOut() {
        qt().forAll(contents(), contents())
                .check((from, to) -> compare(from, to).isEmpty() == from.equals(to));
    }

    @Test
    void theOtherWayRoundTheOppositeIsSaid() {
        qt().forAll(contents(), contents()).check((from, to) -> {
            RevisionComparison there = compare(from, to);
            RevisionComparison back = compare(to, from);
            return set(mirrored(there.themes())).equals(set(back.themes()))
                    && set(mirrored(there.targets())).equals(set(back.targets()))
                    && set(mirrored(there.monitored())).equals(set(back.monitored()))
                    && set(mirrored(there.budget())).equals(set(back.budget()))
                    && set(mirrored(there.citations())).equals(set(back.citations()))
                    && set(mirrored(there.priorityChanges())).equals(set(back.priorityChanges()))
                    && there.texts().stream()
                            .map(ComparisonPropertiesTest::mirror)
                            .toList()
                            .equals(back.texts())
                    && there.texts().stream().map(ListChange.class::cast).allMatch(change -> sorted(change.moved())
                            .equals(sorted(((ListChange) mirror(change)).moved())))
                    && there.switches().size() == back.switches().size();
        });
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static <T> Set<T> set(List<T> list) {
        return new HashSet<>(list);
    }

    private static <T> List<Change<T>> mirrored(List<Change<T>> changes) {
        return changes.stream().map(ComparisonPropertiesTest::mirror).toList();
    }

    private static <T> Change<T> mirror(Change<T> change) {
        if (change instanceof Added<T> added) {
            return new Removed<>(added.item(), added.place());
        }
        if (change instanceof Removed<T> removed) {
            return new Added<>(removed.item(), removed.place());
        }
        if (change instanceof Moved<T> moved) {
            return new Moved<>(moved.to(), moved.from(), moved.toPlace(), moved.fromPlace());
        }
        Changed<T> changed = (Changed<T>) change;
        return new Changed<>(
                changed.to(),
                changed.from(),
                changed.fields().stream().map(ComparisonPropertiesTest::mirror).toList());
    }

    private static FieldChange mirror(FieldChange change) {
        if (change instanceof TextChange text) {
            return new TextChange(text.field(), text.to(), text.from());
        }
        if (change instanceof NumberChange number) {
            return new NumberChange(number.field(), number.to(), number.from());
        }
        if (change instanceof ExpressionChange printed) {
            return new ExpressionChange(printed.field(), printed.to(), printed.from());
        }
        ListChange list = (ListChange) change;
        return new ListChange(list.field(), list.to(), list.from());
    }

    /** A part as fields by name, with the key of the theme above it. */
    private record Row(String key, @Nullable String above, Map<String, Object> fields) {}

    @Test
    void whatIsSaidOfTargetsLeadsFromTheOneToTheOther() {
        qt().forAll(contents(), contents()).check((from, to) -> applied(
                        rows(from.targets(), ComparisonPropertiesTest::target),
                        compare(from, to).targets(),
                        ComparisonPropertiesTest::target)
                .equals(rows(to.targets(), ComparisonPropertiesTest::target)));
    }

    @Test
    void whatIsSaidOfTheBudgetLeadsFromTheOneToTheOther() {
        qt().forAll(contents(), contents()).check((from, to) -> applied(
                        rows(from.budget(), ComparisonPropertiesTest::budget),
                        compare(from, to).budget(),
                        ComparisonPropertiesTest::budget)
                .equals(rows(to.budget(), ComparisonPropertiesTest::budget)));
    }

    @Test
    void whatIsSaidOfThemesLeadsFromTheOneToTheOther() {
        qt().forAll(contents(), contents()).check((from, to) -> {
            Map<String, List<Row>> before = tree(from.themes());
            List<Change<Theme>> changes = compare(from, to).themes();
            Map<String, List<Row>> after = new TreeMap<>();
            Set<String> parents = new HashSet<>(before.keySet());
            parents.addAll(tree(to.themes()).keySet());
            for (String parent : parents) {
                List<Row> row = applied(
                        before.getOrDefault(parent, List.of()),
                        changes.stream()
                                .filter(change -> concerns(change, parent))
                                .toList(),
                        ComparisonPropertiesTest::theme);
                // What came from another row came with the fields of the second content.
                if (!row.isEmpty()) {
                    after.put(parent, row);
                }
            }
            return changed(after, changes).equals(tree(to.themes()));
        });
    }

    private static Map<String, List<Row>> tree(List<Theme> themes) {
        Map<String, List<Row>> rows = new TreeMap<>();
        collect(themes, "", rows);
        return rows;
    }

    private static void collect(List<Theme> themes, String above, Map<String, List<Row>> rows) {
        for (Theme theme : themes) {
            rows.computeIfAbsent(above, key -> new ArrayList<>()).add(theme(theme));
            collect(theme.themes(), theme.key(), rows);
        }
    }

    private static boolean concerns(Change<Theme> change, String parent) {
        if (change instanceof Moved<Theme> moved) {
            return in(moved.fromPlace(), parent) || in(moved.toPlace(), parent);
        }
        return change instanceof Added<Theme> added && in(added.place(), parent)
                || change instanceof Removed<Theme> removed && in(removed.place(), parent);
    }

    private static boolean in(Place place, String parent) {
        return Objects.requireNonNullElse(place.theme(), "").equals(parent);
    }

    private static Map<String, List<Row>> changed(Map<String, List<Row>> tree, List<Change<Theme>> changes) {
        List<Change<Theme>> fields =
                changes.stream().filter(Changed.class::isInstance).toList();
        Map<String, List<Row>> after = new TreeMap<>();
        tree.forEach((parent, row) -> after.put(
                parent,
                row.stream()
                        .map(part -> fields.stream()
                                .map(change -> (Changed<Theme>) change)
                                .filter(change -> change.from().key().equals(part.key()))
                                .findFirst()
                                .map(change -> changed(part, change))
                                .orElse(part))
                        .toList()));
        return after;
    }

    private static <T> List<Row> rows(List<T> items, Function<T, Row> row) {
        return items.stream().map(row).toList();
    }

    /** Does what the changes say: takes out, changes, and puts in at the places that they name. */
    private static <T> List<Row> applied(List<Row> before, List<Change<T>> changes, Function<T, Row> row) {
        List<Row> rows = new ArrayList<>(before);
        Map<Integer, Row> placed = new TreeMap<>();
        for (Change<T> change : changes) {
            if (change instanceof Removed<T> removed) {
                rows.removeIf(
                        part -> part.key().equals(row.apply(removed.item()).key()));
            } else if (change instanceof Added<T> added) {
                placed.put(added.place().position(), row.apply(added.item()));
            } else if (change instanceof Moved<T> moved) {
                Row from = row.apply(moved.from());
                boolean here = rows.removeIf(part -> part.key().equals(from.key()));
                boolean stays = !(moved.to() instanceof Theme)
                        || Objects.equals(
                                moved.fromPlace().theme(), moved.toPlace().theme());
                if (stays || !here) {
                    placed.put(
                            moved.toPlace().position(),
                            new Row(from.key(), row.apply(moved.to()).above(), from.fields()));
                }
            }
        }
        for (Change<T> change : changes) {
            if (change instanceof Changed<T> changed && !(changed.to() instanceof Theme)) {
                String key = row.apply(changed.from()).key();
                rows.replaceAll(part -> part.key().equals(key) ? changed(part, changed) : part);
                placed.replaceAll((place, part) ->
                        isNew(part, changes, row) || !part.key().equals(key) ? part : changed(part, changed));
            }
        }
        placed.forEach((position, part) -> rows.add(Math.min(position - 1, rows.size()), part));
        return rows;
    }

    private static <T> boolean isNew(Row part, List<Change<T>> changes, Function<T, Row> row) {
        return changes.stream()
                .anyMatch(change -> change instanceof Added<T> added
                        && row.apply(added.item()).equals(part));
    }

    private static Row changed(Row row, Changed<?> changed) {
        Map<String, Object> fields = new LinkedHashMap<>(row.fields());
        String key = row.key();
        for (FieldChange change : changed.fields()) {
            if (change instanceof TextChange text && text.field().equals("key")) {
                key = Objects.requireNonNull(text.to());
                continue;
            }
            Object after = change instanceof TextChange text
                    ? text.to()
                    : change instanceof NumberChange number
                            ? number.to()
                            : change instanceof ExpressionChange printed ? printed.to() : ((ListChange) change).to();
            if (after == null) {
                fields.remove(change.field());
            } else {
                fields.put(change.field(), after);
            }
        }
        return new Row(key, row.above(), fields);
    }

    private static Row row(String key, @Nullable String above, @Nullable Object... fields) {
        Map<String, Object> present = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            Object value = fields[i + 1];
            if (value != null) {
                present.put(String.valueOf(fields[i]), value);
            }
        }
        return new Row(key, above, present);
    }

    private static Row target(Target target) {
        Target.Baseline baseline = target.baseline();
        Row row = row(
                target.key(),
                target.theme(),
                "indicator",
                target.indicator(),
                "name",
                target.name(),
                "breakdown",
                Fields.breakdown(target.breakdown()),
                "baseline.period",
                baseline == null ? null : baseline.period().toString(),
                "baseline.value",
                baseline == null ? null : baseline.value(),
                "baselinePrinted",
                target.baselinePrinted(),
                "printed",
                target.expression(),
                "intermediate",
                target.intermediate().isEmpty()
                        ? null
                        : target.intermediate().stream()
                                .map(step -> step.due().toString())
                                .toList());
        target.intermediate()
                .forEach(step -> row.fields().put("intermediate[" + step.due() + "].printed", step.expression()));
        if (target.intermediate().isEmpty()) {
            row.fields().put("intermediate", List.of());
        }
        return row;
    }

    private static Row budget(BudgetLine line) {
        Integer last = line.lastYear();
        return row(
                line.key(),
                null,
                "item",
                line.item(),
                "amount",
                line.amount(),
                "lastYear",
                last == null ? null : last.toString());
    }

    private static Row theme(Theme theme) {
        SafetyField field = theme.safetyField();
        return row(
                theme.key(),
                null,
                "title",
                theme.title(),
                "number",
                theme.number(),
                "safetyField",
                field == null ? null : field.toString(),
                "objective",
                theme.objective(),
                "intendedResults",
                theme.intendedResults());
    }
}
