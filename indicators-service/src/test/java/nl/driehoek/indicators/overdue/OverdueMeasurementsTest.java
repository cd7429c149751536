package nl.driehoek.indicators.overdue;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The indicators of these tests are measured every two years. */
@QuarkusTest
class OverdueMeasurementsTest extends ServiceTest {
    private static final String OVERDUE = "nl.driehoek.indicators.measurement-overdue.v1";

    @Inject
    OverdueWatch watch;

    private static JsonNode overdue(String indicator) {
        return get("/v1/overdue-measurements?indicator=" + indicator).path("items");
    }

    private static List<JsonNode> published(String indicator, int count) {
        try (TopicReader topic = new TopicReader("driehoek.measurements")) {
            return topic
                    .await(
                            record -> (indicator + "|GM0014|").equals(record.key())
                                    && OVERDUE.equals(TopicReader.header(record, "ce_type")),
                            count)
                    .stream()
                    .map(record -> EventContract.data(EventContract.check(record)))
                    .toList();
        }
    }

    private Plan adopted(String indicator) {
        Plan plan = new Plan().atMost("drugsoverlast", indicator, "8");
        plan.publish(1);
        return plan.awaitStatus("drugsoverlast", 1);
    }

    @Test
    void a_figure_that_a_target_waits_for_is_overdue_after_its_grace_and_is_told_once() {
        clock.setToday(LocalDate.of(2012, 2, 2));
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        Plan plan = adopted(indicator);
        assertThat(overdue(indicator)).isEmpty();

        clock.setToday(LocalDate.of(2013, 7, 1));
        watch.look();
        watch.look();

        JsonNode found = overdue(indicator).path(0);
        assertThat(found.path("period").asText()).isEqualTo("2012");
        assertThat(found.path("missing").asInt()).isEqualTo(1);
        assertThat(found.path("since").asText()).isEqualTo("2013-07-01");
        assertThat(found.path("lastMeasured").asText()).isEqualTo("2010");
        assertThat(found.path("targets").path(0).asText()).isEqualTo(plan.status("drugsoverlast"));
        assertThat(published(indicator, 1)).hasSize(1);

        clock.setToday(LocalDate.of(2015, 7, 1));
        watch.look();

        assertThat(overdue(indicator)).hasSize(1);
        assertThat(overdue(indicator).path(0).path("missing").asInt()).isEqualTo(2);
        assertThat(published(indicator, 2))
                .extracting(event -> event.path("period").asText())
                .containsExactly("2012", "2014");
    }

    @Test
    void a_figure_that_comes_is_overdue_no_more_and_one_that_is_taken_back_is_again() {
        clock.setToday(LocalDate.of(2013, 7, 1));
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        adopted(indicator);
        assertThat(overdue(indicator)).hasSize(1);

        JsonNode measured = recorded(indicator, "2012", "6");
        assertThat(overdue(indicator)).isEmpty();

        as("analyst")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"verkeerde gemeente\"}")
                .post("/v1/measurements/" + measured.path("id").asText() + "/withdrawals")
                .then()
                .statusCode(201);
        watch.look();
        assertThat(overdue(indicator).path(0).path("lastMeasured").asText()).isEqualTo("2010");
    }

    @Test
    void nothing_is_missed_any_more_when_the_plan_leaves() {
        clock.setToday(LocalDate.of(2013, 7, 1));
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");
        Plan plan = adopted(indicator);
        assertThat(get("/v1/overdue-measurements?planId=" + plan.id()).path("items"))
                .hasSize(1);
        assertThat(get("/v1/overdue-measurements?area=GM0363&planId=" + plan.id())
                        .path("items"))
                .isEmpty();

        plan.leave();

        await().untilAsserted(() -> assertThat(overdue(indicator)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "planner", "analyst", "partner", "admin"})
    void every_role_reads_what_is_overdue(String role) {
        assertThat(as(role).get("/v1/overdue-measurements").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_reads_it_without_a_token() {
        assertThat(RestAssured.given().get("/v1/overdue-measurements").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"planId, x", "cursor, %%", "limit, 500"})
    void a_parameter_that_means_nothing_is_refused(String name, String value) {
        Response refused = as("viewer").queryParam(name, value).get("/v1/overdue-measurements");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused)).containsExactly("?" + name + " invalid-parameter");
    }
}
