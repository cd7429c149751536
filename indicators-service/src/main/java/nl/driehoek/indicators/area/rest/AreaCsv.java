package nl.driehoek.indicators.area.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes areas as CSV; the text itself is never of this type. */
@Schema(
        name = "AreaCsv",
        type = SchemaType.STRING,
        description =
                "Areas as CSV: a header with the names of the columns, and a row for each area. Only code and name"
                        + " have to be there. Predecessors and names stand with bars between them.",
        examples = AreaCsv.EXAMPLE)
final class AreaCsv {
    static final String EXAMPLE = "code,name,type,parent,validFrom,validTo,predecessors,names\r\n"
            + "PV20,Groningen,PROVINCE,NL01,,,,Groningen (PV)\r\n"
            + "GM1952,Midden-Groningen,MUNICIPALITY,PV20,2018-01-01,,"
            + "GM0018 2018-01-01 MERGED | GM0040 2018-01-01 MERGED | GM1987 2018-01-01 MERGED,\r\n";

    private AreaCsv() {}
}
