package nl.driehoek.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import nl.driehoek.local.api.Json;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    private static final JsonNode ENDED = Json.parse("""
            {"state": "SUCCEEDED", "dryRun": false,
             "progress": {"rows": 712, "figures": 706, "applied": 706, "percent": 100},
             "result": {"added": 704, "corrected": 1, "confirmed": 0, "unchanged": 1, "faulty": 0,
               "skipped": [{"reason": "AREA", "column": "Regio's", "printed": "Buitenland", "count": 2}],
               "faults": [],
               "totals": [{"indicator": "misdrijven", "area": "NL01", "parts": "GM", "period": "2022", "total": 800027,
                 "sum": 800026, "difference": 1, "added": 343, "missing": ["GM0014"], "missingCount": 1}],
               "source": "Geregistreerde misdrijven", "attribution": "Politie (CC BY 4.0)", "rowsNotKept": 0}}""");

    @Test
    void theReportSaysWhatCameIn_whatDidNot_andHowTheTotalsAgree() {
        assertThat(ImportReport.lines(ENDED))
                .containsExactly(
                        "SUCCEEDED: 704 added, 1 corrected, 0 confirmed, 1 unchanged, 0 faulty",
                        "source: Geregistreerde misdrijven; Politie (CC BY 4.0)",
                        "skipped: 2 × Buitenland (AREA, column Regio's)",
                        "total: misdrijven 2022, NL01 800027, sum of its 343 parts (GM) 800026, difference 1, without 1");
    }

    @Test
    void aDryRunSaysThatNothingWasRecorded() {
        JsonNode dry = Json.parse("""
                {"state": "SUCCEEDED", "dryRun": true, "result": {"added": 1}}""");

        assertThat(ImportReport.lines(dry).get(0)).startsWith("SUCCEEDED (nothing was recorded): 1 added");
    }

    @Test
    void aFileWithAFaultSaysWhereItIs() {
        JsonNode failed = Json.parse("""
                {"state": "FAILED", "dryRun": false, "result": {"faulty": 1, "faults": [
                  {"pointer": "/1/area", "code": "missing-column", "detail": "is not in the header"}]}}""");

        assertThat(ImportReport.lines(failed))
                .contains("fault: /1/area missing-column: is not in the header")
                .hasSize(2);
        assertThat(Imports.isSuccess(failed)).isFalse();
    }

    @Test
    void aTotalThatTheFileDoesNotPrintIsUnknown() {
        JsonNode without = Json.parse("""
                {"result": {"totals": [{"indicator": "a", "area": "NL01", "parts": "RE", "period": "2022", "sum": 5,
                  "added": 2, "missingCount": 0}]}}""");

        assertThat(ImportReport.totals(without))
                .containsExactly("total: a 2022, NL01 unknown, sum of its 2 parts (RE) 5, difference unknown");
    }

    @Test
    void aStepSaysHowFarItIsAndPerCentWhereThatCanBeTold() {
        assertThat(ImportReport.step(ENDED)).isEqualTo("succeeded: 712 rows, 706 figures found, 706 compared, 100 %");
        assertThat(ImportReport.step(Json.parse("{\"state\": \"QUEUED\", \"progress\": {\"rows\": 0}}")))
                .isEqualTo("queued: 0 rows, 0 figures found, 0 compared");
    }
}
