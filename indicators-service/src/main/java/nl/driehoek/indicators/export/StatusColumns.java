package nl.driehoek.indicators.export;

import static nl.driehoek.indicators.export.MeasurementColumns.number;
import static nl.driehoek.indicators.export.MeasurementColumns.put;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.StatusParts;
import nl.driehoek.kit.table.Column;
import nl.driehoek.kit.table.TableForm;

/** Statuses as rows: what a report needs of them. The columns have the names of the members in JSON. */
final class StatusColumns {
    static final TableForm FORM = TableForm.of(
            Column.text("planId"),
            Column.number("revision"),
            Column.text("theme"),
            Column.text("title"),
            Column.text("target"),
            Column.text("indicator"),
            Column.text("area"),
            Column.text("breakdown"),
            Column.text("due"),
            Column.text("printed"),
            Column.text("comparator"),
            Column.number("bound"),
            Column.number("boundUpper"),
            Column.text("latestPeriod"),
            Column.number("latestValue"),
            Column.text("verdict"),
            Column.text("undeterminedReason"),
            Column.text("trajectory"),
            Column.text("confidence"),
            Column.text("trend"),
            Column.text("finality"),
            Column.text("outcome"),
            Column.text("why"));

    private StatusColumns() {}

    static Map<String, String> cells(StatusDocument status) {
        StatusParts.BoundDocument bound = status.resolvedBound();
        StatusParts.LatestDocument latest = status.latest();
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, "planId", status.planId());
        put(cells, "revision", status.revision());
        put(cells, "theme", status.theme());
        put(cells, "title", status.title());
        put(cells, "target", status.target());
        put(cells, "indicator", status.indicator());
        put(cells, "area", status.area());
        put(cells, "breakdown", status.breakdown() == null ? null : new Breakdown(status.breakdown()));
        put(cells, "due", status.due());
        put(cells, "printed", status.printed());
        put(cells, "comparator", bound == null ? null : bound.comparator());
        put(cells, "bound", bound == null ? null : number(bound.value()));
        put(cells, "boundUpper", bound == null ? null : number(bound.upper()));
        put(cells, "latestPeriod", latest == null ? null : latest.period());
        put(cells, "latestValue", latest == null ? null : number(latest.value()));
        put(cells, "verdict", status.verdict());
        put(cells, "undeterminedReason", status.undeterminedReason());
        put(cells, "trajectory", status.trajectory());
        put(cells, "confidence", status.confidence());
        put(cells, "trend", status.trend());
        put(cells, "finality", status.finality());
        put(cells, "outcome", status.outcome());
        put(cells, "why", why(status));
        return cells;
    }

    /** The sentence of the status; a status that was judged before there were sentences has only its reasons. */
    private static String why(StatusDocument status) {
        return status.why() != null
                ? status.why()
                : status.reasons().stream()
                        .map(StatusParts.ReasonDocument::text)
                        .collect(Collectors.joining("; "));
    }
}
