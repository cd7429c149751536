package nl.driehoek.indicators.calculation;

import static nl.driehoek.indicators.calculation.Rates.change;
import static nl.driehoek.indicators.calculation.Rates.count;
import static nl.driehoek.indicators.calculation.Rates.define;
import static nl.driehoek.indicators.calculation.Rates.formula;
import static nl.driehoek.indicators.calculation.Rates.perThousand;
import static nl.driehoek.indicators.calculation.Rates.put;
import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.Test;

/** Which formulas and which changes of an indicator are refused. */
@QuarkusTest
class FormulasOverHttpTest extends ServiceTest {

    private static void refusedInUse(Response answer, String... faults) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(json(answer).path("type").asText()).endsWith("/indicator-in-use");
        assertThat(faults(answer)).containsExactly(faults);
    }

    private static String text() {
        String code = unique("lessen");
        as("analyst")
                .body(Rates.body(code, "LAST", ",\"valueType\":\"TEXT\"").replace("LOWER", "NONE"))
                .post("/v1/indicators")
                .then()
                .statusCode(201);
        return code;
    }

    @Test
    void a_formula_is_made_of_numbers_that_are_known() {
        Response refused = define(unique("rate"), formula("bestaat-niet", text(), "1", "SAME", 1));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused))
                .containsExactly("/formula/numerator indicator-unknown", "/formula/denominator not-of-a-number");
    }

    @Test
    void what_is_wrong_with_the_inputs_comes_with_all_else_that_is_wrong() {
        Response refused = as("analyst")
                .body("""
                {"code":"%s","name":"","unit":"aantal","source":"Politie","frequency":"MONTHLY",
                 "desiredDirection":"LOWER","aggregation":"SUM"%s}""".formatted(unique("rate"), formula("bestaat-niet", text(), "0", "SAME", 1)))
                .post("/v1/indicators");

        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "/name required",
                        "/formula/factor factor-not-positive",
                        "/formula/numerator indicator-unknown",
                        "/formula/denominator not-of-a-number");
    }

    @Test
    void nothing_is_calculated_from_itself_by_way_of_others() {
        String crimes = count("misdrijven");
        String population = count("inwoners");
        String rate = perThousand(crimes, population, "SAME");
        String second = perThousand(rate, population, "SAME");

        Response refused = change(crimes, "\"1\"", formula(population, second, "1", "SAME", 1));

        assertThat(faults(refused)).containsExactly("/formula/denominator formula-cycle");
        assertThat(json(refused).at("/errors/0/detail").asText())
                .endsWith(String.join(" → ", crimes, second, rate, crimes));
    }

    @Test
    void what_was_measured_does_not_become_calculated_nor_of_another_type() {
        String crimes = count("misdrijven");
        String population = count("inwoners");
        String rate = perThousand(crimes, population, "SAME");
        put(crimes, "2022", "10");

        refusedInUse(
                change(crimes, "\"1\"", formula(population, population, "1", "SAME", 1)), "/formula formula-in-use");
        Response other = as("analyst")
                .header("If-Match", "\"1\"")
                .body(Rates.body(crimes, "SUM", ",\"valueType\":\"TEXT\"").replace("LOWER", "NONE"))
                .put("/v1/indicators/" + crimes);
        refusedInUse(other, "/valueType value-type-in-use", "/valueType input-of-formula");
        assertThat(json(other).at("/errors/1/detail").asText()).contains(rate);
    }

    @Test
    void figures_that_are_withdrawn_do_not_make_place_for_calculated_ones() {
        String crimes = count("misdrijven");
        String population = count("inwoners");
        put(crimes, "2022", "10");
        Rates.withdraw(crimes, "2022");

        refusedInUse(
                change(crimes, "\"1\"", formula(population, population, "1", "SAME", 1)), "/formula formula-in-use");
    }

    @Test
    void dimensions_hold_the_breakdowns_of_which_there_are_figures() {
        String crimes = count("misdrijven");
        record(figure(crimes, "2022", "5", ",\"breakdown\":{\"leeftijd\":\"12-17\"}"))
                .then()
                .statusCode(201);

        refusedInUse(
                change(crimes, "\"1\"", ",\"dimensions\":[{\"key\":\"wijk\",\"title\":\"Wijk\"}]"),
                "/dimensions dimension-in-use");
        change(crimes, "\"1\"", """
                ,"dimensions":[{"key":"leeftijd","title":"Leeftijd","values":[{"key":"12-17","title":"12 tot en met 17"}]}]""").then().statusCode(200);
    }

    @Test
    void a_scale_holds_the_present_figures() {
        String crimes = count("misdrijven");
        put(crimes, "2022", "500");

        refusedInUse(change(crimes, "\"1\"", ",\"scale\":{\"min\":0,\"max\":100}"), "/scale scale-in-use");
        put(crimes, "2022", "50");
        change(crimes, "\"1\"", ",\"scale\":{\"min\":0,\"max\":100}").then().statusCode(200);
    }

    @Test
    void the_dimensions_of_a_calculated_indicator_say_which_breakdowns_are_calculated() {
        String crimes = count("misdrijven");
        String population = count("inwoners");
        String young = ",\"breakdown\":{\"leeftijd\":\"12-17\"}";
        record(figure(crimes, "2022", "5", young)).then().statusCode(201);
        record(figure(population, "2022", "100", young)).then().statusCode(201);
        String rate = perThousand(crimes, population, "SAME");
        String formula = formula(crimes, population, "1000", "SAME", 1);

        change(rate, "\"1\"", formula + ",\"dimensions\":[{\"key\":\"wijk\",\"title\":\"Wijk\"}]")
                .then()
                .statusCode(200);

        assertThat(Api.get("/v1/measurements?indicator=" + rate)
                        .at("/items/0/withdrawn")
                        .asBoolean())
                .isTrue();
        change(rate, "\"2\"", formula).then().statusCode(200);
        assertThat(Api.get("/v1/measurements?indicator=" + rate)
                        .at("/items/0/value")
                        .asInt())
                .isEqualTo(50);
    }
}
