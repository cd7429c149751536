package nl.driehoek.indicators.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.indicators.imports.domain.BuiltInMappings;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.kit.table.Column;
import nl.driehoek.kit.table.TableForm;
import org.jspecify.annotations.Nullable;

/**
 * Measurements in the form that the built-in import mappings read: what is exported can be changed and imported again.
 * Each key of a breakdown has a column of its own.
 */
final class MeasurementColumns {
    private static final Set<String> NUMBERS = Set.of("value", "marginLower", "marginUpper");

    private MeasurementColumns() {}

    static TableForm form(List<String> breakdownKeys) {
        List<Column> columns = new ArrayList<>();
        BuiltInMappings.COLUMNS.forEach(
                name -> columns.add(NUMBERS.contains(name) ? Column.number(name) : Column.text(name)));
        breakdownKeys.forEach(key -> columns.add(Column.text(BuiltInMappings.BREAKDOWN + key)));
        return new TableForm(columns);
    }

    static Map<String, String> cells(Measurement measurement, List<String> breakdownKeys) {
        Observation observation = measurement.observation();
        Margin margin = observation.margin();
        Observation.Content content = observation.content();
        Map<String, String> parts = measurement.series().breakdown().parts();
        if (!breakdownKeys.containsAll(parts.keySet())) {
            // The header is out already: better no file than one that tells this figure as one of the whole.
            throw new IllegalStateException("A breakdown came up during the export: " + measurement.series());
        }
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, "indicator", measurement.series().indicator());
        put(cells, "area", measurement.series().area());
        put(cells, "period", observation.period());
        put(cells, "value", number(observation.value()));
        put(cells, "observationStatus", observation.status());
        put(cells, "marginLower", margin == null ? null : number(margin.lower()));
        put(cells, "marginUpper", margin == null ? null : number(margin.upper()));
        put(cells, "withheld", observation.withheld());
        put(cells, "seriesBreak", observation.seriesBreak());
        put(cells, "source", observation.source());
        put(cells, "publisher", observation.publisher());
        put(cells, "text", content == null ? null : content.text());
        put(cells, "link", content == null ? null : content.link());
        put(cells, "correctionReason", measurement.correctionReason());
        parts.forEach((key, part) -> put(cells, BuiltInMappings.BREAKDOWN + key, part));
        return cells;
    }

    static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }

    static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
