package nl.driehoek.indicators.export.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes measurements as CSV; the text itself is never of this type. */
@Schema(
        name = "MeasurementCsv",
        type = SchemaType.STRING,
        description = "Measurements as CSV: a header with the names of the columns, and a row for each measurement.",
        examples = MeasurementCsv.EXAMPLE)
final class MeasurementCsv {
    static final String EXAMPLE = "indicator,area,period,value,observationStatus,marginLower,marginUpper,withheld,"
            + "seriesBreak,source,publisher,text,link,correctionReason,breakdown.age\r\n"
            + "groningen-drugsoverlast,GM0014,2010,7,DEFINITIVE,6.1,7.9,false,false,"
            + "Enquête Leefbaarheid en Veiligheid 2010,,,,,12-17\r\n";

    private MeasurementCsv() {}
}
