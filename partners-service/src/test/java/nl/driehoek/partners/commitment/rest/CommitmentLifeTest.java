package nl.driehoek.partners.commitment.rest;

import static nl.driehoek.partners.Api.agree;
import static nl.driehoek.partners.Api.agreed;
import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.plannerElsewhere;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.propose;
import static nl.driehoek.partners.Api.prosecution;
import static nl.driehoek.partners.Api.report;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.partners.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class CommitmentLifeTest {
    private static UUID plan;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partnersAndPlan() {
        Api.registerPartners();
        plan = plan == null ? newPlan(CRISIS) : plan;
    }

    private static ValidatableResponse conclude(RequestSpecification as, String id, String result) {
        return as.body(Map.of("result", result, "reason", "Heel 2012 volgehouden"))
                .post("/v1/commitments/" + id + "/conclusions")
                .then();
    }

    private static ValidatableResponse withdraw(RequestSpecification as, String id) {
        return as.body(Map.of("reason", "Het thema staat niet meer in het plan"))
                .post("/v1/commitments/" + id + "/withdrawals")
                .then();
    }

    private static String underWay() {
        String id = agreed(plan, CRISIS);
        report(police(), id, "2012-Q1").statusCode(201);
        return id;
    }

    private static ValidatableResponse get(String id) {
        return planner().get("/v1/commitments/" + id).then();
    }

    // Agreeing

    @Test
    void oneOfTwoAgreementsIsNotEnough() {
        String id = propose(plan, CRISIS);

        agree(police(), id)
                .statusCode(201)
                .header("Location", endsWith("/v1/commitments/" + id))
                .header("ETag", "\"2\"")
                .body("status", equalTo("PROPOSED"))
                .body("responsibilities[0].answer", nullValue())
                .body("responsibilities[1].answer", equalTo("AGREED"));
    }

    @Test
    void itIsAgreedOnceAllThatPromiseHaveAgreed() {
        String id = propose(plan, CRISIS);
        agree(police(), id).statusCode(201);

        agree(planner(), id).statusCode(201).body("status", equalTo("AGREED"));
    }

    @Test
    void anAgreementIsKeptWithItsReason() {
        String id = propose(plan, CRISIS);

        police().body(Map.of("reason", "Past binnen de afspraken van het korps"))
                .post("/v1/commitments/" + id + "/agreements")
                .then()
                .statusCode(201)
                .body("history.by", contains(MUNICIPALITY, POLICE))
                .body("history.reason", contains(nullValue(), equalTo("Past binnen de afspraken van het korps")));
    }

    @Test
    void nobodyAgreesTwice() {
        String id = propose(plan, CRISIS);
        agree(police(), id).statusCode(201);

        assertProblem(agree(police(), id), 409, "agreed-already");
    }

    @Test
    void whoIsOnlyToldHasNothingToAgreeTo() {
        assertProblem(agree(prosecution(), propose(plan, CRISIS)), 403, "not-responsible");
    }

    @Test
    void notEvenAnAdminAgreesForAnother() {
        RequestSpecification admin = Tokens.with(Tokens.of("admin", "g4s", "GM0014"));

        assertProblem(agree(admin, propose(plan, CRISIS)), 403, "not-responsible");
    }

    @Test
    void whoSaysWhatItReadDoesNotAgreeToWhatWasChangedSince() {
        String id = propose(plan, CRISIS);
        agree(planner(), id).statusCode(201);

        assertProblem(agree(police().header("If-Match", "\"1\""), id), 412, "stale-version");
        agree(police().header("If-Match", "\"2\""), id).statusCode(201);
    }

    @Test
    void aRepeatedAgreementHappensOnce() {
        String id = propose(plan, CRISIS);
        String key = UUID.randomUUID().toString();

        agree(police().header("Idempotency-Key", key), id).statusCode(201);

        agree(police().header("Idempotency-Key", key), id).statusCode(201).header("ETag", "\"2\"");
    }

    @Test
    void anAgreementIsPublished() {
        String id = agreed(plan, CRISIS);

        try (TopicReader reader = new TopicReader("driehoek.commitments")) {
            assertThat(reader.await(r -> id.equals(r.key()), 3))
                    .extracting(r -> EventContract.data(EventContract.check(r))
                            .path("status")
                            .asText())
                    .containsExactly("PROPOSED", "PROPOSED", "AGREED");
        }
    }

    // Reporting

    @Test
    void theFirstReportPutsTheCommitmentUnderWay() {
        String id = agreed(plan, CRISIS);

        String report = report(police(), id, "2012KW01")
                .statusCode(201)
                .header(
                        "Location",
                        org.hamcrest.Matchers.containsString("/v1/commitments/" + id + "/progress-reports/"))
                .body("partner", equalTo(POLICE))
                .body("period", equalTo("2012-Q1"))
                .extract()
                .path("id");

        get(id).body("status", equalTo("UNDER_WAY"))
                .body("latestProgress.id", equalTo(report))
                .body("history.step", hasItem("STARTED"));
    }

    @Test
    void aReportIsReadByWhoMaySeeTheCommitment() {
        String id = agreed(plan, CRISIS);
        String report = report(police(), id, "2012-Q1").extract().path("id");
        String path = "/v1/commitments/" + id + "/progress-reports/" + report;

        prosecution().get(path).then().statusCode(200).body("period", equalTo("2012-Q1"));
        assertProblem(
                Tokens.with(Tokens.of("partner", "g4s", "GM0014")).get(path).then(), 403, "not-your-commitment");
        assertProblem(
                planner()
                        .get("/v1/commitments/" + propose(plan, CRISIS) + "/progress-reports/" + report)
                        .then(),
                404,
                "not-found");
    }

    @Test
    void reportsAreListedInTheOrderInWhichTheyCame() {
        String id = agreed(plan, CRISIS);
        List.of("2012-Q2", "2012-Q1", "2012")
                .forEach(period -> report(police(), id, period).statusCode(201));

        String cursor = planner()
                .queryParam("limit", 2)
                .get("/v1/commitments/" + id + "/progress-reports")
                .then()
                .statusCode(200)
                .body("items.period", contains("2012-Q2", "2012-Q1"))
                .extract()
                .path("nextCursor");

        planner()
                .queryParam("cursor", cursor)
                .get("/v1/commitments/" + id + "/progress-reports")
                .then()
                .body("items.period", contains("2012"))
                .body("nextCursor", nullValue());
    }

    @Test
    void theLatestProgressIsPublished() {
        String id = agreed(plan, CRISIS);
        police().body("{\"period\":\"2012-03\",\"text\":\"Eén keer opgeschaald\"}")
                .post("/v1/commitments/" + id + "/progress-reports")
                .then()
                .statusCode(201);

        try (TopicReader reader = new TopicReader("driehoek.commitments")) {
            var last = reader.await(r -> id.equals(r.key()), 4).get(3);
            JsonNode progress = EventContract.data(EventContract.check(last)).path("latestProgress");

            assertThat(progress.path("period").asText()).isEqualTo("2012-03");
            assertThat(progress.path("version").asInt()).isEqualTo(1);
        }
    }

    @Test
    void onlyWhoPromisesReports() {
        String id = agreed(plan, CRISIS);

        assertProblem(report(prosecution(), id, "2012-Q1"), 403, "not-responsible");
        assertProblem(
                report(Tokens.with(Tokens.of("partner", "g4s", "GM0014")), id, "2012-Q1"), 403, "not-responsible");
        assertProblem(report(Tokens.with(Tokens.of("admin", "g4s", "GM0014")), id, "2012-Q1"), 403, "not-responsible");
        get(id).body("status", equalTo("AGREED")).body("latestProgress", nullValue());
    }

    @Test
    void onWhatIsNotAgreedNobodyReports() {
        String id = propose(plan, CRISIS);

        assertProblem(report(police(), id, "2012-Q1"), 409, "illegal-step");
        planner().get("/v1/commitments/" + id + "/progress-reports").then().body("items", empty());
    }

    @Test
    void anOrganisationReportsOncePerPeriod() {
        String id = agreed(plan, CRISIS);
        report(police(), id, "2012-Q1").statusCode(201);

        assertProblem(report(police(), id, "2012KW01"), 409, "period-reported-already");
        report(planner(), id, "2012-Q1").statusCode(201);
    }

    @Test
    void aRepeatedReportHappensOnce() {
        String id = agreed(plan, CRISIS);
        String key = UUID.randomUUID().toString();
        String first = report(police().header("Idempotency-Key", key), id, "2012-Q1")
                .extract()
                .path("id");

        report(police().header("Idempotency-Key", key), id, "2012-Q1")
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void allFaultsOfAReportComeAtOnce() {
        assertProblem(
                        police().body(
                                        "{\"period\":\"2012KW05\",\"evidence\":[{\"link\":\"http://x\"}],\"mood\":\"good\"}")
                                .post("/v1/commitments/" + agreed(plan, CRISIS) + "/progress-reports")
                                .then(),
                        400,
                        "invalid-input")
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/period", "/text", "/evidence/0/title", "/evidence/0/link", "/mood"));
    }

    @Test
    void nobodyReportsOnAPeriodThatHasNotBegun() {
        assertProblem(report(police(), agreed(plan, CRISIS), "2199"), 400, "invalid-input")
                .body("errors.pointer", contains("/period"))
                .body("errors.code", contains("period-not-begun"));
    }

    // Ending

    @Test
    void whatIsUnderWayCanBeFulfilled() {
        conclude(planner(), underWay(), "FULFILLED")
                .statusCode(201)
                .body("status", equalTo("FULFILLED"))
                .body("history.reason", hasItem("Heel 2012 volgehouden"));
    }

    @Test
    void anAgreedPromiseCanBeBrokenWithoutAnyReport() {
        conclude(planner(), agreed(plan, CRISIS), "NOT_FULFILLED")
                .statusCode(201)
                .body("status", equalTo("NOT_FULFILLED"));
    }

    @Test
    void whatNobodyReportedOnIsNotFulfilled() {
        assertProblem(conclude(planner(), agreed(plan, CRISIS), "FULFILLED"), 409, "illegal-step");
        assertProblem(conclude(planner(), propose(plan, CRISIS), "NOT_FULFILLED"), 409, "illegal-step");
    }

    @Test
    void whatHasEndedStaysEnded() {
        String id = underWay();
        conclude(planner(), id, "FULFILLED").statusCode(201);

        assertProblem(withdraw(planner(), id), 409, "illegal-step");
        assertProblem(report(police(), id, "2012-Q2"), 409, "illegal-step");
    }

    @Test
    void aLeadMayEndWhatItLeads() {
        withdraw(police(), propose(plan, CRISIS)).statusCode(201).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void whoNeitherLeadsNorCoordinatesEndsNothing() {
        String id = underWay();

        assertProblem(withdraw(prosecution(), id), 403, "not-lead");
        assertProblem(conclude(prosecution(), id, "FULFILLED"), 403, "not-lead");
        assertProblem(withdraw(plannerElsewhere(), id), 403, "outside-jurisdiction");
    }

    @Test
    void anEndingNeedsAReason() {
        String id = underWay();

        assertProblem(
                        planner()
                                .body("{}")
                                .post("/v1/commitments/" + id + "/withdrawals")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", contains("/reason"));
        assertProblem(
                        planner()
                                .body("{\"result\":\"WITHDRAWN\"}")
                                .post("/v1/commitments/" + id + "/conclusions")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/result", "/reason"));
    }

    @Test
    void aRequestWithoutAnyBodyIsRefusedClearly() {
        String id = propose(plan, CRISIS);

        for (String step : List.of("agreements", "declines", "conclusions", "withdrawals", "progress-reports")) {
            assertProblem(planner().post("/v1/commitments/" + id + "/" + step).then(), 400, "invalid-input");
        }
    }
}
