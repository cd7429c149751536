package nl.driehoek.indicators.indicator;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding indicators. Every test has a source of its own, so that it finds its own only. */
@QuarkusTest
class CatalogueTest extends ServiceTest {
    private String source;

    @BeforeEach
    void threeIndicators() {
        source = unique("Bron");
        define("a-overlast", "Overlast_100%", "NUMBER", "YEARLY", ",\"owner\":\"Team Veiligheid\"");
        define("b-lessen", "Lessen uit oefeningen", "TEXT", "IRREGULAR", ",\"description\":\"Over DRUGS in de buurt\"");
        String inputs = source.toLowerCase(Locale.ROOT) + "-a-overlast";
        define("c-rate", "Overlast per 1000", "NUMBER", "MONTHLY", """
                ,"formula":{"numerator":"%s","denominator":"%s","factor":1,"denominatorPeriod":"SAME"}""".formatted(inputs, inputs));
    }

    private void define(String code, String name, String valueType, String frequency, String more) {
        Response answer = as("analyst")
                .body("""
                {"code":"%s-%s","name":"%s","unit":"aantal","source":"%s","frequency":"%s","desiredDirection":"NONE",
                 "aggregation":"LAST","valueType":"%s"%s}""".formatted(source.toLowerCase(Locale.ROOT), code, name, source, frequency, valueType, more))
                .post("/v1/indicators");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private JsonNode list(String name, String value) {
        return json(RestAssured.given()
                .queryParam("source", source)
                .queryParam(name, value)
                .get("/v1/indicators"));
    }

    private List<String> found(String name, String value) {
        return list(name, value).path("items").findValuesAsText("code").stream()
                .map(code -> code.substring(source.length() + 1, source.length() + 2))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "text, overlast, a c",
        "text, OVERLAST 1000, c",
        "text, drugs buurt, b",
        "text, a-overlast, a",
        "text, _100%, a",
        "text, %, a",
        "text, drugs overlast, ''",
        "owner, team veiligheid, a",
        "owner, team, ''",
        "valueType, TEXT, b",
        "frequency, MONTHLY, c",
        "calculated, true, c",
        "calculated, false, a b"
    })
    void indicators_are_found_by_what_they_are(String name, String value, String codes) {
        assertThat(String.join(" ", found(name, value))).isEqualTo(codes);
    }

    @Test
    void the_source_is_compared_whatever_its_case() {
        Response found = RestAssured.given()
                .queryParam("source", source.toUpperCase(Locale.ROOT))
                .get("/v1/indicators");

        assertThat(json(found).path("items")).hasSize(3);
    }

    @Test
    void what_is_found_comes_in_pages() {
        JsonNode first = list("limit", "2");

        JsonNode second = list("cursor", first.path("nextCursor").asText());

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("nextCursor")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"text, ' '", "owner, ' '", "valueType, number", "frequency, DAILY", "calculated, yes"})
    void a_parameter_that_means_nothing_is_refused(String name, String value) {
        Response refused = RestAssured.given().queryParam(name, value).get("/v1/indicators");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused)).containsExactly("?" + name + " invalid-parameter");
    }

    @Test
    void a_text_that_no_database_holds_is_refused() {
        Response refused = RestAssured.given().queryParam("text", "a\u0000b").get("/v1/indicators");

        assertThat(faults(refused)).containsExactly("?text invalid-parameter");
        assertThat(faults(
                        RestAssured.given().queryParam("text", "a".repeat(201)).get("/v1/indicators")))
                .containsExactly("?text invalid-parameter");
    }
}
