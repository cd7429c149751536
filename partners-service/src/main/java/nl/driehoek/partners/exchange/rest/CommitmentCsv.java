package nl.driehoek.partners.exchange.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes the table of commitments as CSV; the text itself is never of this type. */
@Schema(
        name = "CommitmentCsv",
        type = SchemaType.STRING,
        description =
                "Commitments as CSV: a header with the names of the columns, and a row for each commitment and each of"
                        + " its further norms.",
        examples = CommitmentCsv.EXAMPLE)
final class CommitmentCsv {
    static final String EXAMPLE =
            "reference,theme,alsoUnder,title,kind,nature,attribution,lead,coResponsible,addressee,"
                    + "area,areaNames,condition,frequency,pilot,pilot.duration,pilot.until,citations,dependsOn,budget.amount,"
                    + "budget.note,from,deadline,deadlineText,reporting.every,reporting.graceDays,source,note,norm.key,norm.type,"
                    + "norm.comparator,norm.comparatorInferred,norm.quantity,norm.unit,norm.every,norm.by,norm.within.length,"
                    + "norm.within.startEvent,norm.population,norm.subPopulation,norm.perUnit.unit,norm.perUnit.names,norm.parts,"
                    + "norm.switchedOnBy,norm.text,id,status,verdicts,version\r\n"
                    + "C000-101,opgroeien,,Jeugd-pv's tijdig bij OM aanleveren (Kalsbeek),PERFORMANCE_NORM,,HEADING,"
                    + "politie-groningen,,openbaar-ministerie,,,,,,,,Kalsbeeknorm,,,,,,,,,regel 132,,n1,SHARE,AT_LEAST,,80,,,,P30D,"
                    + "eerste verhoor,processen-verbaal jeugdige verdachten 12 tot 18 jaar,,,,,,"
                    + "minimaal 80% van de gevallen binnen 30 dagen,3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101,PROPOSED,,1\r\n";

    private CommitmentCsv() {}
}
