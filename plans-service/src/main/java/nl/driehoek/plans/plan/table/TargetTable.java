package nl.driehoek.plans.plan.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.driehoek.kit.table.Column;
import nl.driehoek.kit.table.Row;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableForm;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.target.domain.Bound;
import nl.driehoek.plans.target.domain.BoundText;
import org.jspecify.annotations.Nullable;

/** Targets as rows. The columns have the names of the members of a target in JSON. */
public final class TargetTable {
    static final String KEY = "key";
    static final String THEME = "theme";
    static final String INDICATOR = "indicator";
    static final String NAME = "name";
    static final String AREA = "area";
    static final String BREAKDOWN = "breakdown";
    static final String DUE = "due";
    static final String BASELINE_PERIOD = "baselinePeriod";
    static final String BASELINE_VALUE = "baselineValue";
    static final String BASELINE_PRINTED = "baselinePrinted";
    static final String PRINTED = "printed";
    static final String DESIRED_DIRECTION = "desiredDirection";
    static final String INTERMEDIATE = "intermediate";
    private static final String COMPARATOR = "comparator";
    private static final String REFERENCE = "reference";
    private static final String INFERRED = "inferred";

    /**
     * All columns. A file has to have those that say something: one that is left out would take something away without a
     * word. The last three follow from the text, so that what a file says there is ignored.
     */
    public static final TableForm FORM = TableForm.of(
            Column.text(KEY),
            Column.text(THEME),
            Column.text(INDICATOR),
            Column.text(NAME),
            Column.text(AREA),
            Column.text(BREAKDOWN),
            Column.text(DUE),
            Column.text(BASELINE_PERIOD),
            Column.number(BASELINE_VALUE),
            Column.text(BASELINE_PRINTED),
            Column.text(PRINTED),
            Column.text(DESIRED_DIRECTION),
            Column.text(INTERMEDIATE),
            Column.text(COMPARATOR).optional(),
            Column.text(REFERENCE).optional(),
            Column.text(INFERRED).optional());

    private TargetTable() {}

    public static Table of(List<Target> targets) {
        return new Table(
                FORM,
                IntStream.range(0, targets.size())
                        .mapToObj(i -> row(i + 2, targets.get(i)))
                        .toList());
    }

    private static Row row(int line, Target target) {
        Target.Baseline baseline = target.baseline();
        Bound bound = target.expression().bound();
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, KEY, target.key());
        put(cells, THEME, target.theme());
        put(cells, INDICATOR, target.indicator());
        put(cells, NAME, target.name());
        put(cells, AREA, target.area());
        put(cells, BREAKDOWN, TargetCells.breakdown(target.breakdown()));
        put(cells, DUE, target.due());
        put(cells, BASELINE_PERIOD, baseline == null ? null : baseline.period());
        put(
                cells,
                BASELINE_VALUE,
                baseline == null || baseline.value() == null
                        ? null
                        : baseline.value().toPlainString());
        put(cells, BASELINE_PRINTED, target.baselinePrinted());
        put(cells, PRINTED, target.expression().printed());
        put(cells, DESIRED_DIRECTION, target.desired());
        put(cells, INTERMEDIATE, TargetCells.intermediate(target.intermediate()));
        put(cells, COMPARATOR, bound.comparator());
        put(cells, REFERENCE, BoundText.print(bound));
        put(cells, INFERRED, bound.comparatorInferred());
        return new Row(line, cells);
    }

    private static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }
}
