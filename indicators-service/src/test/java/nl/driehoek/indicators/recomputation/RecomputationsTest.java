package nl.driehoek.indicators.recomputation;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.status;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.status.Reassessments;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.database.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RecomputationsTest extends ServiceTest {
    @Inject
    Statements statements;

    @Inject
    IndicatorLocks locks;

    @Inject
    Reassessments queue;

    private String indicator;
    private Plan plan;

    @BeforeEach
    void adopt() {
        clock.setToday(LocalDate.of(2012, 2, 2));
        indicator = newIndicator();
        recorded(indicator, "2010", "7");
        plan = new Plan().atMost("haalbaar", indicator, "8").atMost("streng", indicator, "5");
        plan.publish(1);
        plan.awaitStatus("streng", 1);
    }

    @AfterEach
    void mend() {
        statements.update("drop trigger if exists refuse_recomputed on target_status");
    }

    /** As if somebody had changed a status by hand. */
    private void spoil(String key) {
        statements.update(
                "update target_status set verdict = 'UNDETERMINED', document = cast(jsonb_set(cast(document as jsonb), '{verdict}', '\"UNDETERMINED\"') as json)"
                        + " where id = '" + plan.status(key) + "'");
    }

    private static JsonNode requested(String body) {
        Response answer = as("analyst").body(body).post("/v1/recomputations");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(answer.header("Location")).endsWith(json(answer).path("id").asText());
        return json(answer);
    }

    private static JsonNode ended(JsonNode requested, String state) {
        String path = "/v1/recomputations/" + requested.path("id").asText();
        await().untilAsserted(
                        () -> assertThat(read(path).path("state").asText()).isEqualTo(state));
        return read(path);
    }

    private static JsonNode read(String path) {
        Response answer = as("analyst").get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return json(answer);
    }

    private String ofPlan(String more) {
        return "{\"planId\":\"" + plan.id() + "\"" + more + "}";
    }

    @Test
    void statuses_that_follow_from_the_facts_do_not_change() {
        JsonNode done = ended(requested(ofPlan("")), "SUCCEEDED");

        assertThat(done.path("total").asInt()).isEqualTo(2);
        assertThat(done.path("done").asInt()).isEqualTo(2);
        assertThat(done.path("changed").asInt()).isZero();
        assertThat(done.path("changedIds")).isEmpty();
    }

    @Test
    void a_status_that_was_changed_by_hand_is_mended_and_told() {
        spoil("streng");

        JsonNode done = ended(requested("{\"indicator\":\"" + indicator + "\"}"), "SUCCEEDED");

        assertThat(done.path("changedIds").path(0).asText()).isEqualTo(plan.status("streng"));
        assertThat(done.path("changed").asInt()).isEqualTo(1);
        assertThat(status(plan.status("streng")).path("verdict").asText()).isEqualTo("NOT_MET");
    }

    @Test
    void a_status_that_was_written_without_its_digest_is_compared_as_it_is() {
        spoil("streng");

        QuarkusTransaction.requiringNew()
                .run(() -> queue.enqueue(List.of(new SeriesKey(indicator, "GM0014", Breakdown.NONE)), Cause.METHOD));

        await().until(
                        () -> status(plan.status("streng")).path("verdict").asText(),
                        verdict -> verdict.equals("NOT_MET"));
    }

    @Test
    void a_dry_run_tells_what_would_change_and_changes_nothing() {
        spoil("streng");

        JsonNode done = ended(requested(ofPlan(",\"dryRun\":true")), "SUCCEEDED");

        assertThat(done.path("changedIds").path(0).asText()).isEqualTo(plan.status("streng"));
        assertThat(status(plan.status("streng")).path("verdict").asText()).isEqualTo("UNDETERMINED");
    }

    @Test
    void one_without_any_targets_has_succeeded_at_once() {
        assertThat(requested("{\"planId\":\"" + UUID.randomUUID() + "\"}")
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void it_waits_while_somebody_holds_the_indicator_and_can_be_called_off() {
        QuarkusTransaction.requiringNew().run(() -> {
            locks.hold(List.of(indicator));
            JsonNode waiting = requested(ofPlan(""));
            String path = "/v1/recomputations/" + waiting.path("id").asText();
            Response again = as("admin").body(ofPlan("")).post("/v1/recomputations");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(json(again).path("type").asText()).contains("recomputation-under-way");
            assertThat(get("/v1/assessment-queue").path("recomputing").asInt()).isPositive();

            assertThat(as("admin").post(path + "/cancellations").statusCode()).isEqualTo(200);

            assertThat(read(path).path("state").asText()).isEqualTo("CANCELLED");
            Response ended = as("admin").post(path + "/cancellations");
            assertThat(ended.statusCode()).isEqualTo(409);
            assertThat(json(ended).path("type").asText()).contains("recomputation-ended");
        });
    }

    @Test
    void statuses_of_another_version_of_the_method_are_judged_anew_at_the_start() {
        statements.update(
                "update target_status set document = cast(jsonb_set(cast(document as jsonb), '{method,version}', '0') as json) where id = '"
                        + plan.status("streng") + "'");

        QuarkusTransaction.requiringNew().run(queue::enqueueOtherMethods);

        await().untilAsserted(() -> assertThat(status(plan.status("streng"))
                        .path("method")
                        .path("version")
                        .asInt())
                .isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource({"viewer, 403", "planner, 403", "partner, 403", "analyst, 202", "admin, 202"})
    void analysts_and_admins_have_statuses_computed_anew(String role, int expected) {
        String body = "{\"planId\":\"" + UUID.randomUUID() + "\"}";
        assertThat(as(role).body(body).post("/v1/recomputations").statusCode()).isEqualTo(expected);
        assertThat(as(role).get("/v1/recomputations").statusCode()).isEqualTo(expected == 202 ? 200 : 403);
    }

    @Test
    void nobody_asks_for_it_without_a_token() {
        assertThat(RestAssured.given().get("/v1/recomputations").statusCode()).isEqualTo(401);
        assertThat(RestAssured.given().get("/v1/assessment-queue").statusCode()).isEqualTo(401);
    }

    @Test
    void the_list_begins_with_the_newest_and_comes_in_pages() {
        JsonNode older = requested("{\"planId\":\"" + UUID.randomUUID() + "\"}");
        JsonNode newer = requested("{\"planId\":\"" + UUID.randomUUID() + "\"}");

        JsonNode first = read("/v1/recomputations?limit=1");
        JsonNode second = read(
                "/v1/recomputations?limit=1&cursor=" + first.path("nextCursor").asText());

        assertThat(first.path("items").path(0).path("id")).isEqualTo(newer.path("id"));
        assertThat(second.path("items").path(0).path("id")).isEqualTo(older.path("id"));
        assertThat(as("admin").get("/v1/recomputations?cursor=YQ").statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_asked_for_is_checked() {
        Response refused = as("admin").body("{\"planId\":\"x\",\"all\":true}").post("/v1/recomputations");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused)).hasSize(2);
        assertThat(as("admin").get("/v1/recomputations/x").statusCode()).isEqualTo(404);
        assertThat(as("admin").get("/v1/recomputations/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }
}
