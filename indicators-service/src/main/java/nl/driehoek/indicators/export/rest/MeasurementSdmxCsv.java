package nl.driehoek.indicators.export.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes measurements as SDMX-CSV; the text itself is never of this type. */
@Schema(
        name = "MeasurementSdmxCsv",
        type = SchemaType.STRING,
        description = "Measurements as an SDMX-CSV 2.0 data message.",
        examples = MeasurementSdmxCsv.EXAMPLE)
final class MeasurementSdmxCsv {
    static final String EXAMPLE = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,BREAKDOWN,TIME_PERIOD,"
            + "OBS_VALUE,OBS_TEXT,OBS_LINK,OBS_STATUS,SERIES_BREAK,LOWER_BOUND,UPPER_BOUND,UNIT_MEASURE,DATA_SOURCE,"
            + "DATA_PROVIDER,UPDATED\r\n"
            + "dataflow,DRIEHOEK:MEASUREMENTS(1.0.0),I,A,groningen-drugsoverlast,GM0014,_T,2010,7,,,A,false,6.1,7.9,%,"
            + "Enquête Leefbaarheid en Veiligheid 2010,,2012-01-16T09:30:00Z\r\n";

    private MeasurementSdmxCsv() {}
}
