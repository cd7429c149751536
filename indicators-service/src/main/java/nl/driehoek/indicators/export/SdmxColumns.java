package nl.driehoek.indicators.export;

import static nl.driehoek.indicators.export.MeasurementColumns.number;
import static nl.driehoek.indicators.export.MeasurementColumns.put;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.table.Column;
import nl.driehoek.kit.table.TableForm;
import org.jspecify.annotations.Nullable;

/**
 * Measurements as an SDMX-CSV 2.0 data message. All exports have the same structure, whatever is in them: that is why a
 * breakdown is one dimension, in its text form.
 */
final class SdmxColumns {
    static final TableForm FORM = TableForm.of(
            Column.text("STRUCTURE"),
            Column.text("STRUCTURE_ID"),
            Column.text("ACTION"),
            Column.text("FREQ"),
            Column.text("INDICATOR"),
            Column.text("REF_AREA"),
            Column.text("BREAKDOWN"),
            Column.text("TIME_PERIOD"),
            Column.number("OBS_VALUE"),
            Column.text("OBS_TEXT"),
            Column.text("OBS_LINK"),
            Column.text("OBS_STATUS"),
            Column.text("SERIES_BREAK"),
            Column.number("LOWER_BOUND"),
            Column.number("UPPER_BOUND"),
            Column.text("UNIT_MEASURE"),
            Column.text("DATA_SOURCE"),
            Column.text("DATA_PROVIDER"),
            Column.text("UPDATED"));

    private static final String STRUCTURE_ID = "DRIEHOEK:MEASUREMENTS(1.0.0)";

    /** The code that SDMX has for the whole of a dimension. */
    private static final String TOTAL = "_T";

    private SdmxColumns() {}

    /** @param unit of the indicator */
    static Map<String, String> cells(Measurement measurement, @Nullable String unit) {
        Observation observation = measurement.observation();
        Margin margin = observation.margin();
        Observation.Content content = observation.content();
        Breakdown breakdown = measurement.series().breakdown();
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, "STRUCTURE", "dataflow");
        put(cells, "STRUCTURE_ID", STRUCTURE_ID);
        put(cells, "ACTION", "I");
        put(cells, "FREQ", frequency(observation.period()));
        put(cells, "INDICATOR", measurement.series().indicator());
        put(cells, "REF_AREA", measurement.series().area());
        put(cells, "BREAKDOWN", breakdown.isNone() ? TOTAL : breakdown);
        put(cells, "TIME_PERIOD", observation.period());
        put(cells, "OBS_VALUE", number(observation.value()));
        put(cells, "OBS_TEXT", content == null ? null : content.text());
        put(cells, "OBS_LINK", content == null ? null : content.link());
        put(cells, "OBS_STATUS", status(observation));
        put(cells, "SERIES_BREAK", observation.seriesBreak());
        put(cells, "LOWER_BOUND", margin == null ? null : number(margin.lower()));
        put(cells, "UPPER_BOUND", margin == null ? null : number(margin.upper()));
        put(cells, "UNIT_MEASURE", unit);
        put(cells, "DATA_SOURCE", observation.source());
        put(cells, "DATA_PROVIDER", observation.publisher());
        put(cells, "UPDATED", measurement.recordedAt());
        return cells;
    }

    /** Of the code list CL_FREQ. */
    private static String frequency(Period period) {
        return switch (period.kind()) {
            case YEAR -> "A";
            case QUARTER -> "Q";
            case MONTH -> "M";
        };
    }

    /** Of the code list CL_OBS_STATUS: suppressed, provisional or normal. */
    private static String status(Observation observation) {
        if (observation.withheld()) {
            return "Q";
        }
        return observation.status() == ObservationStatus.PROVISIONAL ? "P" : "A";
    }
}
