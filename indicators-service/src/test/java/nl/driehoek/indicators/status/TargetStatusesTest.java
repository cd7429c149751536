package nl.driehoek.indicators.status;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.indicator;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.status;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TargetStatusesTest extends ServiceTest {
    @Inject
    EndedPeriods endedPeriods;

    private static Plan published(String indicator) {
        Plan plan = new Plan().atMost("haalbaar", indicator, "8").atMost("streng", indicator, "5");
        plan.publish(1);
        return plan.awaitStatus("streng", 1);
    }

    @Test
    void the_list_can_be_narrowed_and_comes_in_pages() {
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        Plan plan = published(indicator);

        String ofPlan = "/v1/target-statuses?planId=" + plan.id();
        JsonNode first = get(ofPlan + "&limit=1");
        JsonNode rest = get(ofPlan + "&cursor=" + first.path("nextCursor").asText());

        assertThat(first.path("items").findValuesAsText("target")).containsExactly("haalbaar");
        assertThat(rest.path("items").findValuesAsText("target")).containsExactly("streng");
        assertThat(get(ofPlan + "&verdict=NOT_MET").path("items").findValuesAsText("target"))
                .containsExactly("streng");
        assertThat(get("/v1/target-statuses?area=GM0014&indicator=" + indicator).path("items"))
                .hasSize(2);
        assertThat(get(ofPlan + "&area=GM0363").path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "planner", "analyst", "partner", "admin"})
    void every_role_reads_statuses(String role) {
        assertThat(as(role).get("/v1/target-statuses").statusCode()).isEqualTo(200);
        assertThat(as(role).get("/v1/target-statuses/unknown").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/target-statuses", "/v1/target-statuses/unknown"})
    void nobody_reads_statuses_without_a_token(String path) {
        assertThat(RestAssured.given().get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"planId, x", "verdict, GOOD", "cursor, %%", "limit, 500"})
    void a_parameter_that_means_nothing_is_refused(String name, String value) {
        Response refused = as("viewer").queryParam(name, value).get("/v1/target-statuses");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused)).containsExactly("?" + name + " invalid-parameter");
    }

    @Test
    void what_http_itself_refuses_is_a_problem_too() {
        assertThat(as("admin").body("{}").post("/v1/target-statuses").statusCode())
                .isEqualTo(405);
        assertThat(as("admin").get("/v1/target-statuses/").statusCode()).isEqualTo(404);
    }

    @Test
    void a_status_changes_by_itself_when_its_due_year_is_over() {
        clock.setToday(LocalDate.of(2012, 2, 2));
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        Plan plan = published(indicator);
        clock.setToday(LocalDate.of(2015, 1, 1));

        endedPeriods.reassess();

        JsonNode status = status(plan.status("streng"));
        assertThat(status.path("finality").asText()).isEqualTo("FINAL");
        assertThat(status.path("outcome").asText()).isEqualTo("AWAITING_DATA");
        assertThat(status.path("verdict").asText()).isEqualTo("NOT_MET");
        assertThat(status.path("assessedOn").asText()).isEqualTo("2015-01-01");
    }

    @Test
    void a_status_stays_as_it_is_until_its_due_year_is_over() {
        clock.setToday(LocalDate.of(2012, 2, 2));
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        Plan plan = published(indicator);
        clock.setToday(LocalDate.of(2014, 12, 31));

        endedPeriods.reassess();

        assertThat(status(plan.status("streng")).path("assessedOn").asText()).isEqualTo("2012-02-02");
        try (TopicReader topic = new TopicReader("driehoek.target-statuses")) {
            assertThat(topic.await(record -> plan.status("streng").equals(record.key())))
                    .isNotNull();
            assertThat(topic.all().stream()
                            .filter(record -> plan.status("streng").equals(record.key())))
                    .hasSize(1);
        }
    }

    @Test
    void another_reading_of_the_indicator_judges_its_targets_anew() {
        clock.setToday(LocalDate.of(2012, 2, 2));
        String indicator = newIndicator();
        for (int quarter = 1; quarter <= 4; quarter++) {
            recorded(indicator, "2010-Q" + quarter, "3");
        }
        Plan plan = published(indicator);
        assertThat(status(plan.status("haalbaar")).path("verdict").asText()).isEqualTo("MET");

        as("analyst")
                .header("If-Match", "\"1\"")
                .body(indicator(indicator, "LOWER", "SUM"))
                .put("/v1/indicators/" + indicator)
                .then()
                .statusCode(200);

        JsonNode status = status(plan.status("haalbaar"));
        assertThat(status.path("verdict").asText()).isEqualTo("NOT_MET");
        assertThat(status.path("latest").path("value").asInt()).isEqualTo(12);
        assertThat(status.path("latest").path("measurements").asInt()).isEqualTo(4);
    }

    @Test
    void of_a_measurement_and_a_revision_that_arrive_together_neither_is_lost() {
        for (int round = 1; round <= 10; round++) {
            String indicator = newIndicator();
            Plan plan = new Plan().atMost("streng", indicator, "5");

            CompletableFuture<Void> adopting = CompletableFuture.runAsync(() -> plan.publish(1));
            List<CompletableFuture<Void>> measuring = new ArrayList<>();
            for (int year = 2008; year <= 2012; year++) {
                String period = Integer.toString(year);
                measuring.add(CompletableFuture.runAsync(() -> recorded(indicator, period, "7")));
            }
            adopting.join();
            measuring.forEach(CompletableFuture::join);

            plan.awaitStatus("streng", 1);
            JsonNode status = status(plan.status("streng"));
            assertThat(status.path("inputs").path("measurements").findValuesAsText("period"))
                    .as("round %d", round)
                    .containsExactly("2008", "2009", "2010", "2011", "2012");
        }
    }

    @Test
    void of_corrections_that_arrive_together_each_becomes_a_version() {
        String indicator = newIndicator();
        String id = recorded(indicator, "2010", "1").path("id").asText();
        List<CompletableFuture<Void>> corrections = new ArrayList<>();
        for (int value = 2; value <= 9; value++) {
            String body =
                    Api.figure(indicator, "2010", Integer.toString(value), ",\"correction\":{\"reason\":\"herzien\"}");
            corrections.add(CompletableFuture.runAsync(
                    () -> assertThat(Api.record(body).statusCode()).isEqualTo(201)));
        }
        corrections.forEach(CompletableFuture::join);

        assertThat(get("/v1/measurements/" + id + "/versions").path("items").findValuesAsText("version"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }
}
