package nl.driehoek.indicators.preview;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.indicator;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PreviewsTest extends ServiceTest {

    private static Response preview(String targets) {
        return as("planner").body("""
                {"area":"GM0014","targets":[%s]}""".formatted(targets)).post("/v1/target-previews");
    }

    /** A target as plans-service answers it, members that are not looked at included. */
    private static String target(String key, String indicator, String baseline, String bound) {
        return """
                {"key":"%s","theme":"wijken-en-buurten","indicator":"%s","name":"Drugsoverlast","due":"2014",
                 "baseline":%s,"baselinePrinted":"8 %% (2008)","printed":"<2008 (8%%)","desiredDirection":"LOWER",
                 "bound":%s}""".formatted(key, indicator, baseline, bound);
    }

    private static String number(String comparator, String value) {
        return """
                {"comparator":"%s","comparatorInferred":false,"reference":{"kind":"ABSOLUTE","value":%s,"unit":"%%"}}""".formatted(comparator, value);
    }

    private static String level(String comparator, int year) {
        return """
                {"comparator":"%s","comparatorInferred":false,"reference":{"kind":"LEVEL_OF","period":"%d"}}""".formatted(comparator, year);
    }

    @ParameterizedTest
    @CsvSource({
        "3.2, 2008, 3.1, AT_MOST, 3, NOT_MET, ON_TRACK",
        "8, 2008, 7, LESS_THAN, , MET, ON_TRACK",
        "10, 2008, 10, LESS_THAN, , NOT_MET, OFF_TRACK",
        "4.0, 2008, 3.7, AT_MOST, , MET, ON_TRACK",
        "1.4, 2008, 1.4, AT_MOST, , MET, ON_TRACK",
        "19, 2008, 19, AT_MOST, 15, NOT_MET, OFF_TRACK",
        "5, 2009, 4.8, AT_MOST, 4, NOT_MET, ON_TRACK",
        "9.6, 2009, 11.1, AT_MOST, , NOT_MET, MOVING_AWAY"
    })
    void the_targets_of_groningen_are_judged_before_any_plan_is_there(
            String baseline,
            int year,
            String figure,
            String comparator,
            String bound,
            String verdict,
            String trajectory) {
        String indicator = newIndicator();
        recorded(indicator, "2010", figure);

        Response answer = preview(target(
                "streefwaarde",
                indicator,
                "{\"period\":\"%d\",\"value\":%s}".formatted(year, baseline),
                bound == null ? level(comparator, year) : number(comparator, bound)));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonNode status = json(answer).at("/targets/0");
        assertThat(status.path("verdict").asText()).isEqualTo(verdict);
        assertThat(status.path("trajectory").asText()).isEqualTo(trajectory);
        assertThat(status.path("area").asText()).isEqualTo("GM0014");
        assertThat(status.at("/inputs/measurements")).hasSize(1);
        assertThat(json(answer).at("/summary/verdicts/" + verdict).asInt()).isEqualTo(1);
    }

    @Test
    void an_indicator_that_nobody_defined_is_said_to_be_unknown() {
        String code = unique("nog-niet");
        Api.groningen();

        JsonNode status = json(preview(target("streefwaarde", code, "null", number("AT_MOST", "4"))))
                .at("/targets/0");

        assertThat(status.path("undeterminedReason").asText()).isEqualTo("NO_MEASUREMENT");
        assertThat(status.path("reasons").findValuesAsText("code")).contains("INDICATOR_UNKNOWN");
    }

    @Test
    void nothing_is_kept_or_published() {
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        String plan = UUID.randomUUID().toString();
        String targets = target("streefwaarde", indicator, "null", number("AT_MOST", "8"));

        Response answer = as("planner").body("""
                {"planId":"%s","revision":2,"area":"GM0014","targets":[%s]}""".formatted(plan, targets)).post("/v1/target-previews");

        String id = json(answer).at("/targets/0/id").asText();
        assertThat(id).isEqualTo(plan + ".streefwaarde.GM0014");
        as("viewer").get("/v1/target-statuses/" + id).then().statusCode(404);
        try (TopicReader topic = new TopicReader("driehoek.target-statuses")) {
            assertThat(topic.all()).noneMatch(record -> id.equals(record.key()));
        }
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Api.groningen();
        Response answer = preview("""
                {"key":"a","indicator":"Geen Code","area":"GM9999","due":"2014KW5","bound":{"reference":{"kind":"LEVEL_OF"}}},
                {"key":"a","indicator":"x","due":"2014","baseline":{"value":1234567890123456},
                 "bound":{"comparator":"BETWEEN","reference":{"kind":"ABSOLUTE","value":5,"upper":3}},
                 "intermediate":[{"due":"2012"},null]},
                {"bound":{"comparator":"AT_MOST","reference":{"kind":"TO_BE_DETERMINED"}},"onbekend":1}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "/targets/0/indicator wrong-form",
                        "/targets/0/area area-unknown",
                        "/targets/0/due period-unknown",
                        "/targets/0/bound/reference/period required",
                        "/targets/0/bound/comparator required",
                        "/targets/1/key target-key-twice",
                        "/targets/1/baseline/period required",
                        "/targets/1/baseline/value number-too-long",
                        "/targets/1/bound/reference/upper range-upside-down",
                        "/targets/1/intermediate/0/bound required",
                        "/targets/1/intermediate/1 required",
                        "/targets/2/key required",
                        "/targets/2/indicator required",
                        "/targets/2/due required",
                        "/targets/2/bound/comparator comparator-of-nothing",
                        "/targets/2/onbekend unknown-member");
    }

    @ParameterizedTest
    @CsvSource({"viewer, 403", "partner, 403", "planner, 200", "analyst, 200", "admin, 200"})
    void who_writes_plans_or_figures_may_preview(String role, int status) {
        String indicator = unique("drugsoverlast");
        Api.groningen();
        as("analyst").body(indicator(indicator)).post("/v1/indicators").then().statusCode(201);
        String targets = target("streefwaarde", indicator, "null", number("AT_MOST", "8"));

        as(role).body("{\"area\":\"GM0014\",\"targets\":[" + targets + "]}")
                .post("/v1/target-previews")
                .then()
                .statusCode(status);
    }
}
