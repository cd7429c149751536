package nl.driehoek.plans.plan.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes the table of targets as CSV; the text itself is never of this type. */
@Schema(
        name = "TargetCsv",
        type = SchemaType.STRING,
        description = "Targets as CSV: a header with the names of the columns, and a row for each target.",
        examples = TargetCsv.EXAMPLE)
final class TargetCsv {
    static final String EXAMPLE = "key,theme,indicator,name,area,breakdown,due,baselinePeriod,baselineValue,"
            + "baselinePrinted,printed,desiredDirection,intermediate,comparator,reference,inferred\r\n"
            + "drugsoverlast,wijken-en-buurten,groningen-drugsoverlast,,GM0014,,2014,2008,8,8 % (2008),<2008 (8%),,"
            + "2012: ≤ 7,LESS_THAN,<2008 (8%),false\r\n";

    private TargetCsv() {}
}
