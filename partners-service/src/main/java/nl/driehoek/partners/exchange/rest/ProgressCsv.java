package nl.driehoek.partners.exchange.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes the table of progress as CSV; the text itself is never of this type. */
@Schema(
        name = "ProgressCsv",
        type = SchemaType.STRING,
        description =
                "Progress reports as CSV: a header with the names of the columns, and a row for each report and each of"
                        + " its further figures.",
        examples = ProgressCsv.EXAMPLE)
final class ProgressCsv {
    static final String EXAMPLE = "reference,commitmentId,title,partner,period,text,norm,split,quantity,numerator,"
            + "denominator,doneOn,done,evidence,correctionReason,version\r\n"
            + "C000-101,3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101,Jeugd-pv's tijdig bij OM aanleveren (Kalsbeek),"
            + "politie-groningen,2012-Q1,Van de 120 zaken kwamen er 101 op tijd bij het OM,n1,,,101,120,,,"
            + "Kwartaalrapportage jeugd <https://documenten.groningen.example/2012-Q1.pdf>,,1\r\n";

    private ProgressCsv() {}
}
