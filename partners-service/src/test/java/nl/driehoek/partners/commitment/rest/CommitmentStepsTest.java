package nl.driehoek.partners.commitment.rest;

import static nl.driehoek.partners.Api.agree;
import static nl.driehoek.partners.Api.agreed;
import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.commitment;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.part;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.propose;
import static nl.driehoek.partners.Api.prosecution;
import static nl.driehoek.partners.Api.report;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.POLICE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.partners.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How organisations answer, how a commitment pauses and goes on, and how reports are corrected and judged. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class CommitmentStepsTest {
    private static UUID plan;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partnersAndPlan() {
        Api.registerPartners();
        plan = plan == null ? newPlan(CRISIS, GROWING_UP) : plan;
    }

    private static ValidatableResponse step(RequestSpecification as, String id, String step, Map<String, ?> body) {
        return as.body(body).post("/v1/commitments/" + id + "/" + step).then();
    }

    private static ValidatableResponse get(String id) {
        return planner().get("/v1/commitments/" + id).then();
    }

    /** The police promises at least 80% within 30 days after the first interview, as C000-101 does. */
    private static Map<String, Object> kalsbeek() {
        Map<String, Object> commitment = commitment(plan, GROWING_UP);
        commitment.put("title", "Jeugd-pv's tijdig bij OM aanleveren (Kalsbeek)");
        commitment.put("kind", "PERFORMANCE_NORM");
        commitment.put("responsibilities", List.of(part(POLICE, "LEAD")));
        commitment.put(
                "norms",
                List.of(Map.of(
                        "type",
                        "SHARE",
                        "comparator",
                        "AT_LEAST",
                        "quantity",
                        80,
                        "within",
                        Map.of("length", "P30D", "startEvent", "eerste verhoor"))));
        commitment.put("reporting", Map.of("every", "QUARTER"));
        return commitment;
    }

    private static String agreedKalsbeek() {
        String id = planner()
                .body(kalsbeek())
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        agree(police(), id).statusCode(201);
        return id;
    }

    private static ValidatableResponse reportShare(String id, String period, int numerator, int denominator) {
        return police().body(Map.of(
                        "period",
                        period,
                        "text",
                        "Op tijd bij het OM",
                        "values",
                        List.of(Map.of("norm", "n1", "numerator", numerator, "denominator", denominator))))
                .post("/v1/commitments/" + id + "/progress-reports")
                .then();
    }

    @Test
    void whoDeclinesSaysWhyAndTheCommitmentNeedsAttention() {
        String id = propose(plan, CRISIS);

        step(police(), id, "declines", Map.of("reason", "Geen capaciteit in 2012"))
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("responsibilities.answer", contains(nullValue(), equalTo("DECLINED"), nullValue()))
                .body("responsibilities.answerReason", hasItem("Geen capaciteit in 2012"))
                .body("attention.reason", contains("DECLINED"))
                .body("attention[0].partners", contains(POLICE));
        assertProblem(step(police(), id, "declines", Map.of("reason", "Nog steeds")), 409, "declined-already");
        planner()
                .queryParam("planId", plan.toString())
                .queryParam("needsAttention", true)
                .get("/v1/commitments")
                .then()
                .body("items.id", hasItem(id));
        agree(police(), id).statusCode(201).body("attention", nullValue());
    }

    @Test
    void aDeclineNeedsAReason() {
        assertProblem(step(police(), propose(plan, CRISIS), "declines", Map.of()), 400, "invalid-input")
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void whoCoordinatesRecordsWhatAnotherSaidAndOnWhatGround() {
        String id = propose(plan, CRISIS);

        assertProblem(step(planner(), id, "agreements", Map.of("partner", POLICE)), 400, "invalid-input")
                .body("errors.pointer", contains("/reason"));
        step(planner(), id, "agreements", Map.of("partner", POLICE, "reason", "Per brief van 20 februari 2012"))
                .statusCode(201)
                .body("history.partner", contains(nullValue(), equalTo(POLICE)))
                .body("history.by", contains("gemeente-groningen", "gemeente-groningen"));
    }

    @Test
    void aPartnerSpeaksForNobodyElse() {
        String id = propose(plan, CRISIS);

        assertProblem(
                step(prosecution(), id, "agreements", Map.of("partner", POLICE, "reason", "Mag vast")),
                403,
                "not-your-organisation");
    }

    @Test
    void whatIsPostponedIsResumedWhereItWas() {
        String id = agreed(plan, CRISIS);

        step(planner(), id, "postponements", Map.of("until", "2013-01-01", "reason", "Wacht op landelijke wet"))
                .statusCode(201)
                .body("status", equalTo("POSTPONED"))
                .body("postponedUntil", equalTo("2013-01-01"));
        assertProblem(report(police(), id, "2012-Q1"), 409, "illegal-step");
        step(planner(), id, "resumptions", Map.of("reason", "De wet is er"))
                .statusCode(201)
                .body("status", equalTo("AGREED"))
                .body("postponedUntil", nullValue());
    }

    @Test
    void whatIsDeprioritisedCanBeWithdrawn() {
        String id = agreed(plan, CRISIS);

        step(police(), id, "deprioritisations", Map.of("reason", "Inzet nodig bij de jaarwisseling"))
                .statusCode(201)
                .body("status", equalTo("DEPRIORITISED"));
        step(police(), id, "withdrawals", Map.of("reason", "Komt niet terug"))
                .statusCode(201)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void whoOnlyIsToldSteersNothing() {
        assertProblem(
                step(prosecution(), agreed(plan, CRISIS), "postponements", Map.of("reason", "Later")), 403, "not-lead");
    }

    @Test
    void aNormIsJudgedWithEachReport() {
        String id = agreedKalsbeek();

        reportShare(id, "2012-Q1", 101, 120).statusCode(201);

        get(id).body("assessments.norm", contains("n1"))
                .body("assessments[0].numerator", equalTo(101))
                .body("assessments[0].denominator", equalTo(120));
    }

    @Test
    void aCorrectionIsANextVersionAndTheNormFollows() {
        String id = agreedKalsbeek();
        String report = reportShare(id, "2012-Q1", 101, 120).extract().path("id");
        String path = "progress-reports/" + report;

        step(
                        police(),
                        id,
                        path + "/corrections",
                        Map.of(
                                "reason",
                                "Zaken uit december waren niet meegeteld",
                                "period",
                                "2012-Q1",
                                "text",
                                "Op tijd bij het OM",
                                "values",
                                List.of(Map.of("norm", "n1", "numerator", 90, "denominator", 130))))
                .statusCode(201)
                .body("version", equalTo(2));

        get(id).body("assessments[0].numerator", equalTo(90));
        planner()
                .get("/v1/commitments/" + id + "/" + path + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.values[0].numerator", contains(101))
                .body(
                        "items.correctionReason",
                        contains(nullValue(), equalTo("Zaken uit december waren niet meegeteld")));
    }

    @Test
    void aReportIsAboutAPeriodThatIsDue() {
        String id = agreedKalsbeek();

        assertProblem(reportShare(id, "2012", 101, 120), 409, "period-not-due");
        assertProblem(reportShare(id, "2011-Q4", 101, 120), 409, "period-not-due");
    }

    @Test
    void aFigureFitsTheNormThatItIsAbout() {
        String id = agreedKalsbeek();

        assertProblem(reportShare(id, "2012-Q1", 121, 120), 400, "invalid-input")
                .body("errors.code", contains("share-above-whole"));
        assertProblem(
                        police().body(Map.of(
                                        "period",
                                        "2012-Q1",
                                        "text",
                                        "x",
                                        "values",
                                        List.of(Map.of("norm", "n7", "quantity", 1))))
                                .post("/v1/commitments/" + id + "/progress-reports")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.code", contains("unknown-norm"));
    }

    @Test
    void aReferenceNamesOneCommitmentOfAPlan() {
        Map<String, Object> first = kalsbeek();
        first.put("reference", "C000-101");
        planner().body(first).post("/v1/commitments").then().statusCode(201);

        assertProblem(planner().body(first).post("/v1/commitments").then(), 409, "reference-taken");
        planner()
                .queryParam("planId", plan.toString())
                .queryParam("reference", "C000-101")
                .get("/v1/commitments")
                .then()
                .body("items.reference", contains("C000-101"));
    }

    @Test
    void nothingDependsOnItselfByWayOfOthers() {
        String first = propose(plan, CRISIS);
        Map<String, Object> dependent = commitment(plan, CRISIS);
        dependent.put("dependsOn", List.of(first));
        String second = planner()
                .body(dependent)
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> circle = commitment(plan, CRISIS);
        circle.put("dependsOn", List.of(second));

        assertProblem(
                        planner()
                                .header("If-Match", "\"1\"")
                                .body(circle)
                                .put("/v1/commitments/" + first)
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.code", contains("circular-dependency"));
    }
}
