package nl.driehoek.plans.plan;

import static io.restassured.RestAssured.given;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.with;
import static nl.driehoek.plans.Groningen.DRAFT;
import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.Groningen.content;
import static nl.driehoek.plans.Groningen.create;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.Groningen.etag;
import static nl.driehoek.plans.Groningen.plan;
import static nl.driehoek.plans.Groningen.start;
import static nl.driehoek.plans.Groningen.submitted;
import static nl.driehoek.plans.Groningen.unknown;
import static nl.driehoek.plans.Groningen.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;
import nl.driehoek.kit.testing.DeadLetterAccess;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class AccessTest {
    private static final String REASON = "{\"reason\":\"Bijgesteld\"}";
    private static final String ADOPTION = "{\"adoptedOn\":\"2012-02-02\",\"adoptingBody\":\"College van B en W\"}";

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static RequestSpecification anonymous() {
        return given().contentType("application/json");
    }

    private static RequestSpecification planner(String jurisdiction) {
        return with(Tokens.of("planner", "gemeente-elders", jurisdiction));
    }

    /** Every request that changes something, on this plan. */
    private static List<ValidatableResponse> changes(Supplier<RequestSpecification> caller, String plan) {
        return List.of(
                caller.get()
                        .header("If-Match", "*")
                        .body(content().toString())
                        .put(DRAFT, plan, 1)
                        .then(),
                caller.get()
                        .body(REASON)
                        .post("/v1/plans/{plan}/revisions", plan)
                        .then(),
                caller.get().body("{}").post(DRAFT + "/submissions", plan, 1).then(),
                caller.get().body(ADOPTION).post(DRAFT + "/adoptions", plan, 1).then(),
                caller.get().body(REASON).post(DRAFT + "/withdrawals", plan, 1).then());
    }

    @Test
    void nobodyChangesAPlanWithoutAToken() {
        String plan = draft();

        changes(AccessTest::anonymous, plan).forEach(answer -> answer.statusCode(401));
        anonymous().body(plan().toString()).post("/v1/plans").then().statusCode(401);
    }

    @Test
    void onlyAnAdminDecidesAboutDeadLetters() {
        DeadLetterAccess.assertOnlyForAdmins();
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "analyst", "partner"})
    void onlyPlannersChangePlans(String role) {
        String plan = draft();

        changes(() -> as(role), plan).forEach(answer -> answer.statusCode(403).body("type", endsWith("/forbidden")));
        as(role).body(plan().toString()).post("/v1/plans").then().statusCode(403);
    }

    @Test
    void aPlannerMakesNoPlanForAnotherJurisdiction() {
        planner("GM1952")
                .body(plan().toString())
                .post("/v1/plans")
                .then()
                .statusCode(403)
                .body("type", endsWith("/outside-jurisdiction"));
    }

    @Test
    void aPlannerDoesNotChangeThePublicPlanOfAnotherJurisdiction() {
        changes(() -> planner("GM1952"), adopted())
                .forEach(answer -> answer.statusCode(403).body("type", endsWith("/outside-jurisdiction")));
    }

    @Test
    void aPlannerIsNotToldOfTheDraftOfAnotherJurisdiction() {
        changes(() -> planner("GM1952"), draft()).forEach(answer -> answer.statusCode(404));
    }

    @Test
    void aPlannerOfOneOfTheJurisdictionsMayChangeAJointPlan() {
        ObjectNode joint = plan();
        joint.withArray("jurisdictions").add("GM1952");
        joint.withObject("/content").putArray("targets");
        joint.withObject("/content").putArray("monitored");
        String plan = create(joint);

        planner("GM1952")
                .body("{}")
                .post(DRAFT + "/submissions", plan, 1)
                .then()
                .statusCode(201);
    }

    @Test
    void anAdminChangesPlansOfAllJurisdictions() {
        ObjectNode elsewhere = plan();
        elsewhere.putArray("jurisdictions").add("GM1952");

        as("admin").body(elsewhere.toString()).post("/v1/plans").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"/v1/plans/{plan}", "/v1/plans/{plan}/revisions", "/v1/plans/{plan}/revisions/1"})
    void aDraftIsSeenOnlyByThoseWhoWorkInItsJurisdiction(String path) {
        String plan = draft();

        anonymous().get(path, plan).then().statusCode(404);
        as("partner").get(path, plan).then().statusCode(404);
        planner("GM1952").get(path, plan).then().statusCode(404);
        List.of("viewer", "analyst", "planner", "admin")
                .forEach(role -> as(role).get(path, plan).then().statusCode(200));
    }

    @Test
    void whatIsSubmittedOrWithdrawnIsNotPublic() {
        String submitted = submitted();
        String withdrawn = draft();
        withdraw(withdrawn, 1);

        anonymous().get(DRAFT, submitted, 1).then().statusCode(404);
        anonymous().get(DRAFT, withdrawn, 1).then().statusCode(404);
    }

    @Test
    void anAdoptedPlanIsPublicAndItsNextDraftIsNot() {
        String plan = adopted();
        start(plan);

        anonymous()
                .get("/v1/plans/{plan}", plan)
                .then()
                .statusCode(200)
                .body("revisionInForce", equalTo(1))
                .body("openRevision", nullValue());
        anonymous()
                .get("/v1/plans/{plan}/revisions", plan)
                .then()
                .statusCode(200)
                .body("items.revision", contains(1))
                .body("items[0].history", empty());
        anonymous()
                .get("/v1/plans/{plan}/revision-in-force", plan)
                .then()
                .statusCode(200)
                .body("content.targets", hasSize(2))
                .body("history", empty());
        anonymous().get(DRAFT, plan, 2).then().statusCode(404);
        as("viewer").get("/v1/plans/{plan}", plan).then().body("openRevision", equalTo(2));
    }

    @Test
    void noRevisionIsInForceBeforeAnAdoption() {
        as("planner").get("/v1/plans/{plan}/revision-in-force", draft()).then().statusCode(404);
    }

    @Test
    void theListShowsDraftsOnlyToThoseWhoMaySeeThem() {
        ObjectNode document = plan();
        document.put("reference", "Lijst " + unknown());
        String reference = document.path("reference").asText();
        String plan = create(document);

        anonymous().queryParam("reference", reference).get("/v1/plans").then().body("items", empty());
        as("partner").queryParam("reference", reference).get("/v1/plans").then().body("items", empty());
        planner("GM1952")
                .queryParam("reference", reference)
                .get("/v1/plans")
                .then()
                .body("items", empty());
        as("viewer").queryParam("reference", reference).get("/v1/plans").then().body("items.id", contains(plan));
        as("admin").queryParam("reference", reference).get("/v1/plans").then().body("items.id", contains(plan));
    }

    @Test
    void theListIsFiltered() {
        ObjectNode document = plan();
        document.put("reference", "Filter " + unknown()).put("kind", "FRAMEWORK");
        document.putArray("jurisdictions").add("GM0014").add("PV20");
        document.putObject("period").put("from", 2011).put("to", 2014);
        document.putObject("content");
        String plan = create(document);
        String other = draft();

        var found = as("planner")
                .queryParam("jurisdiction", "PV20")
                .queryParam("kind", "FRAMEWORK")
                .queryParam("year", "2013")
                .queryParam("limit", "200")
                .get("/v1/plans")
                .then()
                .statusCode(200);

        found.body("items.id", hasItem(plan)).body("items.id", not(hasItem(other)));
        as("planner")
                .queryParam("jurisdiction", "PV20")
                .queryParam("year", "2015")
                .get("/v1/plans")
                .then()
                .body("items.id", not(hasItem(plan)));
    }

    @Test
    void theListIsPaged() {
        draft();
        draft();
        String cursor = as("planner")
                .queryParam("limit", "1")
                .get("/v1/plans")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");

        as("planner")
                .queryParam("limit", "1")
                .queryParam("cursor", cursor)
                .get("/v1/plans")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"kind,ONBEKEND", "year,twintig", "limit,0", "cursor,abc", "reference,' '"})
    void aParameterThatCannotBeReadIsRefusedByItsName(String name, String value) {
        as("planner")
                .queryParam(name, value)
                .get("/v1/plans")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/plans/geen-id",
                "/v1/plans/{plan}",
                "/v1/plans/{plan}/revisions/9",
                "/v1/plans/{plan}/revisions/x"
            })
    void whatIsNotThereIsNotFound(String path) {
        String plan = path.endsWith("{plan}") ? unknown() : draft();

        as("planner").get(path.replace("{plan}", plan)).then().statusCode(404);
    }

    @Test
    void stepsOnAnUnknownRevisionAreNotFound() {
        as("planner").body("{}").post(DRAFT + "/submissions", draft(), 7).then().statusCode(404);
    }

    @Test
    void editingNeedsTheETagOfWhatWasRead() {
        String plan = draft();

        as("planner").body(content().toString()).put(DRAFT, plan, 1).then().statusCode(428);
        as("planner")
                .header("If-Match", "\"9\"")
                .body(content().toString())
                .put(DRAFT, plan, 1)
                .then()
                .statusCode(412)
                .body("type", endsWith("/stale-version"));
    }

    @Test
    void aStepWithAnETagIsTakenOnlyOnWhatWasRead() {
        String plan = draft();
        String read = etag(plan, 1);
        as("planner").header("If-Match", read).body(content().toString()).put(DRAFT, plan, 1);

        as("planner")
                .header("If-Match", read)
                .body("{}")
                .post(DRAFT + "/submissions", plan, 1)
                .then()
                .statusCode(412);
    }
}
