package nl.driehoek.indicators.measurement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.status;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithdrawalsTest extends ServiceTest {
    private static final String REASON = "{\"reason\":\"hoort bij een andere gemeente\"}";

    private static Response withdraw(String id, String ifMatch) {
        return as("analyst").header("If-Match", ifMatch).body(REASON).post("/v1/measurements/" + id + "/withdrawals");
    }

    @Test
    void what_is_withdrawn_stays_readable_and_counts_no_more() {
        String indicator = newIndicator();
        recorded(indicator, "2008", "9");
        String id = recorded(indicator, "2010", "7").path("id").asText();
        Plan plan = new Plan().atMost("streefwaarde", indicator, "8");
        plan.publish(1);
        plan.awaitStatus("streefwaarde", 1);
        assertThat(status(plan.status("streefwaarde")).path("verdict").asText()).isEqualTo("MET");

        Response withdrawn = withdraw(id, "\"1\"");

        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(201);
        assertThat(withdrawn.header("ETag")).isEqualTo("\"2\"");
        assertThat(json(withdrawn).path("withdrawn").asBoolean()).isTrue();
        assertThat(json(withdrawn).has("value")).isFalse();
        JsonNode versions = get("/v1/measurements/" + id + "/versions").path("items");
        assertThat(versions).hasSize(2);
        String before = versions.get(0).path("recordedAt").asText();
        assertThat(get("/v1/measurements/" + id + "?asOf=" + before)
                        .path("value")
                        .asInt())
                .isEqualTo(7);
        JsonNode status = status(plan.status("streefwaarde"));
        assertThat(status.path("verdict").asText()).isEqualTo("NOT_MET");
        assertThat(status.at("/latest/period").asText()).isEqualTo("2008");
    }

    @Test
    void a_withdrawal_is_published_as_a_version() {
        String indicator = newIndicator();
        String id = recorded(indicator, "2010", "7").path("id").asText();
        withdraw(id, "\"1\"").then().statusCode(201);

        try (TopicReader topic = new TopicReader("driehoek.measurements")) {
            topic.await(event -> event.key().equals(indicator + "|GM0014|")
                    && new String(event.value(), UTF_8).contains("\"withdrawn\":true"));
        }
    }

    @Test
    void withdrawing_twice_changes_nothing() {
        String id = recorded(newIndicator(), "2010", "7").path("id").asText();
        withdraw(id, "\"1\"").then().statusCode(201);

        withdraw(id, "\"1\"").then().statusCode(200);
        assertThat(get("/v1/measurements/" + id + "/versions").path("items")).hasSize(2);
    }

    @Test
    void the_figure_comes_back_with_a_reason_only() {
        String indicator = newIndicator();
        String id = recorded(indicator, "2010", "7").path("id").asText();
        withdraw(id, "\"1\"").then().statusCode(201);

        assertThat(record(figure(indicator, "2010", "7")).statusCode()).isEqualTo(409);
        assertThat(record(figure(indicator, "2010", "7", ",\"correction\":{\"reason\":\"toch van ons\"}"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void who_did_not_see_the_present_version_is_refused() {
        String indicator = newIndicator();
        String id = recorded(indicator, "2010", "7").path("id").asText();
        record(figure(indicator, "2010", "8", ",\"correction\":{\"reason\":\"telfout\"}"));

        assertThat(withdraw(id, "\"1\"").statusCode()).isEqualTo(412);
        assertThat(as("analyst")
                        .body(REASON)
                        .post("/v1/measurements/" + id + "/withdrawals")
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void a_reason_is_needed() {
        String id = recorded(newIndicator(), "2010", "7").path("id").asText();

        Response answer = as("analyst")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\" \"}")
                .post("/v1/measurements/" + id + "/withdrawals");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("/reason required");
    }

    @Test
    void only_who_keeps_the_figures_of_the_area_withdraws_them() {
        String id = recorded(newIndicator(), "2010", "7").path("id").asText();
        String path = "/v1/measurements/" + id + "/withdrawals";

        as("viewer").header("If-Match", "\"1\"").body(REASON).post(path).then().statusCode(403);
        with(Tokens.of("analyst", "andere-gemeente", "GM0363"))
                .header("If-Match", "\"1\"")
                .body(REASON)
                .post(path)
                .then()
                .statusCode(403);
    }

    @Test
    void a_moment_before_the_first_version_knows_nothing() {
        String id = recorded(newIndicator(), "2010", "7").path("id").asText();

        as("viewer")
                .get("/v1/measurements/" + id + "?asOf=2000-01-01T00:00:00Z")
                .then()
                .statusCode(404);
        as("viewer")
                .get("/v1/measurements/" + id + "/versions?asOf=2000-01-01T00:00:00Z")
                .then()
                .statusCode(404);
    }
}
