package nl.driehoek.indicators.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.indicators.testing.Imports.counts;
import static nl.driehoek.indicators.testing.Imports.ended;
import static nl.driehoek.indicators.testing.Imports.faults;
import static nl.driehoek.indicators.testing.Imports.file;
import static nl.driehoek.indicators.testing.Imports.imported;
import static nl.driehoek.indicators.testing.Imports.order;
import static nl.driehoek.indicators.testing.Imports.row;
import static nl.driehoek.indicators.testing.Imports.rows;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportsTest extends ServiceTest {

    @Test
    void the_figures_of_a_file_are_recorded_and_every_row_is_accounted_for() {
        String indicator = newIndicator();

        Response ordered = order(file(row(indicator, "2010", "7,5"), row(indicator, "2012", "6")), "&fileName=elv.csv");
        JsonNode job = ended(ordered);

        assertThat(ordered.header("Location"))
                .endsWith("/v1/imports/" + job.path("id").asText());
        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("SUCCEEDED");
        assertThat(counts(job)).containsExactly(2L, 0L, 0L, 0L, 0L);
        assertThat(job.path("file").path("name").asText()).isEqualTo("elv.csv");
        assertThat(job.path("file").path("sha256").asText()).hasSize(64);
        assertThat(job.path("requestedBy").asText()).isEqualTo("analyst");
        assertThat(job.path("progress").path("percent").asInt()).isEqualTo(100);
        JsonNode measurements = get("/v1/measurements?indicator=" + indicator).path("items");
        assertThat(measurements.findValuesAsText("value")).containsExactly("7.5", "6");
        assertThat(measurements.path(0).path("recordedBy").asText()).isEqualTo("analyst");
        assertThat(rows(job, "").findValuesAsText("line")).containsExactly("2", "3");
        assertThat(rows(job, "?outcome=ADDED&limit=1").findValuesAsText("outcome"))
                .containsExactly("ADDED");
        assertThat(rows(job, "?outcome=FAULTY")).isEmpty();
    }

    @Test
    void the_same_file_again_changes_nothing_and_publishes_nothing() {
        String indicator = newIndicator();
        String file = file(row(indicator, "2010", "7"), row(indicator, "2012", "6"));
        imported(file, "");

        JsonNode again = imported(file, "");

        assertThat(again.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(counts(again)).containsExactly(0L, 0L, 0L, 2L, 0L);
        recorded(indicator, "2014", "5");
        try (TopicReader topic = new TopicReader("driehoek.measurements")) {
            // One event of the first import with both versions, and one of the figure afterwards.
            var events = topic.await(one -> (indicator + "|GM0014|").equals(one.key()), 2);
            assertThat(TopicReader.header(events.get(1), "ce_sequence")).endsWith("2");
        }
    }

    @Test
    void a_dry_run_says_what_would_happen_and_records_nothing() {
        String indicator = newIndicator();

        JsonNode job = imported(file(row(indicator, "2010", "7")), "&dryRun=true");

        assertThat(job.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(job.path("dryRun").asBoolean()).isTrue();
        assertThat(counts(job)).containsExactly(1L, 0L, 0L, 0L, 0L);
        assertThat(get("/v1/measurements?indicator=" + indicator).path("items")).isEmpty();
    }

    @Test
    void one_faulty_row_keeps_the_whole_file_out_and_all_faults_are_told() {
        String indicator = newIndicator();
        recorded(indicator, "2008", "8");

        JsonNode job = imported(
                file(
                        row(indicator, "2010", "7"),
                        row(indicator, "2090", "7"),
                        row(indicator, "2012", "700"),
                        row("onbekend", "2012", "7"),
                        row(indicator, "2008", "9"),
                        row(indicator, "2014", "7").replace("GM0014", "GM9998")),
                "");

        assertThat(job.path("state").asText()).isEqualTo("FAILED");
        assertThat(faults(job))
                .containsExactly(
                        "/3/value period-in-future",
                        "/4/value value-outside-scale",
                        "/5/value indicator-unknown",
                        "/6/value measurement-differs",
                        "/7/area area-unknown");
        assertThat(counts(job)).containsExactly(1L, 0L, 0L, 0L, 5L);
        assertThat(get("/v1/measurements?indicator=" + indicator).path("items")).hasSize(1);
    }

    @Test
    void a_figure_that_differs_needs_a_reason_and_is_a_new_version_then() {
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        String file = file(row(indicator, "2010", "8"), row(indicator, "2012", "6"));

        JsonNode refused = imported(file, "");
        JsonNode corrected = imported(file, "&corrections=herziening door de bron");

        assertThat(faults(refused)).containsExactly("/2/value measurement-differs");
        assertThat(counts(corrected)).containsExactly(1L, 1L, 0L, 0L, 0L);
        assertThat(corrected.path("corrections").asText()).isEqualTo("herziening door de bron");
        JsonNode measurements = get("/v1/measurements?indicator=" + indicator).path("items");
        assertThat(measurements.findValuesAsText("version")).containsExactly("2", "1");
        assertThat(measurements.path(0).path("correctionReason").asText()).isEqualTo("herziening door de bron");
        assertThat(measurements.path(1).has("correctionReason")).isFalse();
    }

    @Test
    void a_reason_in_the_file_corrects_its_own_row_only() {
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        recorded(indicator, "2012", "6");

        JsonNode job = imported(file(row(indicator, "2010", "8") + "telfout", row(indicator, "2012", "5")), "");

        assertThat(faults(job)).containsExactly("/3/value measurement-differs");
        assertThat(counts(job)).containsExactly(0L, 1L, 0L, 0L, 1L);
    }

    @Test
    void a_provisional_figure_is_confirmed_without_a_reason() {
        String indicator = newIndicator();
        record(figure(indicator, "2010", "7").replace("DEFINITIVE", "PROVISIONAL"));

        JsonNode job = imported(file(row(indicator, "2010", "7")), "");

        assertThat(counts(job)).containsExactly(0L, 0L, 1L, 0L, 0L);
    }

    @Test
    void two_rows_for_the_same_are_one_when_they_agree_and_a_fault_when_they_do_not() {
        String indicator = newIndicator();

        JsonNode agree = imported(file(row(indicator, "2010", "7"), row(indicator, "2010JJ00", "7,0")), "");
        JsonNode differ = imported(file(row(indicator, "2012", "7"), row(indicator, "2012", "8")), "");

        assertThat(counts(agree)).containsExactly(1L, 0L, 0L, 1L, 0L);
        assertThat(differ.path("state").asText()).isEqualTo("FAILED");
        assertThat(faults(differ)).containsExactly("/3/value row-twice");
    }

    @Test
    void the_targets_on_the_series_are_judged_once_the_figures_are_in() {
        String indicator = newIndicator();
        Plan plan = new Plan().atMost("streng", indicator, "5");
        plan.publish(1);
        plan.awaitStatus("streng", 1);

        imported(file(row(indicator, "2010", "7"), row(indicator, "2012", "4")), "");

        plan.awaitVerdict("streng", "MET");
    }

    @Test
    void the_caller_must_act_for_the_area_of_every_figure() {
        String indicator = newIndicator();
        byte[] file = file(row(indicator, "2010", "7")).getBytes(UTF_8);

        JsonNode job = ended(order(Tokens.of("analyst", "amsterdam", "GM0363"), "driehoek", "text/csv", file, ""));
        JsonNode everywhere = ended(order(Tokens.of("admin", "beheer"), "driehoek", "text/csv", file, ""));

        assertThat(job.path("state").asText()).isEqualTo("FAILED");
        assertThat(faults(job)).containsExactly("/2/value area-not-yours");
        assertThat(counts(everywhere)).containsExactly(1L, 0L, 0L, 0L, 0L);
    }

    @Test
    void only_the_areas_that_were_chosen_and_what_lies_in_them_are_taken() {
        String indicator = newIndicator();
        String district = unique("binnenstad");
        String elsewhere = unique("elders");
        as("analyst")
                .body("{\"name\":\"Binnenstad\",\"type\":\"OWN\",\"parent\":\"GM0014\"}")
                .put("/v1/areas/" + district);
        as("admin").body("{\"name\":\"Elders\",\"type\":\"OWN\"}").put("/v1/areas/" + elsewhere);
        String file = file(
                row(indicator, "2010", "7"),
                row(indicator, "2010", "8").replace("GM0014", district),
                row(indicator, "2010", "9").replace("GM0014", elsewhere));

        JsonNode all = imported(file, "");
        JsonNode chosen = imported(file, "&areas=GM0014");

        assertThat(faults(all)).containsExactly("/4/value area-not-yours");
        assertThat(chosen.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(counts(chosen)).containsExactly(2L, 0L, 0L, 0L, 0L);
        JsonNode skipped = chosen.path("result").path("skipped").path(0);
        assertThat(skipped.path("reason").asText()).isEqualTo("NOT_SELECTED");
        assertThat(skipped.path("printed").asText()).isEqualTo(elsewhere);
        assertThat(skipped.path("count").asInt()).isEqualTo(1);
        assertThat(order(file, "&areas=" + elsewhere).statusCode()).isEqualTo(403);
    }

    @Test
    void imports_are_listed_the_newest_first_and_can_be_narrowed() {
        String indicator = newIndicator();
        String first =
                imported(file(row(indicator, "2010", "7")), "").path("id").asText();
        String second =
                imported(file(row(indicator, "2011", "700")), "").path("id").asText();

        JsonNode all = Api.json(as("analyst").get("/v1/imports?limit=1&mapping=driehoek"));
        JsonNode next = Api.json(as("analyst")
                .get("/v1/imports?limit=1&mapping=driehoek&cursor="
                        + all.path("nextCursor").asText()));
        JsonNode failed = Api.json(as("analyst").get("/v1/imports?limit=1&state=FAILED"));

        assertThat(all.path("items").findValuesAsText("id")).containsExactly(second);
        assertThat(next.path("items").findValuesAsText("id")).containsExactly(first);
        assertThat(failed.path("items").findValuesAsText("id")).containsExactly(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "planner", "partner"})
    void only_analysts_and_admins_import(String role) {
        byte[] file = file(row("x", "2010", "7")).getBytes(UTF_8);

        assertThat(order(Tokens.of(role), "driehoek", "text/csv", file, "").statusCode())
                .isEqualTo(403);
        assertThat(as(role).body("{}").post("/v1/import-fetches").statusCode()).isEqualTo(403);
        assertThat(as(role).get("/v1/imports").statusCode()).isEqualTo(403);
        assertThat(as(role).get("/v1/import-mappings").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"state=KLAAR, state invalid-parameter", "limit=0, limit invalid-parameter"})
    void a_parameter_that_means_nothing_is_refused(String parameter, String fault) {
        assertThat(Api.faults(as("analyst").get("/v1/imports?" + parameter))).containsExactly("?" + fault);
    }

    @Test
    void an_unknown_import_is_not_found() {
        String unknown = "/v1/imports/0f3b1c6e-0000-4000-8000-000000000000";

        assertThat(as("analyst").get(unknown).statusCode()).isEqualTo(404);
        assertThat(as("analyst").get(unknown + "/rows").statusCode()).isEqualTo(404);
        assertThat(as("analyst").post(unknown + "/cancellations").statusCode()).isEqualTo(404);
        assertThat(as("analyst").get("/v1/imports/none").statusCode()).isEqualTo(404);
    }
}
