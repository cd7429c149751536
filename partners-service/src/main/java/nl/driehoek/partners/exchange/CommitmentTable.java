package nl.driehoek.partners.exchange;

import static nl.driehoek.partners.exchange.NormCells.plain;
import static nl.driehoek.partners.exchange.NormCells.present;
import static nl.driehoek.partners.exchange.NormCells.put;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.driehoek.kit.table.Column;
import nl.driehoek.kit.table.Row;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableForm;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.PromiseForm;
import nl.driehoek.partners.commitment.domain.PromiseForm.ResponsibilityForm;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.norm.domain.NormForm;
import org.jspecify.annotations.Nullable;

/**
 * Commitments as rows: the columns have the names of the members in JSON. Further norms of a commitment stand in rows of
 * their own, which repeat only what names the commitment.
 */
public final class CommitmentTable {
    static final String REFERENCE = "reference";
    static final String THEME = "theme";
    static final String ALSO_UNDER = "alsoUnder";
    static final String TITLE = "title";
    static final String KIND = "kind";
    static final String NATURE = "nature";
    static final String ATTRIBUTION = "attribution";
    static final String LEAD = "lead";
    static final String CO_RESPONSIBLE = "coResponsible";
    static final String ADDRESSEE = "addressee";
    static final String AREA = "area";
    static final String AREA_NAMES = "areaNames";
    static final String CONDITION = "condition";
    static final String FREQUENCY = "frequency";
    static final String PILOT = "pilot";
    static final String PILOT_DURATION = "pilot.duration";
    static final String PILOT_UNTIL = "pilot.until";
    static final String CITATIONS = "citations";
    static final String DEPENDS_ON = "dependsOn";
    static final String BUDGET_AMOUNT = "budget.amount";
    static final String BUDGET_NOTE = "budget.note";
    static final String FROM = "from";
    static final String DEADLINE = "deadline";
    static final String DEADLINE_TEXT = "deadlineText";
    static final String REPORTING_EVERY = "reporting.every";
    static final String REPORTING_GRACE = "reporting.graceDays";
    static final String SOURCE = "source";
    static final String NOTE = "note";
    static final String ID = "id";
    private static final String STATUS = "status";
    private static final String VERDICTS = "verdicts";
    private static final String VERSION = "version";

    /** What a commitment says beside its norms and the reference that names it. */
    static final List<Column> OWN = List.of(
            Column.text(THEME),
            Column.text(ALSO_UNDER),
            Column.text(TITLE),
            Column.text(KIND),
            Column.text(NATURE),
            Column.text(ATTRIBUTION),
            Column.text(LEAD),
            Column.text(CO_RESPONSIBLE),
            Column.text(ADDRESSEE),
            Column.text(AREA),
            Column.text(AREA_NAMES),
            Column.text(CONDITION),
            Column.text(FREQUENCY),
            Column.text(PILOT),
            Column.text(PILOT_DURATION),
            Column.text(PILOT_UNTIL),
            Column.text(CITATIONS),
            Column.text(DEPENDS_ON),
            Column.number(BUDGET_AMOUNT),
            Column.text(BUDGET_NOTE),
            Column.text(FROM),
            Column.text(DEADLINE),
            Column.text(DEADLINE_TEXT),
            Column.text(REPORTING_EVERY),
            Column.number(REPORTING_GRACE),
            Column.text(SOURCE),
            Column.text(NOTE));

    static final List<String> OWN_NAMES = OWN.stream().map(Column::name).toList();

    /**
     * All columns. A file has to have those that say something: one that is left out would take something away without a
     * word. The last four are ours to say; of these a file is only asked for the id, where there is no reference.
     */
    public static final TableForm FORM = new TableForm(Stream.of(
                    Stream.of(Column.text(REFERENCE)),
                    OWN.stream(),
                    NormCells.COLUMNS.stream(),
                    Stream.of(ID, STATUS, VERDICTS, VERSION).map(Column::text).map(Column::optional))
            .flatMap(columns -> columns)
            .toList());

    private final Map<UUID, String> references = new LinkedHashMap<>();

    /** @param named the commitments that others may be told to depend on by their references */
    CommitmentTable(List<Commitment> named) {
        named.forEach(commitment -> {
            String reference = commitment.registration().reference();
            if (reference != null) {
                references.put(commitment.id(), reference);
            }
        });
    }

    static Table of(List<Commitment> commitments) {
        CommitmentTable writer = new CommitmentTable(commitments);
        List<Row> rows = new ArrayList<>();
        for (Commitment commitment : commitments) {
            rows.addAll(writer.rows(commitment, rows.size() + 2));
        }
        return new Table(FORM, rows);
    }

    /** @param line of the first of them */
    List<Row> rows(Commitment commitment, int line) {
        PromiseForm promise = PromiseForm.of(commitment.promise());
        List<NormForm> norms = present(promise.norms());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(1, norms.size()); i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            put(cells, REFERENCE, commitment.registration().reference());
            if (i == 0) {
                own(commitment, promise, cells);
            }
            if (i < norms.size()) {
                NormCells.write(norms.get(i), cells);
            }
            if (i == 0 || commitment.registration().reference() == null) {
                put(cells, ID, commitment.id());
            }
            rows.add(new Row(line + i, cells));
        }
        return rows;
    }

    private void own(Commitment commitment, PromiseForm promise, Map<String, String> cells) {
        put(cells, THEME, commitment.themes().main());
        put(cells, ALSO_UNDER, ListCell.write(commitment.themes().also(), key -> key));
        put(cells, TITLE, promise.title());
        put(cells, KIND, promise.kind());
        put(cells, NATURE, promise.nature());
        put(cells, ATTRIBUTION, commitment.registration().attribution());
        put(cells, LEAD, responsible(promise, ResponsibilityRole.LEAD));
        put(cells, CO_RESPONSIBLE, responsible(promise, ResponsibilityRole.CO_RESPONSIBLE));
        put(cells, ADDRESSEE, responsible(promise, ResponsibilityRole.ADDRESSEE));
        put(cells, AREA, promise.area());
        put(cells, AREA_NAMES, ListCell.write(NormCells.<String>present(promise.areaNames()), name -> name));
        put(cells, CONDITION, promise.condition());
        put(cells, FREQUENCY, promise.frequency());
        put(cells, CITATIONS, ListCell.write(present(promise.citations()), PromiseCells::citation));
        put(cells, DEPENDS_ON, ListCell.write(NormCells.<UUID>present(promise.dependsOn()), this::name));
        put(cells, FROM, promise.from());
        put(cells, DEADLINE, promise.deadline());
        put(cells, DEADLINE_TEXT, promise.deadlineText());
        groups(promise, cells);
        put(cells, SOURCE, commitment.registration().source());
        put(cells, NOTE, commitment.registration().note());
        put(cells, STATUS, commitment.status());
        put(
                cells,
                VERDICTS,
                ListCell.write(commitment.standing().norms(), norm -> norm.norm() + ": " + norm.verdict()));
        put(cells, VERSION, commitment.version());
    }

    private static void groups(PromiseForm promise, Map<String, String> cells) {
        if (promise.pilot() != null) {
            put(cells, PILOT, true);
            put(cells, PILOT_DURATION, promise.pilot().duration());
            put(cells, PILOT_UNTIL, promise.pilot().until());
        }
        if (promise.budget() != null) {
            put(cells, BUDGET_AMOUNT, plain(promise.budget().amount()));
            put(cells, BUDGET_NOTE, promise.budget().note());
        }
        if (promise.reporting() != null) {
            put(cells, REPORTING_EVERY, promise.reporting().every());
            put(cells, REPORTING_GRACE, promise.reporting().graceDays());
        }
    }

    private static @Nullable String responsible(PromiseForm promise, ResponsibilityRole role) {
        List<ResponsibilityForm> all = present(promise.responsibilities());
        return ListCell.write(PromiseCells.ofRole(all, role), PromiseCells::responsibility);
    }

    /** The reference of a commitment in the same table, else its id. */
    private String name(UUID id) {
        return Objects.requireNonNullElse(references.get(id), id.toString());
    }
}
