package nl.driehoek.indicators.calculation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.indicators.calculation.Rates.change;
import static nl.driehoek.indicators.calculation.Rates.count;
import static nl.driehoek.indicators.calculation.Rates.formula;
import static nl.driehoek.indicators.calculation.Rates.measurement;
import static nl.driehoek.indicators.calculation.Rates.perThousand;
import static nl.driehoek.indicators.calculation.Rates.put;
import static nl.driehoek.indicators.calculation.Rates.value;
import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.status;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalculatedIndicatorsTest extends ServiceTest {
    private String crimes;
    private String population;

    /** Defines the two counts and how many of one there are per 1000 of the other. */
    private String rate(String denominatorPeriod) {
        crimes = count("misdrijven");
        population = count("inwoners");
        return perThousand(crimes, population, denominatorPeriod);
    }

    private static String verdict(Plan plan) {
        return status(plan.status("norm")).path("verdict").asText();
    }

    @Test
    void a_figure_follows_when_the_second_input_arrives_and_tells_what_from() {
        String rate = rate("SAME");
        JsonNode numerator = recorded(crimes, "2022", "13473");
        assertThat(get("/v1/measurements?indicator=" + rate).path("items")).isEmpty();

        JsonNode denominator = recorded(population, "2022", "234649");

        JsonNode figure = measurement(rate, "2022");
        assertThat(figure.path("value").asText()).isEqualTo("57.4");
        assertThat(figure.path("recordedBy").asText()).isEqualTo("calculation");
        assertThat(figure.path("recordedAt")).isEqualTo(denominator.path("recordedAt"));
        assertThat(figure.path("source").asText()).isEqualTo("Berekend: " + crimes + " / " + population + " × 1000");
        assertThat(figure.at("/derivation/numerator/id")).isEqualTo(numerator.path("id"));
        assertThat(figure.at("/derivation/numerator/value").asInt()).isEqualTo(13473);
        assertThat(figure.at("/derivation/denominator/indicator").asText()).isEqualTo(population);
        assertThat(figure.at("/derivation/denominator/version").asInt()).isEqualTo(1);
        assertThat(figure.at("/derivation/factor").asInt()).isEqualTo(1000);
        assertThat(numerator.has("derivation")).isFalse();
    }

    @Test
    void its_status_changes_when_either_input_does() {
        String rate = rate("SAME");
        put(crimes, "2012", "60");
        put(population, "2012", "10000");
        Plan plan = new Plan().atMost("norm", rate, "5");
        plan.publish(1);
        plan.awaitStatus("norm", 1);
        assertThat(verdict(plan)).isEqualTo("NOT_MET");

        put(crimes, "2012", "50");
        assertThat(verdict(plan)).isEqualTo("MET");
        put(population, "2012", "9000");
        assertThat(verdict(plan)).isEqualTo("NOT_MET");
        Rates.withdraw(population, "2012");
        assertThat(verdict(plan)).isEqualTo("UNDETERMINED");
    }

    @Test
    void the_versions_tell_why_each_replaces_the_one_before() {
        String rate = rate("SAME");
        put(crimes, "2022", "10");
        put(population, "2022", "1000");
        put(crimes, "2022", "20");
        Rates.withdraw(crimes, "2022");
        put(crimes, "2022", "30");

        JsonNode versions =
                get("/v1/measurements/" + Rates.id(rate, "2022") + "/versions").path("items");

        assertThat(versions.findValuesAsText("correctionReason"))
                .containsExactly(
                        crimes + " 2022 (versie 2) in plaats van versie 1",
                        crimes + " 2022 is ingetrokken",
                        "weer te berekenen uit " + crimes + " 2022 (versie 4) en " + population + " 2022 (versie 1)");
        assertThat(versions.path(2).path("withdrawn").asBoolean()).isTrue();
        assertThat(versions.path(2).has("derivation")).isFalse();
        assertThat(versions.path(1).at("/derivation/numerator/value").asInt()).isEqualTo(20);
    }

    @Test
    void every_breakdown_is_calculated_from_its_own_inputs() {
        String rate = rate("SAME");
        String young = ",\"breakdown\":{\"leeftijd\":\"12-17\"}";
        record(figure(crimes, "2022", "5", young)).then().statusCode(201);
        record(figure(population, "2022", "100", young)).then().statusCode(201);
        put(crimes, "2022", "10");

        JsonNode items = get("/v1/measurements?indicator=" + rate).path("items");

        assertThat(items).hasSize(1);
        assertThat(items.path(0).at("/breakdown/leeftijd").asText()).isEqualTo("12-17");
        assertThat(items.path(0).path("value").asInt()).isEqualTo(50);
    }

    @Test
    void many_figures_that_arrive_together_are_followed_in_one_go() {
        String rate = rate("LATEST_EARLIER");
        List<String> reports = new ArrayList<>(List.of(figure(population, "2021", "1000")));
        for (int month = 1; month <= 12; month++) {
            reports.add(figure(crimes, "2022-%02d".formatted(month), String.valueOf(month)));
        }

        as("analyst")
                .body("{\"measurements\":[" + String.join(",", reports) + "]}")
                .post("/v1/measurement-batches")
                .then()
                .statusCode(201);

        JsonNode items = get("/v1/measurements?indicator=" + rate).path("items");
        assertThat(items)
                .extracting(item -> item.path("value").asText())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        assertThat(items.path(0).at("/derivation/denominator/period").asText()).isEqualTo("2021");
    }

    @Test
    void rates_of_months_are_judged_on_twelve_months() {
        String rate = rate("LATEST_EARLIER");
        put(population, "2011", "1000");
        for (int month = 1; month <= 11; month++) {
            put(crimes, "2012-%02d".formatted(month), "1");
        }
        Plan plan = new Plan().atMost("norm", rate, "12");
        plan.publish(1);
        plan.awaitStatus("norm", 1);
        assertThat(verdict(plan)).isEqualTo("UNDETERMINED");

        put(crimes, "2012-12", "2");
        assertThat(verdict(plan)).isEqualTo("NOT_MET");
        put(crimes, "2012-12", "1");
        assertThat(verdict(plan)).isEqualTo("MET");
    }

    @Test
    void a_formula_is_applied_at_once_wherever_its_inputs_were_measured_and_again_when_it_changes() {
        String rate = rate("SAME");
        put(crimes, "2021", "10");
        put(population, "2021", "1000");
        put(crimes, "2022", "20");
        put(population, "2022", "1500");

        String late = perThousand(crimes, population, "SAME");
        String share = Rates.count("aandeel");
        change(share, "\"1\"", formula(rate, late, "100", "SAME", 0)).then().statusCode(200);

        assertThat(value(late, "2022")).isEqualTo("13.3");
        assertThat(value(share, "2022")).isEqualTo("100");
        change(late, "\"1\"", formula(crimes, population, "2000", "SAME", 0))
                .then()
                .statusCode(200);
        assertThat(value(late, "2022")).isEqualTo("27");
        assertThat(measurement(late, "2022").path("correctionReason").asText()).isEqualTo("de formule is gewijzigd");
        assertThat(value(share, "2022")).isEqualTo("49");
        change(late, "\"2\"", "").then().statusCode(200);
        assertThat(measurement(late, "2021").path("withdrawn").asBoolean()).isTrue();
        assertThat(measurement(share, "2021").path("withdrawn").asBoolean()).isTrue();
    }

    @Test
    void another_name_leaves_the_figures_as_they_are() {
        String rate = rate("SAME");
        put(crimes, "2022", "10");
        put(population, "2022", "1000");

        change(rate, "\"1\"", formula(crimes, population, "1000.0", "SAME", 1) + ",\"owner\":\"Team Veiligheid\"")
                .then()
                .statusCode(200);

        assertThat(measurement(rate, "2022").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_calculated_cannot_be_measured_nor_withdrawn() {
        String rate = rate("SAME");
        put(crimes, "2022", "10");
        put(population, "2022", "1000");

        assertThat(faults(record(figure(rate, "2022", "12")))).containsExactly("/indicator indicator-calculated");
        Response withdrawn = as("analyst")
                .header("If-Match", "*")
                .body("{\"reason\":\"onjuist\"}")
                .post("/v1/measurements/" + Rates.id(rate, "2022") + "/withdrawals");
        assertThat(withdrawn.statusCode()).isEqualTo(409);
        assertThat(json(withdrawn).path("type").asText()).endsWith("/measurement-calculated");
    }

    @Test
    void what_was_known_at_a_moment_holds_inputs_and_outcome_of_that_moment() {
        String rate = rate("SAME");
        put(crimes, "2022", "10");
        put(population, "2022", "1000");
        String then = measurement(population, "2022").path("recordedAt").asText();
        put(crimes, "2022", "20");

        JsonNode before =
                get("/v1/measurements?indicator=" + rate + "&asOf=" + then).path("items");

        assertThat(before.path(0).path("version").asInt()).isEqualTo(1);
        assertThat(before.path(0).path("value").asText()).isEqualTo("10");
        assertThat(value(rate, "2022")).isEqualTo("20");
    }

    @Test
    void a_calculated_figure_is_published_with_what_it_follows_from() {
        String rate = rate("SAME");
        put(crimes, "2022", "10");
        put(population, "2022", "1000");

        try (TopicReader topic = new TopicReader("driehoek.measurements")) {
            var event = topic.await(one -> one.key().equals(rate + "|GM0014|"));
            JsonNode version = EventContract.data(EventContract.check(event)).at("/versions/0");

            assertThat(version.at("/derivation/numerator/indicator").asText()).isEqualTo(crimes);
            assertThat(version.at("/derivation/factor").asInt()).isEqualTo(1000);
            assertThat(new String(event.value(), UTF_8)).doesNotContain("recordedBy");
        }
    }
}
