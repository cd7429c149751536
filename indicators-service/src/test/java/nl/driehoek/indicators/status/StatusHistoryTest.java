package nl.driehoek.indicators.status;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.status;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was said of a target before, and why that changed: mishandelingen of Groningen, step by step. */
@QuarkusTest
class StatusHistoryTest extends ServiceTest {
    @Inject
    AgroalDataSource database;

    @Inject
    EndedPeriods endedPeriods;

    private final Plan plan = new Plan();
    private String indicator;

    @BeforeEach
    void indicator() {
        indicator = newIndicator();
    }

    private String id() {
        return plan.status("mishandelingen");
    }

    private String path() {
        return "/v1/target-statuses/" + id();
    }

    private JsonNode history() {
        return get(path() + "/versions").path("items");
    }

    private static String text(JsonNode entry, String pointer) {
        return entry.at(pointer).asText();
    }

    /** Adopted on 2 February 2012 with the figure of 2009. */
    private void adopted() {
        clock.setToday(LocalDate.of(2012, 2, 2));
        recorded(indicator, "2009", "5");
        plan.target(
                "mishandelingen",
                indicator,
                Plan.baseline(2009, "5"),
                "4",
                Plan.absolute("4").replace("false", "true"),
                "");
        plan.publish(1);
        plan.awaitStatus("mishandelingen", 1);
    }

    private void measured(LocalDate day, String period, String value) {
        clock.setToday(day);
        recorded(indicator, period, value);
    }

    @Test
    void every_change_is_kept_with_what_caused_it() {
        adopted();
        measured(LocalDate.of(2012, 6, 1), "2010", "4.8");
        clock.setToday(LocalDate.of(2012, 7, 1));
        assertThat(record(figure(indicator, "2010", "4", ",\"correction\":{\"reason\":\"herzien\"}"))
                        .statusCode())
                .isEqualTo(201);
        plan.publish(2);
        plan.awaitStatus("mishandelingen", 2);
        clock.setToday(LocalDate.of(2015, 1, 1));
        endedPeriods.reassess();

        assertThat(history().findValuesAsText("number")).containsExactly("5", "4", "3", "2", "1");
        assertThat(history().findValuesAsText("kind"))
                .containsExactly("PERIOD_ENDED", "PLAN_REVISION", "CORRECTION", "MEASUREMENT", "PLAN_REVISION");
        assertThat(history().findValuesAsText("text"))
                .containsExactly(
                        "de streefperiode is voorbij",
                        "revisie 2 van het plan",
                        "correctie van de meting van 2010, versie 2",
                        "meting van 2010, versie 1",
                        "revisie 1 van het plan");
        assertThat(history().findValuesAsText("textEn")).contains("measurement of 2010, version 1");
        JsonNode measurement = history().get(3);
        assertThat(text(measurement, "/verdict")).isEqualTo("NOT_MET");
        assertThat(text(measurement, "/trajectory")).isEqualTo("ON_TRACK");
        assertThat(text(measurement, "/latest/value")).isEqualTo("4.8");
        assertThat(text(measurement, "/resolvedBound/value")).isEqualTo("4");
        assertThat(text(measurement, "/cause/measurements/0/period")).isEqualTo("2010");
        assertThat(text(measurement, "/cause/measurementCount")).isEqualTo("1");
        assertThat(text(history().get(1), "/cause/revision")).isEqualTo("2");
        assertThat(text(history().get(0), "/outcome")).isEqualTo("AWAITING_DATA");
    }

    @Test
    void what_changes_nothing_is_not_kept() {
        adopted();
        clock.setToday(LocalDate.of(2012, 6, 1));
        assertThat(record(figure(indicator, "2009", "5")).statusCode()).isEqualTo(200);
        endedPeriods.reassess();

        assertThat(history().findValuesAsText("number")).containsExactly("1");
    }

    @Test
    void the_whole_status_of_each_change_can_be_read() {
        adopted();
        JsonNode before = status(id());
        measured(LocalDate.of(2012, 6, 1), "2010", "4.8");

        assertThat(get(path() + "/versions/1").path("status")).isEqualTo(before);
        assertThat(get(path() + "/versions/2").path("status")).isEqualTo(status(id()));
        assertThat(get(path() + "/versions/2").path("left").asBoolean()).isFalse();
    }

    @Test
    void what_was_said_at_a_moment_can_be_read() {
        adopted();
        JsonNode before = status(id());
        measured(LocalDate.of(2012, 6, 1), "2010", "4.8");
        String list = "/v1/target-statuses?planId=" + plan.id();

        assertThat(get(path() + "?asOf=2012-05-31T00:00:00Z")).isEqualTo(before);
        assertThat(get(path() + "?asOf=2012-06-30T00:00:00+02:00")).isEqualTo(status(id()));
        assertThat(as("viewer").get(path() + "?asOf=2011-01-01T00:00:00Z").statusCode())
                .isEqualTo(404);
        assertThat(get(list + "&asOf=2012-05-31T00:00:00Z").path("items").get(0))
                .isEqualTo(before);
        assertThat(get(list + "&asOf=2011-01-01T00:00:00Z").path("items")).isEmpty();
        assertThat(get(list + "&asOf=2012-05-31T00:00:00Z&trajectory=ON_TRACK").path("items"))
                .isEmpty();
        assertThat(get(list + "&asOf=2012-06-30T00:00:00Z&trajectory=ON_TRACK&verdict=NOT_MET&finality=INTERIM")
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void the_moment_itself_of_a_change_belongs_to_the_change() {
        adopted();
        measured(LocalDate.of(2012, 6, 1), "2010", "4.8");
        String moment = text(history().get(0), "/recordedAt");

        assertThat(get(path() + "?asOf=" + moment)).isEqualTo(status(id()));
    }

    @Test
    void a_target_that_left_its_plan_stays_readable() {
        adopted();
        clock.setToday(LocalDate.of(2013, 2, 2));
        plan.without("mishandelingen").atMost("overlast", indicator, "3");
        plan.publish(2);
        plan.awaitStatus("overlast", 2);

        assertThat(as("viewer").get(path()).statusCode()).isEqualTo(404);
        JsonNode left = history().get(0);
        assertThat(text(left, "/left")).isEqualTo("true");
        assertThat(text(left, "/cause/text")).isEqualTo("revisie 2 van het plan");
        assertThat(left.has("verdict")).isFalse();
        assertThat(get(path() + "/versions/2").has("status")).isFalse();
        assertThat(text(get(path() + "?asOf=2012-12-31T00:00:00Z"), "/verdict")).isEqualTo("NOT_MET");
        assertThat(as("viewer").get(path() + "?asOf=2013-12-31T00:00:00Z").statusCode())
                .isEqualTo(404);
        assertThat(get("/v1/target-statuses?asOf=2013-12-31T00:00:00Z&planId=" + plan.id())
                        .path("items")
                        .findValuesAsText("target"))
                .containsExactly("overlast");
    }

    @Test
    void a_target_that_comes_back_goes_on_counting() {
        adopted();
        plan.leave();
        await().untilAsserted(
                        () -> assertThat(as("viewer").get(path()).statusCode()).isEqualTo(404));
        plan.publish(3);
        plan.awaitStatus("mishandelingen", 3);

        assertThat(history().findValuesAsText("left")).containsExactly("false", "true", "false");
        assertThat(history().findValuesAsText("number")).containsExactly("3", "2", "1");
    }

    @Test
    void the_history_comes_in_pages() {
        adopted();
        measured(LocalDate.of(2012, 6, 1), "2010", "4.8");
        measured(LocalDate.of(2012, 7, 1), "2011", "4.4");

        JsonNode first = get(path() + "/versions?limit=2");
        JsonNode rest = get(
                path() + "/versions?limit=2&cursor=" + first.path("nextCursor").asText());

        assertThat(first.path("items").findValuesAsText("number")).containsExactly("3", "2");
        assertThat(rest.path("items").findValuesAsText("number")).containsExactly("1");
        assertThat(rest.has("nextCursor")).isFalse();
    }

    @Test
    void of_many_measurements_at_once_the_latest_twenty_are_named_and_all_are_counted() {
        adopted();
        StringBuilder figures = new StringBuilder();
        for (int year = 1985; year <= 2008; year++) {
            figures.append(figures.isEmpty() ? "" : ",").append(figure(indicator, Integer.toString(year), "5"));
        }
        as("analyst")
                .body("{\"measurements\":[" + figures + "]}")
                .post("/v1/measurement-batches")
                .then()
                .statusCode(201);

        JsonNode cause = history().get(0).path("cause");
        assertThat(cause.path("measurementCount").asInt()).isEqualTo(24);
        assertThat(cause.path("measurements").findValuesAsText("period"))
                .hasSize(20)
                .startsWith("1989")
                .endsWith("2008");
        assertThat(text(cause, "/text")).endsWith("; en nog 21 andere");
    }

    @Test
    void what_was_said_cannot_be_changed() {
        adopted();

        assertThatThrownBy(
                        () -> execute("update target_status_version set recorded_at = now() where id = '" + id() + "'"))
                .hasMessageContaining("stays as it was said");
        assertThatThrownBy(() -> execute("delete from target_status_version where id = '" + id() + "'"))
                .hasMessageContaining("stays as it was said");
    }

    @Test
    void what_was_said_before_there_was_a_history_is_its_first_entry() throws Exception {
        adopted();
        String migration;
        try (InputStream file = StatusHistory.class.getResourceAsStream("/db/migration/V5__status_history.sql")) {
            migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String backfill = migration.substring(migration.indexOf("insert into"), migration.lastIndexOf(';'));

        execute(backfill.replace("select id, 1", "select 'old.' || id, 1") + " where id = '" + id() + "'");

        JsonNode entry = get("/v1/target-statuses/old." + id() + "/versions/1");
        assertThat(text(entry, "/cause/kind")).isEqualTo("RECOMPUTATION");
        assertThat(text(entry, "/recordedAt")).isEqualTo("2012-02-02T23:00:00Z");
        assertThat(entry.path("status")).isEqualTo(status(id()));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/versions", "/versions/1", "/versions/x", "?asOf=2012-02-02T12:00:00Z"})
    void of_what_was_never_there_nothing_is_known(String rest) {
        assertThat(as("viewer").get("/v1/target-statuses/unknown" + rest).statusCode())
                .isEqualTo(404);
        assertThat(RestAssured.given().get("/v1/target-statuses/unknown" + rest).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/versions", "/versions/1"})
    void an_id_that_the_database_cannot_look_for_is_not_there(String rest) {
        Response answer = as("viewer").urlEncodingEnabled(false).get("/v1/target-statuses/a%00" + rest);

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void a_number_beyond_the_last_is_not_there() {
        adopted();

        assertThat(as("viewer").get(path() + "/versions/2").statusCode()).isEqualTo(404);
        assertThat(as("viewer").get(path() + "/versions/0").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf, 2012-02-02",
        "asOf, 2012-02-02T12:00:00",
        "asOf, +999999999-01-01T00:00:00Z",
        "theme, a b",
        "indicator, %%",
        "area, GM 14",
        "trajectory, GOOD",
        "outcome, on_track",
        "finality, LAST"
    })
    void a_parameter_that_means_nothing_is_refused(String name, String value) {
        Response refused = as("viewer").queryParam(name, value).get("/v1/target-statuses");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused)).containsExactly("?" + name + " invalid-parameter");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        adopted();

        Response refused = as("viewer").get(path() + "/versions?cursor=eA");
        assertThat(faults(refused)).containsExactly("?cursor invalid-parameter");
    }

    @Test
    void the_list_can_be_narrowed_to_a_theme_and_to_what_became_of_it() {
        adopted();
        String list = "/v1/target-statuses?planId=" + plan.id();

        assertThat(get(list + "&theme=wijken-en-buurten").path("items")).hasSize(1);
        assertThat(get(list + "&theme=jeugd").path("items")).isEmpty();
        assertThat(get(list + "&trajectory=INSUFFICIENT_DATA&finality=INTERIM").path("items"))
                .hasSize(1);
        assertThat(get(list + "&outcome=ACHIEVED").path("items")).isEmpty();
        measured(LocalDate.of(2015, 2, 1), "2014", "3.9");
        assertThat(get(list + "&outcome=ACHIEVED&finality=FINAL").path("items")).hasSize(1);
    }

    @Test
    void a_status_says_why_and_what_is_needed() {
        adopted();
        measured(LocalDate.of(2012, 6, 1), "2010", "4.8");

        JsonNode status = status(id());
        assertThat(text(status, "/why"))
                .isEqualTo("4,8 is hoger dan 4; bij het huidige tempo wordt 4 in 2014 gehaald"
                        + " (weinig zekerheid: 2 metingen)");
        assertThat(text(status, "/whyEn")).startsWith("4.8 is higher than 4; at the present pace");
        assertThat(text(status, "/neededPerYear")).isEqualTo("-0.2");
        assertThat(status.path("rules").findValuesAsText("rule"))
                .containsExactly(
                        "VERDICT_LATEST_FIGURE",
                        "OUTCOME_NOT_YET",
                        "TRAJECTORY_PROJECTION_REACHES_BOUND",
                        "TREND_FEWER_THAN_5_POINTS");
    }
}
