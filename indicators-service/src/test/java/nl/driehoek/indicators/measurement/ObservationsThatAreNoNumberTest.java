package nl.driehoek.indicators.measurement;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.status;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObservationsThatAreNoNumberTest extends ServiceTest {

    private static String defined(String name, String members) {
        Api.groningen();
        String code = unique(name);
        Response answer = as("analyst").body("""
                {"code":"%s","name":"Lessen uit oefeningen","unit":"tekst","source":"Gemeente Groningen",
                 "frequency":"YEARLY","desiredDirection":"NONE","aggregation":"LAST"%s}""".formatted(code, members)).post("/v1/indicators");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return code;
    }

    private static Response report(String indicator, String members) {
        return record("""
                {"indicator":"%s","area":"GM0014","period":"2011","observationStatus":"DEFINITIVE"%s}""".formatted(indicator, members));
    }

    @Test
    void words_are_recorded_and_read_back() {
        String indicator = defined("lessen", ",\"valueType\":\"TEXT\",\"owner\":\"Team Veiligheid\"");

        Response answer = report(
                indicator, ",\"text\":\"Het draaiboek was niet te vinden.\",\"publisher\":\"Gemeente Groningen\"");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        JsonNode read = get("/v1/measurements/" + json(answer).path("id").asText());
        assertThat(read.path("text").asText()).isEqualTo("Het draaiboek was niet te vinden.");
        assertThat(read.path("publisher").asText()).isEqualTo("Gemeente Groningen");
        assertThat(get("/v1/indicators/" + indicator).path("owner").asText()).isEqualTo("Team Veiligheid");
    }

    @Test
    void a_document_needs_an_address_that_others_can_open() {
        String indicator = defined("beeld", ",\"valueType\":\"DOCUMENT\"");

        assertThat(faults(report(indicator, ",\"link\":\"file:///etc/passwd\"")))
                .containsExactly("/link link-unusable");
        assertThat(report(indicator, ",\"link\":\"https://groningen.nl/ondermijningsbeeld.pdf\"")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_target_on_words_has_no_verdict() {
        String indicator = defined("lessen", ",\"valueType\":\"TEXT\"");
        report(indicator, ",\"text\":\"Het draaiboek was niet te vinden.\"")
                .then()
                .statusCode(201);
        Plan plan = new Plan().atMost("lessen", indicator, "8");
        plan.publish(1);
        plan.awaitStatus("lessen", 1);

        assertThat(status(plan.status("lessen")).path("undeterminedReason").asText())
                .isEqualTo("NOT_NUMERIC");
    }

    @Test
    void a_breakdown_keeps_to_the_dimensions_of_the_indicator() {
        String indicator = defined("verdachten", """
                ,"dimensions":[{"key":"leeftijd","title":"Leeftijd","values":[{"key":"12-17","title":"12 tot en met 17"}]},
                 {"key":"wijk","title":"Wijk"}]""");

        assertThat(report(indicator, ",\"value\":936,\"breakdown\":{\"leeftijd\":\"12-17\",\"wijk\":\"centrum\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(faults(report(indicator, ",\"value\":1,\"breakdown\":{\"leeftijd\":\"65+\",\"sekse\":\"v\"}")))
                .containsExactly("/breakdown/leeftijd dimension-value-unknown", "/breakdown/sekse dimension-unknown");
    }

    @Test
    void all_that_is_wrong_with_an_indicator_is_told_at_once() {
        Response answer = as("analyst").body("""
                {"code":"x","name":"X","unit":"tekst","source":"X","frequency":"YEARLY","desiredDirection":"LOWER",
                 "aggregation":"LAST","valueType":"TEXT","scale":{"min":0},
                 "dimensions":[{"key":"leeftijd","title":"A"},{"key":"leeftijd","title":"B"},{"key":"9!","title":"C"}],
                 "formula":{"numerator":"x","denominator":"y","factor":0,"denominatorPeriod":"SAME","decimals":11}}""").post("/v1/indicators");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "/scale not-of-a-number",
                        "/formula not-of-a-number",
                        "/desiredDirection not-of-a-number",
                        "/dimensions/1/key dimension-twice",
                        "/dimensions/2/key breakdown-key",
                        "/formula/decimals out-of-bounds",
                        "/formula/factor factor-not-positive",
                        "/formula/numerator formula-cycle");
    }
}
