package nl.driehoek.indicators.measurement;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.UUID;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MeasurementsTest extends ServiceTest {
    private static final String CORRECTION = ",\"correction\":{\"reason\":\"telfout\"}";

    @Test
    void a_recorded_measurement_can_be_read() {
        String indicator = newIndicator();

        Response recorded = record("""
                {"indicator":"%s","area":"GM0014","breakdown":{"sex":"v","age":"12-17"},"period":"2010JJ00","value":7.50,
                 "observationStatus":"PROVISIONAL","margin":{"lower":6.1,"upper":7.9},"source":"L&V 2010"}""".formatted(indicator));

        assertThat(recorded.statusCode()).isEqualTo(201);
        JsonNode body = json(recorded);
        assertThat(recorded.header("Location"))
                .endsWith("/v1/measurements/" + body.path("id").asText());
        assertThat(recorded.header("ETag")).isEqualTo("\"1\"");
        assertThat(body.path("period").asText()).isEqualTo("2010");
        assertThat(body.path("value").decimalValue()).isEqualByComparingTo("7.5");
        assertThat(body.path("breakdown").toString()).isEqualTo("{\"age\":\"12-17\",\"sex\":\"v\"}");
        assertThat(body.path("recordedBy").asText()).isEqualTo("analyst");
        assertThat(get("/v1/measurements/" + body.path("id").asText())).isEqualTo(body);
    }

    @Test
    void the_same_again_changes_nothing() {
        String indicator = newIndicator();
        JsonNode first = recorded(indicator, "2010", "7");

        Response again = record(figure(indicator, "2010JJ00", "7.0"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again)).isEqualTo(first);
    }

    @Test
    void another_value_that_does_not_say_that_it_corrects_is_refused() {
        String indicator = newIndicator();
        JsonNode first = recorded(indicator, "2010", "7");

        Response other = record(figure(indicator, "2010", "8"));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).path("type").asText()).endsWith("/measurement-differs");
        assertThat(faults(other)).containsExactly("/value measurement-differs");
        assertThat(get("/v1/measurements/" + first.path("id").asText())).isEqualTo(first);
    }

    @Test
    void a_correction_is_a_new_version_and_the_old_one_can_still_be_read() {
        String indicator = newIndicator();
        JsonNode first = recorded(indicator, "2010", "7");

        Response corrected = record(figure(indicator, "2010", "8", CORRECTION));

        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        JsonNode versions = get("/v1/measurements/" + first.path("id").asText() + "/versions");
        assertThat(versions.path("items")).hasSize(2);
        assertThat(versions.path("items").path(0)).isEqualTo(first);
        assertThat(versions.path("items").path(1).path("correctionReason").asText())
                .isEqualTo("telfout");
    }

    @Test
    void the_list_says_what_was_known_at_a_moment() {
        String indicator = newIndicator();
        JsonNode first = recorded(indicator, "2010", "7");
        record(figure(indicator, "2010", "8", CORRECTION));
        recorded(indicator, "2012", "6");

        JsonNode now = get("/v1/measurements?indicator=" + indicator);
        JsonNode then = get("/v1/measurements?indicator=" + indicator + "&asOf="
                + first.path("recordedAt").asText());

        assertThat(now.path("items").findValuesAsText("version")).containsExactly("2", "1");
        assertThat(then.path("items")).containsExactly(first);
    }

    @Test
    void the_list_can_be_narrowed_and_comes_in_pages_in_order_of_time() {
        String indicator = newIndicator();
        recorded(indicator, "2012-03", "1");
        recorded(indicator, "2011", "2");
        recorded(indicator, "2012-Q1", "3");

        JsonNode first = get("/v1/measurements?limit=2&area=GM0014&indicator=" + indicator);
        JsonNode rest = get("/v1/measurements?limit=2&area=GM0014&indicator=" + indicator + "&cursor="
                + first.path("nextCursor").asText());

        assertThat(first.path("items").findValuesAsText("period")).containsExactly("2011", "2012-03");
        assertThat(rest.path("items").findValuesAsText("period")).containsExactly("2012-Q1");
        assertThat(rest.has("nextCursor")).isFalse();
        assertThat(get("/v1/measurements?period=2012KW01&indicator=" + indicator)
                        .path("items"))
                .hasSize(1);
        assertThat(get("/v1/measurements?area=GM9999&indicator=" + indicator).path("items"))
                .isEmpty();
    }

    @Test
    void all_faults_come_at_once_also_those_that_only_the_database_knows() {
        Response refused = record("""
                {"indicator":"onbekend","area":"GM9999","breakdown":{"a b":"x"},"period":"2012KW05",
                 "margin":{"lower":3},"correction":{}}""");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "/indicator indicator-unknown",
                        "/area area-unknown",
                        "/breakdown/a b breakdown-key",
                        "/period period-unknown",
                        "/value required",
                        "/observationStatus required",
                        "/margin/upper required",
                        "/correction/reason required");
    }

    @ParameterizedTest
    @CsvSource({
        "2012KW05, 7, /period period-unknown",
        "2999, 7, /period period-unknown",
        "2090, 7, /period period-in-future",
        "2010, 100.1, /value value-outside-scale",
        "2010, -1, /value value-outside-scale",
        "2010, 1.12345678901, /value number-too-long",
        "2010, null, /value required",
        "2010, \"7\", /value wrong-type"
    })
    void a_figure_that_cannot_be_is_refused(String period, String value, String fault) {
        Response refused = record(figure(newIndicator(), period, value));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused)).containsExactly(fault);
    }

    @Test
    void a_withheld_figure_has_no_value_and_is_not_zero() {
        String indicator = newIndicator();

        Response recorded = record(figure(indicator, "2010", "null", ",\"withheld\":true"));

        assertThat(recorded.statusCode()).isEqualTo(201);
        assertThat(json(recorded).has("value")).isFalse();
        assertThat(record(figure(indicator, "2010", "0")).statusCode()).isEqualTo(409);
    }

    @Test
    void an_analyst_records_for_the_own_jurisdiction_and_what_lies_in_it_only() {
        String indicator = newIndicator();
        String district = unique("binnenstad");
        as("analyst").body("""
                {"name":"Binnenstad","type":"OWN","parent":"GM0014"}""").put("/v1/areas/" + district);
        String body = figure(indicator, "2010", "7").replace("GM0014", district);

        Response elsewhere = with(Tokens.of("analyst", "gemeente-amsterdam", "GM0363"))
                .body(body)
                .post("/v1/measurements");
        Response here = record(body);

        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(json(elsewhere).path("type").asText()).endsWith("/outside-jurisdiction");
        assertThat(here.statusCode()).isEqualTo(201);
    }

    @Test
    void an_admin_records_everywhere() {
        String indicator = newIndicator();

        Response recorded = with(Tokens.of("admin", "beheer", "GM0363"))
                .body(figure(indicator, "2010", "7"))
                .post("/v1/measurements");

        assertThat(recorded.statusCode()).isEqualTo(201);
    }

    @Test
    void a_repeat_with_its_idempotency_key_gets_the_first_answer() {
        String indicator = newIndicator();
        String body = figure(indicator, "2010", "7");
        as("analyst").header("Idempotency-Key", indicator).body(body).post("/v1/measurements");

        Response again =
                as("analyst").header("Idempotency-Key", indicator).body(body).post("/v1/measurements");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void a_batch_is_recorded_whole() {
        String indicator = newIndicator();
        recorded(indicator, "2008", "8");

        Response recorded = as("analyst")
                .body("{\"measurements\":[%s,%s,%s]}"
                        .formatted(
                                figure(indicator, "2008", "8"),
                                figure(indicator, "2010", "7"),
                                figure(indicator, "2010", "7")))
                .post("/v1/measurement-batches");

        assertThat(recorded.statusCode()).isEqualTo(201);
        assertThat(json(recorded).path("added").asInt()).isEqualTo(1);
        assertThat(json(recorded).path("unchanged").asInt()).isEqualTo(2);
        assertThat(json(recorded).path("measurements").findValuesAsText("period"))
                .containsExactly("2008", "2010", "2010");
    }

    @Test
    void a_batch_that_was_recorded_before_changes_nothing() {
        String indicator = newIndicator();
        recorded(indicator, "2008", "8");

        Response again = as("analyst")
                .body("{\"measurements\":[%s]}".formatted(figure(indicator, "2008", "8")))
                .post("/v1/measurement-batches");

        assertThat(again.statusCode()).isEqualTo(200);
    }

    @Test
    void a_batch_with_any_fault_is_not_recorded_at_all_and_every_fault_is_told() {
        String indicator = newIndicator();

        Response refused = as("analyst")
                .body("{\"measurements\":[%s,%s,%s]}"
                        .formatted(
                                figure(indicator, "2010", "7"),
                                figure(indicator, "2012KW05", "7"),
                                figure("onbekend", "2010", "700")))
                .post("/v1/measurement-batches");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused))
                .containsExactly(
                        "/measurements/1/period period-unknown", "/measurements/2/indicator indicator-unknown");
        assertThat(get("/v1/measurements?indicator=" + indicator).path("items")).isEmpty();
    }

    @Test
    void a_batch_with_a_contradiction_is_not_recorded_at_all() {
        String indicator = newIndicator();

        Response refused = as("analyst")
                .body("{\"measurements\":[%s,%s]}"
                        .formatted(figure(indicator, "2010", "7"), figure(indicator, "2010", "8")))
                .post("/v1/measurement-batches");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(faults(refused)).containsExactly("/measurements/1/value measurement-differs");
        assertThat(get("/v1/measurements?indicator=" + indicator).path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /measurements required",
                "{\"measurements\":[]} | /measurements out-of-bounds",
                "{\"measurements\":[null]} | /measurements/0 required",
                "{\"measurements\":[7]} | /measurements/0 wrong-type"
            })
    void a_batch_holds_measurements(String body, String fault) {
        Response refused = as("analyst").body(body).post("/v1/measurement-batches");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused)).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "planner", "partner"})
    void only_analysts_and_admins_record(String role) {
        String body = figure("x", "2010", "7");

        assertThat(as(role).body(body).post("/v1/measurements").statusCode()).isEqualTo(403);
        assertThat(as(role).body("{\"measurements\":[" + body + "]}")
                        .post("/v1/measurement-batches")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(role).get("/v1/measurements").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/measurements", "/v1/measurements/" + "0f3b1c6e-0000-4000-8000-000000000000"})
    void nobody_reads_measurements_without_a_token(String path) {
        assertThat(RestAssured.given().get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/measurements", "/v1/measurement-batches"})
    void nobody_records_without_a_token(String path) {
        assertThat(RestAssured.given()
                        .contentType("application/json")
                        .body("{}")
                        .post(path)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_unknown_measurement_is_not_found() {
        String id = UUID.randomUUID().toString();

        assertThat(as("viewer").get("/v1/measurements/" + id).statusCode()).isEqualTo(404);
        assertThat(as("viewer").get("/v1/measurements/" + id + "/versions").statusCode())
                .isEqualTo(404);
        assertThat(as("viewer").get("/v1/measurements/none").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"period, 2012KW05", "asOf, gisteren", "limit, 0"})
    void a_parameter_that_means_nothing_is_refused(String name, String value) {
        Response refused = as("viewer").queryParam(name, value).get("/v1/measurements");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused)).containsExactly("?" + name + " invalid-parameter");
    }

    @Test
    void what_http_itself_refuses_is_a_problem_too() {
        assertThat(as("admin").delete("/v1/measurements").statusCode()).isEqualTo(405);
        assertThat(as("admin")
                        .contentType("text/csv")
                        .body("x")
                        .post("/v1/measurements")
                        .statusCode())
                .isEqualTo(415);
        assertThat(as("admin").get("/v1/measurements/").statusCode()).isEqualTo(404);
    }
}
