package nl.driehoek.partners.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.table.Row;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.Evidence;
import nl.driehoek.partners.commitment.domain.Progress;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Texts;
import nl.driehoek.partners.exchange.ProgressTable.StatedEvidence;
import nl.driehoek.partners.norm.domain.ReportedValue;
import org.jspecify.annotations.Nullable;

/** What the rows of one report say. A cell that says what it said when the table was written leaves its member as it is. */
final class StatedReport {
    private static final Map<String, String> COLUMNS =
            Map.of("evidence", ProgressTable.EVIDENCE, "reason", ProgressTable.CORRECTION_REASON);

    private final Row first;
    private final Cells cells;
    private final Told told;
    private final List<Row> valueRows = new ArrayList<>();
    private @Nullable ProgressReport present;
    private List<Row> rowsBefore = List.of();

    StatedReport(Row first, Told told) {
        this.first = first;
        this.cells = new Cells(first, told);
        this.told = told;
        add(first);
    }

    void add(Row row) {
        if (!new Cells(row, told).isEmpty(ProgressTable.OF_VALUE)) {
            valueRows.add(row);
        }
    }

    int line() {
        return first.line();
    }

    @Nullable
    String partner() {
        return cells.code(ProgressTable.PARTNER);
    }

    /** The period as we write it, when the cell names one. */
    Optional<Period> period() {
        return Optional.ofNullable(cells.code(ProgressTable.PERIOD)).flatMap(Period::read);
    }

    @Nullable
    ProgressReport present() {
        return present;
    }

    /** What is reported now of this by this partner. */
    void meets(Commitment commitment, ProgressReport report) {
        present = report;
        rowsBefore = ProgressTable.rows(commitment, report, 1);
    }

    /** Why it is changed: what the row says anew, else what is said of the whole table. */
    @Nullable
    String reason(@Nullable String ofTheTable) {
        String said = cells.text(ProgressTable.CORRECTION_REASON);
        boolean ofBefore = isUntouched(ProgressTable.CORRECTION_REASON);
        return said == null || ofBefore ? ofTheTable : said;
    }

    /** Reads the rows; empty when something is wrong, which is told then. */
    Optional<Progress> progress() {
        Progress was = present == null ? null : present.progress();
        String period = cells.code(ProgressTable.PERIOD);
        String text = was != null && isUntouched(ProgressTable.TEXT) ? was.text() : cells.text(ProgressTable.TEXT);
        List<StatedEvidence> evidence =
                cells.items(ProgressTable.EVIDENCE, ProgressTable::readEvidence, ProgressTable.EVIDENCE_FORM);
        List<ReportedValue> values = valueRows.stream().map(this::value).toList();
        Faults faults = new Faults();
        Codes.checkOptionalSlug(partner(), "politie-groningen", faults.at("partner"));
        Texts.checkOptional(cells.text(ProgressTable.CORRECTION_REASON), Deed.LONGEST_REASON, faults.at("reason"));
        Progress.check(period, text, values, evidence, faults);
        for (int i = 0; i < evidence.size(); i++) {
            Evidence.check(
                    evidence.get(i).title(),
                    evidence.get(i).link(),
                    faults.at("evidence").at(i));
        }
        faults.all().forEach(this::tell);
        if (!faults.isEmpty() || period == null || text == null) {
            return Optional.empty();
        }
        List<Evidence> links = was != null && isUntouched(ProgressTable.EVIDENCE)
                ? was.evidence()
                : evidence.stream()
                        .map(each -> new Evidence(each.title(), each.link()))
                        .toList();
        return Optional.of(new Progress(Period.parse(period), text, values, links));
    }

    private ReportedValue value(Row row) {
        List<ReportedValue> now =
                present == null ? List.of() : present.progress().values();
        for (int i = 0; i < now.size(); i++) {
            if (Cells.same(row, rowsBefore.get(i), ProgressTable.FORM, ProgressTable.OF_VALUE)) {
                return now.get(i);
            }
        }
        Cells read = new Cells(row, told);
        return new ReportedValue(
                Objects.requireNonNullElse(read.code(ProgressTable.NORM), ""),
                read.text(ProgressTable.SPLIT),
                read.number(ProgressTable.QUANTITY),
                read.number(ProgressTable.NUMERATOR),
                read.number(ProgressTable.DENOMINATOR),
                read.day(ProgressTable.DONE_ON),
                read.flag(ProgressTable.DONE));
    }

    private boolean isUntouched(String column) {
        return !rowsBefore.isEmpty() && Cells.same(first, rowsBefore.get(0), ProgressTable.FORM, List.of(column));
    }

    /** A fault of the report as one of the cell that it comes from. */
    void tell(Fault fault) {
        String[] steps = fault.pointer().split("/");
        String member = steps.length < 2 ? "" : steps[1];
        if (member.isEmpty()) {
            told.rule(line(), null, fault.code(), fault.detail());
        } else if (member.equals("values")) {
            int value = steps.length < 3 ? -1 : Integer.parseInt(steps[2]);
            boolean known = value >= 0 && value < valueRows.size();
            told.rule(
                    known ? valueRows.get(value).line() : line(),
                    steps.length > 3 ? steps[3] : ProgressTable.NORM,
                    fault.code(),
                    fault.detail());
        } else {
            told.rule(line(), COLUMNS.getOrDefault(member, member), fault.code(), fault.detail());
        }
    }
}
