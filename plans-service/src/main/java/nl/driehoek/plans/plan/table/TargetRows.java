package nl.driehoek.plans.plan.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.table.Row;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableFaults;
import nl.driehoek.plans.plan.document.ContentDocument;
import nl.driehoek.plans.plan.domain.ContentForm;
import nl.driehoek.plans.plan.domain.ContentForm.BaselineForm;
import nl.driehoek.plans.plan.domain.ContentForm.IntermediateForm;
import nl.driehoek.plans.plan.domain.ContentForm.TargetForm;
import nl.driehoek.plans.plan.domain.ContentRules;
import nl.driehoek.plans.plan.domain.ContentScope;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.target.domain.DesiredDirection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table as the targets of a content. A cell that says what it said when the table was written leaves
 * its member as it is: a spreadsheet does not know {@code 3.20} from {@code 3.2}, nor one kind of line end from another.
 */
public final class TargetRows {
    private static final String TARGETS = "/targets";
    /** With a header like this every row would be wrong, and none of them is. */
    private static final Set<String> OF_THE_HEADER = Set.of("missing-column", "column-twice");

    private final PlanContent content;
    private final TableFaults faults;
    private final Map<String, Row> rowsBefore = new HashMap<>();
    private final Map<String, TargetForm> formsBefore = new HashMap<>();

    private TargetRows(PlanContent content, TableFaults faults) {
        this.content = content;
        this.faults = faults;
    }

    /**
     * The content with the rows of a table as its targets.
     *
     * @param faults what was found wrong with the file so far
     * @throws ProblemException invalid-input with every fault, by row and column
     */
    public static PlanContent read(Table table, PlanContent content, ContentScope scope, TableFaults faults) {
        return new TargetRows(content, faults).read(table, scope);
    }

    private PlanContent read(Table table, ContentScope scope) {
        boolean readable = faults.all().stream()
                .noneMatch(fault -> fault.pointer().isEmpty() || OF_THE_HEADER.contains(fault.code()));
        if (!readable) {
            throw refused();
        }
        ContentForm form = ContentDocument.of(content).form();
        List<Row> before = TargetTable.of(content.targets()).rows();
        List<@Nullable TargetForm> forms = Objects.requireNonNull(form.targets());
        for (int i = 0; i < before.size(); i++) {
            rowsBefore.put(content.targets().get(i).key(), before.get(i));
            formsBefore.put(content.targets().get(i).key(), Objects.requireNonNull(forms.get(i)));
        }
        List<@Nullable TargetForm> targets =
                table.rows().stream().<TargetForm>map(this::form).toList();
        ContentForm changed = new ContentForm(
                form.principles(),
                form.themes(),
                targets,
                form.monitored(),
                form.budget(),
                form.openFields(),
                form.surroundings());
        Faults ofTheRules = new Faults();
        Optional<PlanContent> read = ContentRules.read(changed, scope, ofTheRules);
        ofTheRules.all().forEach(fault -> add(fault, table));
        if (!faults.isEmpty()) {
            throw refused();
        }
        return read.orElseThrow();
    }

    private TargetForm form(Row row) {
        String key = code(row, TargetTable.KEY);
        Row before = key == null ? null : rowsBefore.get(key);
        TargetForm was = key == null ? null : formsBefore.get(key);
        return new TargetForm(
                key,
                code(row, TargetTable.THEME),
                code(row, TargetTable.INDICATOR),
                kept(row, before, was, TargetForm::name, TargetTable.NAME).orElseGet(() -> row.get(TargetTable.NAME)),
                code(row, TargetTable.AREA),
                kept(row, before, was, TargetForm::breakdown, TargetTable.BREAKDOWN)
                        .orElseGet(() -> breakdown(row)),
                code(row, TargetTable.DUE),
                kept(row, before, was, TargetForm::baseline, TargetTable.BASELINE_PERIOD, TargetTable.BASELINE_VALUE)
                        .orElseGet(() -> baseline(row)),
                kept(row, before, was, TargetForm::baselinePrinted, TargetTable.BASELINE_PRINTED)
                        .orElseGet(() -> row.get(TargetTable.BASELINE_PRINTED)),
                kept(row, before, was, TargetForm::printed, TargetTable.PRINTED)
                        .orElseGet(() -> row.get(TargetTable.PRINTED)),
                desiredDirection(row),
                kept(row, before, was, TargetForm::intermediate, TargetTable.INTERMEDIATE)
                        .orElseGet(() -> intermediate(row)));
    }

    /** What the target with this key had, when the cells say what they said then. */
    private static <T> Optional<T> kept(
            Row row,
            @Nullable Row before,
            @Nullable TargetForm was,
            Function<TargetForm, @Nullable T> member,
            String... columns) {
        boolean same = before != null
                && Arrays.stream(columns)
                        .allMatch(column -> column.equals(TargetTable.BASELINE_VALUE)
                                ? sameNumber(row.get(column), before.get(column))
                                : Objects.equals(row.get(column), before.get(column)));
        return same && was != null ? Optional.ofNullable(member.apply(was)) : Optional.empty();
    }

    private static boolean sameNumber(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    /** A cell that holds a code: spaces around it, which nobody sees, do not count. */
    private static @Nullable String code(Row row, String column) {
        String text = row.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable BaselineForm baseline(Row row) {
        String period = code(row, TargetTable.BASELINE_PERIOD);
        String value = row.get(TargetTable.BASELINE_VALUE);
        return period == null && value == null
                ? null
                : new BaselineForm(period, value == null ? null : new BigDecimal(value));
    }

    private @Nullable Map<String, @Nullable String> breakdown(Row row) {
        String cell = code(row, TargetTable.BREAKDOWN);
        if (cell == null) {
            return null;
        }
        Optional<Map<String, @Nullable String>> read = TargetCells.readBreakdown(cell);
        if (read.isEmpty()) {
            faults.add(row.line(), TargetTable.BREAKDOWN, "wrong-form", "must be written as age=12-17;sex=v");
        }
        return read.orElse(null);
    }

    private @Nullable List<@Nullable IntermediateForm> intermediate(Row row) {
        String cell = row.get(TargetTable.INTERMEDIATE);
        if (cell == null || cell.isBlank()) {
            return null;
        }
        Optional<List<@Nullable IntermediateForm>> read = TargetCells.readIntermediate(cell);
        if (read.isEmpty()) {
            faults.add(row.line(), TargetTable.INTERMEDIATE, "wrong-form", "must be written as 2012: ≤ 7 | 2013: ≤ 6");
        }
        return read.orElse(null);
    }

    private @Nullable DesiredDirection desiredDirection(Row row) {
        String cell = code(row, TargetTable.DESIRED_DIRECTION);
        Optional<DesiredDirection> read = Stream.of(DesiredDirection.values())
                .filter(direction -> direction.name().equals(cell))
                .findFirst();
        if (cell != null && read.isEmpty()) {
            faults.add(
                    row.line(),
                    TargetTable.DESIRED_DIRECTION,
                    "wrong-type",
                    "is not one of " + Arrays.toString(DesiredDirection.values()));
        }
        return read.orElse(null);
    }

    /** A fault of the document as one of the cell that it comes from. */
    private void add(Fault fault, Table table) {
        String[] steps = fault.pointer().split("/");
        if (!fault.pointer().startsWith(TARGETS + "/") || steps.length < 3) {
            String where = fault.pointer().equals(TARGETS) ? "" : fault.pointer() + ": ";
            faults.add(fault.code(), where + fault.detail());
            return;
        }
        Row row = table.rows().get(Integer.parseInt(steps[2]));
        String member = steps.length > 3 ? steps[3] : null;
        String column = !"baseline".equals(member)
                ? member
                : steps.length > 4 && steps[4].equals("value")
                        ? TargetTable.BASELINE_VALUE
                        : TargetTable.BASELINE_PERIOD;
        if (!followsFromAnother(fault, row)) {
            faults.add(row.line(), column, fault.code(), fault.detail());
        }
    }

    /** Whether the side of a figure is unknown only because the cell that tells it could not be read. */
    private boolean followsFromAnother(Fault fault, Row row) {
        String line = "/" + row.line() + "/";
        return fault.code().equals("comparator-unknown")
                && faults.all().stream()
                        .anyMatch(known -> known.pointer().equals(line + TargetTable.BASELINE_VALUE)
                                || known.pointer().equals(line + TargetTable.DESIRED_DIRECTION));
    }

    private ProblemException refused() {
        return ProblemException.invalidInput(faults.all());
    }
}
