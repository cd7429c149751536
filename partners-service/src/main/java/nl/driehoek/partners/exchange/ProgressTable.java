package nl.driehoek.partners.exchange;

import static nl.driehoek.partners.exchange.NormCells.plain;
import static nl.driehoek.partners.exchange.NormCells.put;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.kit.table.Column;
import nl.driehoek.kit.table.Row;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableForm;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Evidence;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import nl.driehoek.partners.norm.domain.ReportedValue;

/** Progress reports as rows: one for each figure, of which the first also has the text and the evidence. */
public final class ProgressTable {
    static final String REFERENCE = "reference";
    static final String COMMITMENT = "commitmentId";
    static final String PARTNER = "partner";
    static final String PERIOD = "period";
    static final String TEXT = "text";
    static final String NORM = "norm";
    static final String SPLIT = "split";
    static final String QUANTITY = "quantity";
    static final String NUMERATOR = "numerator";
    static final String DENOMINATOR = "denominator";
    static final String DONE_ON = "doneOn";
    static final String DONE = "done";
    static final String EVIDENCE = "evidence";
    static final String CORRECTION_REASON = "correctionReason";
    private static final String TITLE = "title";
    private static final String VERSION = "version";

    static final List<String> OF_VALUE = List.of(NORM, SPLIT, QUANTITY, NUMERATOR, DENOMINATOR, DONE_ON, DONE);
    static final String EVIDENCE_FORM = "title <https://documenten.groningen.example/2012-Q1.pdf>";

    /** All columns. The id of the commitment is needed where it has no reference; title and version are ours to say. */
    public static final TableForm FORM = TableForm.of(
            Column.text(REFERENCE),
            Column.text(COMMITMENT).optional(),
            Column.text(TITLE).optional(),
            Column.text(PARTNER),
            Column.text(PERIOD),
            Column.text(TEXT),
            Column.text(NORM),
            Column.text(SPLIT),
            Column.number(QUANTITY),
            Column.number(NUMERATOR),
            Column.number(DENOMINATOR),
            Column.text(DONE_ON),
            Column.text(DONE),
            Column.text(EVIDENCE),
            Column.text(CORRECTION_REASON).optional(),
            Column.text(VERSION).optional());

    private ProgressTable() {}

    /** @param reports by the id of their commitment */
    static Table of(List<Commitment> commitments, Map<UUID, List<ProgressReport>> reports) {
        List<Row> rows = new ArrayList<>();
        for (Commitment commitment : commitments) {
            for (ProgressReport report : reports.getOrDefault(commitment.id(), List.of())) {
                rows.addAll(rows(commitment, report, rows.size() + 2));
            }
        }
        return new Table(FORM, rows);
    }

    /** @param line of the first of them */
    static List<Row> rows(Commitment commitment, ProgressReport report, int line) {
        List<ReportedValue> values = report.progress().values();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(1, values.size()); i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            put(cells, REFERENCE, commitment.registration().reference());
            put(cells, COMMITMENT, commitment.id());
            put(cells, PARTNER, report.partner());
            put(cells, PERIOD, report.progress().period());
            if (i == 0) {
                put(cells, TITLE, commitment.promise().title());
                put(cells, TEXT, report.progress().text());
                put(cells, EVIDENCE, ListCell.write(report.progress().evidence(), ProgressTable::evidence));
                put(cells, CORRECTION_REASON, report.correctionReason());
                put(cells, VERSION, report.version());
            }
            if (i < values.size()) {
                write(values.get(i), cells);
            }
            rows.add(new Row(line + i, cells));
        }
        return rows;
    }

    private static void write(ReportedValue value, Map<String, String> cells) {
        put(cells, NORM, value.norm());
        put(cells, SPLIT, value.split());
        put(cells, QUANTITY, plain(value.quantity()));
        put(cells, NUMERATOR, plain(value.numerator()));
        put(cells, DENOMINATOR, plain(value.denominator()));
        put(cells, DONE_ON, value.doneOn());
        put(cells, DONE, value.done());
    }

    private static String evidence(Evidence evidence) {
        return evidence.title() + " <" + evidence.link() + ">";
    }

    /** A title and a link, which its own rules have not seen yet: no link can hold the bracket that begins it. */
    record StatedEvidence(String title, String link) {}

    static Optional<StatedEvidence> readEvidence(String text) {
        String item = text.stripTrailing();
        int bracket = item.lastIndexOf(" <");
        return bracket < 0 || !item.endsWith(">")
                ? Optional.empty()
                : Optional.of(
                        new StatedEvidence(item.substring(0, bracket), item.substring(bracket + 2, item.length() - 1)));
    }
}
