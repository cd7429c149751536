package nl.driehoek.indicators.export.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes target statuses as CSV; the text itself is never of this type. */
@Schema(
        name = "TargetStatusCsv",
        type = SchemaType.STRING,
        description = "Target statuses as CSV: a header with the names of the columns, and a row for each target.",
        examples = TargetStatusCsv.EXAMPLE)
final class TargetStatusCsv {
    static final String EXAMPLE = "planId,revision,theme,title,target,indicator,area,breakdown,due,printed,comparator,"
            + "bound,boundUpper,latestPeriod,latestValue,verdict,undeterminedReason,trajectory,confidence,trend,finality,"
            + "outcome,why\r\n"
            + "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012,1,wijken-en-buurten,Wijken en buurten,drugsoverlast,"
            + "groningen-drugsoverlast,GM0014,,2014,<2008 (8%),LESS_THAN,8,,2010,7,MET,,ON_TRACK,LOW,INSUFFICIENT_DATA,"
            + "INTERIM,,7 is lager dan 8\r\n";

    private TargetStatusCsv() {}
}
