package nl.driehoek.partners.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.table.Row;
import nl.driehoek.kit.table.Table;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import org.jspecify.annotations.Nullable;

/** Takes the rows together that tell of one report, each report with the commitment that it is about. */
final class ProgressRows {
    private final Told told;
    private final @Nullable String ownPartner;
    private final Map<String, Commitment> byReference = new HashMap<>();
    private final Map<String, Commitment> byId = new HashMap<>();
    private final Map<String, StatedReport> byKey = new HashMap<>();
    private final List<Found> found = new ArrayList<>();

    /** A report and the commitment that it is about. */
    record Found(Commitment commitment, StatedReport report) {}

    /**
     * @param commitments those that may be meant
     * @param ownPartner whose report it is where a row names no partner
     */
    ProgressRows(List<Commitment> commitments, @Nullable String ownPartner, Told told) {
        this.told = told;
        this.ownPartner = ownPartner;
        for (Commitment commitment : commitments) {
            byId.put(commitment.id().toString(), commitment);
            String reference = commitment.registration().reference();
            if (reference != null) {
                byReference.put(reference.replace("\r\n", "\n").replace('\r', '\n'), commitment);
            }
        }
    }

    List<Found> of(Table table) {
        table.rows().forEach(this::take);
        return found;
    }

    private void take(Row row) {
        Cells cells = new Cells(row, told);
        Optional<Commitment> commitment = commitment(cells);
        if (commitment.isEmpty()) {
            return;
        }
        String period = cells.code(ProgressTable.PERIOD);
        String partner = Objects.requireNonNullElse(cells.code(ProgressTable.PARTNER), String.valueOf(ownPartner));
        String key = commitment.get().id() + " " + partner + " "
                + (period == null
                        ? ""
                        : Period.read(period).map(Period::toString).orElse(period));
        StatedReport known = byKey.get(key);
        if (known == null) {
            StatedReport report = new StatedReport(row, told);
            byKey.put(key, report);
            found.add(new Found(commitment.get(), report));
        } else if (cells.isEmpty(List.of(ProgressTable.TEXT, ProgressTable.EVIDENCE))) {
            known.add(row);
        } else {
            told.rule(
                    row.line(),
                    ProgressTable.PERIOD,
                    "report-twice",
                    "line " + known.line() + " tells of this report already; a further figure has neither text nor"
                            + " evidence");
        }
    }

    private Optional<Commitment> commitment(Cells cells) {
        String reference = cells.code(ProgressTable.REFERENCE);
        String id = cells.code(ProgressTable.COMMITMENT);
        if (reference == null && id == null) {
            told.rule(cells.line(), ProgressTable.REFERENCE, "required", "must name the commitment");
            return Optional.empty();
        }
        Commitment commitment = reference != null
                ? byReference.get(reference)
                : byId.get(Objects.requireNonNull(id).toLowerCase(Locale.ROOT));
        if (commitment == null) {
            told.rule(
                    cells.line(),
                    reference != null ? ProgressTable.REFERENCE : ProgressTable.COMMITMENT,
                    "unknown-commitment",
                    "the plan has no such commitment that the caller may see");
        }
        return Optional.ofNullable(commitment);
    }

    /** What is reported now, where it is the same report. */
    static void match(Found each, @Nullable String ownPartner, List<ProgressReport> reports) {
        String partner = Objects.requireNonNullElse(each.report().partner(), String.valueOf(ownPartner));
        each.report().period().ifPresent(period -> reports.stream()
                .filter(report -> report.partner().equals(partner)
                        && report.progress().period().equals(period))
                .findFirst()
                .ifPresent(report -> each.report().meets(each.commitment(), report)));
    }
}
