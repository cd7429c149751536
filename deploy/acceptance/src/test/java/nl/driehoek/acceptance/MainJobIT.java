package nl.driehoek.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.driehoek.acceptance.StatusEvents.StatusEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job, end to end, on the plan of Groningen: one installation, in the order of a first morning with it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private static final String YEAR_PLAN = "BD.11 2873240";

    private static Launcher driehoek;
    private static Launcher.Outcome up;

    @BeforeAll
    static void start() {
        driehoek = Launcher.fresh("main-job");
        up = driehoek.up();
    }

    @AfterAll
    static void stop() {
        driehoek.down();
    }

    @Test
    @Order(1)
    void oneCommandStartsEverythingAndSaysWhatRunsWhere() {
        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
        assertThat(up.out())
                .contains("10 targets, 5 met, 5 not met")
                .contains(driehoek.plans() + "/v1/plans")
                .contains("./driehoek token ROLE")
                .contains("indicators-service");
    }

    @Test
    @Order(2)
    void theTenTargetsOfGroningenAreJudgedAsTheMethodSays() {
        assertThat(statuses(planId(YEAR_PLAN)))
                .extracting(
                        status -> status.get("target"),
                        status -> status.get("verdict"),
                        status -> status.get("trajectory"),
                        status -> status.get("confidence"))
                .containsExactlyInAnyOrder(
                        tuple("overlast", "NOT_MET", "ON_TRACK", "LOW"),
                        tuple("drugsoverlast", "MET", "ON_TRACK", "LOW"),
                        tuple("overlast-omwonenden", "NOT_MET", "OFF_TRACK", "LOW"),
                        tuple("verloedering", "MET", "ON_TRACK", "LOW"),
                        tuple("inbraak-slachtoffer", "MET", "ON_TRACK", "LOW"),
                        tuple("dreiging", "MET", "ON_TRACK", "LOW"),
                        tuple("onveilig", "NOT_MET", "OFF_TRACK", "LOW"),
                        tuple("overlast-jongeren", "MET", "ON_TRACK", "LOW"),
                        tuple("mishandelingen", "NOT_MET", "ON_TRACK", "LOW"),
                        tuple("inbraken", "NOT_MET", "MOVING_AWAY", "LOW"));
    }

    @Test
    @Order(3)
    void theProgressOfThePlanShowsWhatTheOtherServicesTold() {
        String progress = driehoek.plans() + "/v1/plans/" + planId(YEAR_PLAN) + "/progress";

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(as("viewer").get(progress).<Map<String, Object>>path("counts.targets"))
                        .containsEntry("total", 10)
                        .containsEntry("withoutStatus", 0)
                        .containsEntry("verdicts", Map.of("MET", 5, "NOT_MET", 5, "UNDETERMINED", 0)));
    }

    @Test
    @Order(3)
    void theStatusCommandShowsThemWithTheirReasons() {
        assertThat(driehoek.run("status").out())
                .contains("10 targets, 5 met, 5 not met", "<2008 (8%)", "MOVING_AWAY", "Verloedering");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "planner", "analyst", "partner", "admin"})
    @Order(4)
    void eachDemoRoleGetsATokenThatTheServicesAccept(String role) {
        for (String url : List.of(
                driehoek.plans() + "/v1/plans",
                driehoek.indicators() + "/v1/indicators",
                driehoek.partners() + "/v1/commitments")) {
            as(role).get(url).then().statusCode(200);
        }
    }

    @Test
    @Order(5)
    void aPostedMeasurementChangesAStatusAndASubscriberReadsIt() {
        try (StatusEvents events = new StatusEvents(driehoek.kafkaSettings("planning-tool"))) {
            as("analyst")
                    .body(Map.of(
                            "indicator", "groningen-onveilig",
                            "area", "GM0014",
                            "period", "2012",
                            "value", 14,
                            "observationStatus", "DEFINITIVE"))
                    .post(driehoek.indicators() + "/v1/measurements")
                    .then()
                    .statusCode(201);

            StatusEvent changed = events.await(
                    "onveilig", status -> status.at("/latest/period").asText().equals("2012"));

            assertThat(changed.status().path("verdict").asText()).isEqualTo("MET");
            assertThat(changed.event().getType()).isEqualTo("nl.driehoek.indicators.target-status-changed.v1");
            assertThat(changed.event().getSource())
                    .hasToString("urn:nld:oin:00000099000000001000:systeem:indicators-service");
            assertThat(changed.event().getSubject())
                    .isEqualTo(changed.status().path("id").asText());
        }
    }

    @Test
    @Order(6)
    void anAdoptedRevisionChangesAStatusAndASubscriberReadsIt() {
        String revisions = driehoek.plans() + "/v1/plans/" + planId(YEAR_PLAN) + "/revisions";

        int number = as("planner")
                .body(Map.of("reason", "Strenger voor drugsoverlast."))
                .post(revisions)
                .then()
                .statusCode(201)
                .extract()
                .path("revision");
        Response draft = as("planner").get(revisions + "/" + number);
        Map<String, Object> content = draft.path("content");
        tighten(content, "drugsoverlast", "≤ 5");
        as("planner")
                .header("If-Match", draft.header("ETag"))
                .body(content)
                .put(revisions + "/" + number)
                .then()
                .statusCode(200);
        as("planner")
                .body(Map.of())
                .post(revisions + "/" + number + "/submissions")
                .then()
                .statusCode(201);
        try (StatusEvents events = new StatusEvents(driehoek.kafkaSettings("planning-tool"))) {
            as("planner")
                    .body(Map.of("adoptedOn", "2012-06-01", "adoptingBody", "Gemeenteraad"))
                    .post(revisions + "/" + number + "/adoptions")
                    .then()
                    .statusCode(201);

            StatusEvent changed = events.await(
                    "drugsoverlast", status -> status.path("revision").asInt() == number);

            assertThat(changed.status().path("verdict").asText()).isEqualTo("NOT_MET");
            assertThat(changed.status().path("printed").asText()).isEqualTo("≤ 5");
        }
    }

    @Test
    @Order(7)
    void partnersKnowsTheAdoptedRevisionToo() {
        String view = driehoek.partners() + "/v1/plan-views/" + planId(YEAR_PLAN);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat((int) as("viewer").get(view).path("revision"))
                        .isEqualTo(2));
    }

    @Test
    @Order(8)
    void theDemoShowsBeforeAndAfterAndCanBeShownAgain() {
        for (Launcher.Outcome demo : List.of(driehoek.run("demo"), driehoek.run("demo", "--again"))) {
            assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
            assertThat(demo.out())
                    .contains("Before, revision", "After, revision", "What changed, and why")
                    .contains(
                            "Aangiften van mishandeling per 1000 inwoners: NOT_MET, MOVING_AWAY  ->  NOT_MET, ON_TRACK");
        }
    }

    @Test
    @Order(9)
    void theEventsCommandTailsAsASubscriberWould() {
        assertThat(driehoek.run("events", "--from-beginning", "--type", "revision-adopted", "--count", "2")
                        .out())
                .hasLineCount(2)
                .contains("nl.driehoek.plans.revision-adopted.v1");
    }

    @Test
    @Order(10)
    void aSecondStartOnTheSameDataIsRefusedInOneLine() {
        Launcher.Outcome second = driehoek.up();

        assertThat(second.exitCode()).isOne();
        assertThat(second.err()).contains("already runs", "./driehoek down").hasLineCount(1);
    }

    @Test
    @Order(11)
    void aBusyPortIsRefusedInOneLineWithWhatToDo() {
        Launcher.Outcome other = driehoek.besides("other").up();

        assertThat(other.exitCode()).isOne();
        assertThat(other.err())
                .contains("is in use", "plans-service", "--port-offset")
                .hasLineCount(1);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(driehoek.token(role)).contentType(ContentType.JSON);
    }

    private static String planId(String reference) {
        return as("viewer")
                .queryParam("reference", reference)
                .get(driehoek.plans() + "/v1/plans")
                .path("items[0].id");
    }

    private static List<Map<String, Object>> statuses(String planId) {
        return as("viewer")
                .queryParam("planId", planId)
                .get(driehoek.indicators() + "/v1/target-statuses")
                .path("items");
    }

    private static void tighten(Map<String, Object> content, String target, String printed) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> targets = (List<Map<String, Object>>) content.get("targets");
        for (Map<String, Object> each : targets) {
            // What the service adds on reading is not sent back.
            each.remove("bound");
            if (each.get("key").equals(target)) {
                each.put("printed", printed);
            }
        }
    }
}
