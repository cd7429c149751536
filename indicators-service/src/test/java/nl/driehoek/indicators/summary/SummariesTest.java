package nl.driehoek.indicators.summary;

import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SummariesTest extends ServiceTest {

    private static Plan plan() {
        String measured = newIndicator();
        recorded(measured, "2008", "9");
        recorded(measured, "2010", "7");
        Plan plan = new Plan()
                .atMost("gehaald", measured, "8")
                .atMost("niet-gehaald", measured, "5")
                .atMost("niet-gemeten", newIndicator(), "8");
        plan.publish(1);
        return plan.awaitStatus("gehaald", 1).awaitStatus("niet-gehaald", 1).awaitStatus("niet-gemeten", 1);
    }

    @Test
    void a_plan_is_counted_as_a_whole_and_per_theme() {
        Plan plan = plan();

        JsonNode summary = get("/v1/status-summaries/" + plan.id());

        assertThat(summary.at("/summary/targets").asInt()).isEqualTo(3);
        assertThat(summary.at("/summary/verdicts/MET").asInt()).isEqualTo(1);
        assertThat(summary.at("/summary/verdicts/NOT_MET").asInt()).isEqualTo(1);
        assertThat(summary.at("/summary/undeterminedReasons/NO_MEASUREMENT").asInt())
                .isEqualTo(1);
        assertThat(summary.at("/summary/outcomes/ACHIEVED").asInt()).isZero();
        assertThat(summary.path("themes")).hasSize(1);
        assertThat(summary.at("/themes/0/theme").asText()).isEqualTo("wijken-en-buurten");
        assertThat(summary.at("/themes/0/title").asText()).isEqualTo("Wijken en buurten");
        assertThat(summary.at("/themes/0/summary")).isEqualTo(summary.path("summary"));
    }

    @Test
    void all_plans_come_in_pages() {
        plan();
        plan();

        JsonNode first = get("/v1/status-summaries?limit=1");
        JsonNode second = get("/v1/status-summaries?limit=1&cursor="
                + first.path("nextCursor").asText());

        assertThat(first.path("items")).hasSize(1);
        assertThat(first.at("/items/0/planId").asText())
                .isLessThan(second.at("/items/0/planId").asText());
    }

    @Test
    void a_plan_without_targets_in_force_has_no_summary() {
        as("viewer")
                .get("/v1/status-summaries/3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f0000")
                .then()
                .statusCode(404);
        as("viewer").get("/v1/status-summaries/geen-plan").then().statusCode(404);
    }

    @Test
    void who_is_not_signed_in_reads_none() {
        RestAssured.get("/v1/status-summaries").then().statusCode(401);
    }
}
