package nl.driehoek.indicators.imports.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.driehoek.indicators.imports.domain.AreaReading.Place;
import nl.driehoek.indicators.imports.domain.ValueReading.Value;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** Reads the figures that stand in one row, and notes all that is wrong with any of them. */
final class FigureReading {
    private static final int MOST_CODES = 1_000;

    private final ImportMapping mapping;
    private final AreaReading areas;
    private final ValueReading values;
    private final @Nullable String attribution;
    /** Codes that were found to be some, for every row has one. */
    private final Set<String> codes = new HashSet<>();

    FigureReading(ImportMapping mapping, RegionNames regions) {
        this.mapping = mapping;
        this.areas = new AreaReading(mapping, regions);
        this.values = new ValueReading(mapping);
        this.attribution = mapping.publisher() == null ? null : mapping.attribution(null);
    }

    Interpretation read(SourceRow row, List<Measure> measures, RowFindings found) {
        Breakdown breakdown = breakdown(row, found);
        Place place = areas.read(row, found);
        PrintedPeriod period = period(row, found);
        ObservationStatus status = status(row, period, found);
        Boolean seriesBreak = seriesBreak(row, found);
        List<SourceFigure> figures = new ArrayList<>();
        for (Measure measure : measures) {
            String indicator = indicator(measure, found);
            String text = extra(row, mapping.extra().text(), null);
            String link = extra(row, mapping.extra().link(), null);
            Value value = values.read(row, measure.value(), text != null || link != null, found);
            var margin = values.margin(row, measure, found);
            if (indicator != null
                    && place != null
                    && breakdown != null
                    && period != null
                    && status != null
                    && seriesBreak != null
                    && value != null) {
                figures.add(new SourceFigure(
                        row.line(),
                        row.place() == 0 ? measure.value() : Integer.toString(row.place()),
                        indicator,
                        place.code(),
                        breakdown,
                        period.period(),
                        value.number(),
                        status,
                        margin,
                        value.withheld(),
                        seriesBreak,
                        extra(row, mapping.extra().source(), mapping.source()),
                        extra(row, mapping.extra().publisher(), attribution),
                        text,
                        link,
                        extra(row, mapping.extra().correctionReason(), null)));
            }
        }
        boolean aside = place != null && place.aside();
        return found.with(aside ? List.of() : figures, aside ? figures : List.of());
    }

    private @Nullable String indicator(Measure measure, RowFindings found) {
        String code = Given.text(measure.indicator());
        if (codes.contains(code) || Indicator.isCode(code)) {
            remember(code);
            return code;
        }
        // The mapping's own codes were checked with the mapping; only the file's can be wrong.
        String column = Given.text(mapping.measureColumn());
        found.fault(
                column,
                code.isEmpty() ? "required" : "indicator-unknown",
                code.isEmpty()
                        ? "must name an indicator"
                        : "'" + CellFault.shown(code) + "' is not the code of an indicator");
        return null;
    }

    private void remember(String code) {
        if (codes.size() < MOST_CODES) {
            codes.add(code);
        }
    }

    private @Nullable PrintedPeriod period(SourceRow row, RowFindings found) {
        String column = mapping.period().column();
        String where = column == null ? "period" : column;
        String printed = column == null ? mapping.period().constant() : row.get(column);
        if (printed == null) {
            found.fault(where, "required", "must name a period");
            return null;
        }
        PrintedPeriod period = PrintedPeriod.read(printed).orElse(null);
        if (period == null) {
            found.fault(
                    where,
                    "period-unknown",
                    "'" + CellFault.shown(printed) + "' names no year, quarter or month that exists");
            return null;
        }
        List<?> kinds = mapping.period().kinds();
        if (!kinds.isEmpty() && !kinds.contains(period.period().kind())) {
            found.skip(Skipped.Reason.PERIOD_KIND, where, printed);
        }
        return period;
    }

    private @Nullable ObservationStatus status(SourceRow row, @Nullable PrintedPeriod period, RowFindings found) {
        StatusRule rule = mapping.status();
        if (period != null && period.starred()) {
            if (Boolean.TRUE.equals(rule.starred())) {
                return ObservationStatus.PROVISIONAL;
            }
            found.fault(
                    Objects.requireNonNullElse(mapping.period().column(), "period"),
                    "period-starred",
                    "the mapping does not say what a star behind a period means");
            return null;
        }
        if (rule.column() == null) {
            return rule.all();
        }
        String printed = row.cells().getOrDefault(rule.column(), "");
        ObservationStatus status = rule.codes().get(printed);
        if (status == null) {
            found.fault(
                    rule.column(),
                    "status-unknown",
                    "the mapping does not say what '" + CellFault.shown(printed) + "' means");
        }
        return status;
    }

    private @Nullable Breakdown breakdown(SourceRow row, RowFindings found) {
        Map<String, String> parts = new TreeMap<>();
        boolean whole = true;
        for (Map.Entry<String, DimensionColumn> one : mapping.breakdown().entrySet()) {
            whole &= part(row, one.getKey(), one.getValue(), parts, found);
        }
        String prefix = mapping.extra().breakdownPrefix();
        if (prefix != null) {
            row.cells().forEach((column, printed) -> {
                if (column.startsWith(prefix)) {
                    parts.put(column.substring(prefix.length()), printed);
                }
            });
        }
        if (parts.isEmpty()) {
            return whole ? Breakdown.NONE : null;
        }
        Faults faults = new Faults();
        Breakdown.check(parts, faults);
        for (Fault fault : faults.all()) {
            found.fault(column(fault.pointer()), fault.code(), fault.detail());
        }
        return whole && faults.isEmpty() ? Breakdown.of(parts) : null;
    }

    /** The column of a part, or all of them, of which a breakdown says that it is wrong. */
    private String column(String pointer) {
        String key = pointer.replaceFirst("^/", "").replace("~1", "/").replace("~0", "~");
        DimensionColumn dimension = mapping.breakdown().get(key);
        return dimension != null
                ? dimension.column()
                : Given.text(mapping.extra().breakdownPrefix()) + key;
    }

    /** Whether the part could be read; its absence is right when the row is about the whole. */
    private static boolean part(
            SourceRow row, String key, DimensionColumn dimension, Map<String, String> parts, RowFindings found) {
        String printed = row.cells().getOrDefault(dimension.column(), "");
        if (printed.equals(dimension.whole())) {
            return true;
        }
        String named = dimension.values().get(printed);
        if (named != null || (dimension.others() == DimensionColumn.Others.KEEP && !printed.isEmpty())) {
            parts.put(key, named != null ? named : printed);
            return true;
        }
        if (dimension.others() == DimensionColumn.Others.SKIP) {
            found.skip(Skipped.Reason.BREAKDOWN, dimension.column(), printed);
        } else {
            found.fault(
                    dimension.column(),
                    "breakdown-unknown",
                    "the mapping does not say which part '" + CellFault.shown(printed) + "' is");
        }
        return false;
    }

    private @Nullable Boolean seriesBreak(SourceRow row, RowFindings found) {
        String column = mapping.extra().seriesBreak();
        String printed = column == null ? null : row.get(column);
        if (column == null || printed == null || printed.equals("false")) {
            return false;
        }
        if (printed.equals("true")) {
            return true;
        }
        found.fault(column, "not-a-boolean", "'" + CellFault.shown(printed) + "' is neither true nor false");
        return null;
    }

    private static @Nullable String extra(SourceRow row, @Nullable String column, @Nullable String otherwise) {
        String printed = column == null ? null : row.get(column);
        return printed == null ? otherwise : printed;
    }
}
