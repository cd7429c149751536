package nl.driehoek.indicators.indicator;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.indicator;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IndicatorsTest extends ServiceTest {
    private static final String DEFINED = "nl.driehoek.indicators.indicator-defined.v1";

    @Test
    void a_defined_indicator_can_be_read_by_everybody() {
        String code = unique("drugsoverlast");

        Response defined = as("analyst").body(indicator(code)).post("/v1/indicators");

        assertThat(defined.statusCode()).isEqualTo(201);
        assertThat(defined.header("Location")).endsWith("/v1/indicators/" + code);
        assertThat(defined.header("ETag")).isEqualTo("\"1\"");
        Response read = RestAssured.given().get("/v1/indicators/" + code);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(json(read)).isEqualTo(json(indicator(code)));
    }

    @Test
    void a_definition_and_each_change_of_it_is_published_whole() {
        String code = unique("drugsoverlast");
        as("analyst").body(indicator(code)).post("/v1/indicators");
        as("analyst")
                .header("If-Match", "\"1\"")
                .body(indicator(code, "NONE", "SUM"))
                .put("/v1/indicators/" + code);

        try (TopicReader topic = new TopicReader("driehoek.indicators")) {
            var records = topic.await(record -> code.equals(record.key()), 2);

            CloudEvent last = EventContract.check(records.get(1));
            JsonNode data = EventContract.data(last);
            assertThat(last.getType()).isEqualTo(DEFINED);
            assertThat(last.getSubject()).isEqualTo(code);
            assertThat(data.path("version").asInt()).isEqualTo(2);
            assertThat(data.path("aggregation").asText()).isEqualTo("SUM");
            assertThat(data.path("scale").path("max").asInt()).isEqualTo(100);
            EventContract.check(records.get(0));
        }
    }

    @Test
    void a_code_is_defined_once() {
        String code = unique("drugsoverlast");
        as("analyst").body(indicator(code)).post("/v1/indicators");

        Response again = as("analyst").body(indicator(code)).post("/v1/indicators");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).path("type").asText()).endsWith("/indicator-exists");
    }

    @Test
    void a_repeat_with_its_idempotency_key_gets_the_first_answer() {
        String code = unique("drugsoverlast");
        as("analyst").header("Idempotency-Key", code).body(indicator(code)).post("/v1/indicators");

        Response again = as("analyst")
                .header("Idempotency-Key", code)
                .body(indicator(code))
                .post("/v1/indicators");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void all_faults_of_an_indicator_come_at_once() {
        Response refused = as("analyst").body("""
                {"code":"Drugs Overlast","unit":"","scale":{"min":10,"max":1},"source":"enquête",
                 "frequency":"DAILY","desiredDirection":"LOWER","colour":"red"}""").post("/v1/indicators");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "/code wrong-form",
                        "/name required",
                        "/unit required",
                        "/scale/max scale-upside-down",
                        "/frequency wrong-type",
                        "/aggregation required",
                        "/colour unknown-member");
    }

    @ParameterizedTest
    @CsvSource({", 428", "\"9\", 412", "\"1\", 200"})
    void a_change_needs_the_present_version(String ifMatch, int status) {
        String code = unique("drugsoverlast");
        as("analyst").body(indicator(code)).post("/v1/indicators");
        var request = as("analyst").body(indicator(code, "HIGHER", "LAST"));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }

        Response changed = request.put("/v1/indicators/" + code);

        assertThat(changed.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        }
    }

    @Test
    void a_change_that_changes_nothing_keeps_the_version() {
        String code = unique("drugsoverlast");
        as("analyst").body(indicator(code)).post("/v1/indicators");

        Response same =
                as("analyst").header("If-Match", "\"1\"").body(indicator(code)).put("/v1/indicators/" + code);

        assertThat(same.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void the_code_in_the_body_is_the_one_in_the_path() {
        Response refused = as("analyst")
                .header("If-Match", "\"1\"")
                .body(indicator("een-ander"))
                .put("/v1/indicators/" + unique("drugsoverlast"));

        assertThat(faults(refused)).containsExactly("/code differs-from-path");
    }

    @Test
    void an_unknown_indicator_is_not_found() {
        String code = unique("onbekend");

        assertThat(RestAssured.given().get("/v1/indicators/" + code).statusCode())
                .isEqualTo(404);
        assertThat(as("analyst")
                        .header("If-Match", "\"1\"")
                        .body(indicator(code))
                        .put("/v1/indicators/" + code)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_list_comes_in_pages_in_order_of_the_code() {
        as("analyst").body(indicator(unique("a-eerste"))).post("/v1/indicators");
        as("analyst").body(indicator(unique("a-tweede"))).post("/v1/indicators");

        Response first = RestAssured.given().queryParam("limit", 1).get("/v1/indicators");
        Response second = RestAssured.given()
                .queryParam("limit", 1)
                .queryParam("cursor", json(first).path("nextCursor").asText())
                .get("/v1/indicators");

        assertThat(json(second).path("items").path(0).path("code").asText())
                .isGreaterThan(json(first).path("items").path(0).path("code").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "planner", "partner"})
    void only_analysts_and_admins_define_indicators(String role) {
        String code = unique("drugsoverlast");

        assertThat(as(role).body(indicator(code)).post("/v1/indicators").statusCode())
                .isEqualTo(403);
        assertThat(as(role).header("If-Match", "\"1\"")
                        .body(indicator(code))
                        .put("/v1/indicators/" + code)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobody_defines_an_indicator_without_a_token() {
        assertThat(RestAssured.given()
                        .contentType("application/json")
                        .body(indicator("x"))
                        .post("/v1/indicators")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_http_itself_refuses_is_a_problem_too() {
        assertThat(as("admin").delete("/v1/indicators/x").statusCode()).isEqualTo(405);
        assertThat(as("admin")
                        .contentType("text/plain")
                        .body("x")
                        .post("/v1/indicators")
                        .statusCode())
                .isEqualTo(415);
        assertThat(as("admin").get("/v1/indicators/").statusCode()).isEqualTo(404);
    }
}
