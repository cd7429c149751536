package nl.driehoek.plans.plan;

import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.plans.Groningen.DRAFT;
import static nl.driehoek.plans.Groningen.adopt;
import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.Groningen.content;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.Groningen.etag;
import static nl.driehoek.plans.Groningen.plan;
import static nl.driehoek.plans.Groningen.start;
import static nl.driehoek.plans.Groningen.submit;
import static nl.driehoek.plans.Groningen.submitted;
import static nl.driehoek.plans.Groningen.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.plans.Groningen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class LifecycleTest {
    private static final String REASON = "{\"reason\":\"Bijgesteld naar nieuwe cijfers\"}";
    private static final String ADOPTION = "{\"adoptedOn\":\"2012-03-01\",\"adoptingBody\":\"Gemeenteraad\"}";

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static ValidatableResponse revision(String plan, int revision) {
        return as("planner").get(DRAFT, plan, revision).then().statusCode(200);
    }

    private static void refused(ValidatableResponse answer, String slug) {
        answer.statusCode(409).body("type", endsWith("/" + slug)).body("detail", notNullValue());
    }

    @Test
    void aPlanBeginsWithItsFirstDraft() {
        ValidatableResponse created =
                as("planner").body(plan().toString()).post("/v1/plans").then();

        String id = created.statusCode(201)
                .header("ETag", "\"plan-1\"")
                .body("reference", equalTo("BD.11 2873240"))
                .body("openRevision", equalTo(1))
                .body("revisionInForce", nullValue())
                .extract()
                .path("id");
        created.header("Location", endsWith("/v1/plans/" + id));
        revision(id, 1).body("state", equalTo("DRAFT")).body("planId", equalTo(id));
    }

    @Test
    void aTargetIsAnsweredAsPrintedAndAsRead() {
        String plan = draft();

        revision(plan, 1)
                .body("content.targets[0].area", equalTo("GM0014"))
                .body("content.targets[0].printed", equalTo("<2008 (8%)"))
                .body("content.targets[0].bound.comparator", equalTo("LESS_THAN"))
                .body("content.targets[0].bound.comparatorInferred", equalTo(false))
                .body("content.targets[0].bound.reference.kind", equalTo("LEVEL_OF"))
                .body("content.targets[0].bound.reference.period", equalTo("2008"))
                .body("content.targets[0].bound.reference.statedValue", equalTo(8))
                .body("content.targets[0].intermediate[0].bound.comparator", equalTo("AT_MOST"))
                .body("content.targets[1].bound.comparator", equalTo("AT_MOST"))
                .body("content.targets[1].bound.comparatorInferred", equalTo(true))
                .body("content.targets[1].bound.reference.value", equalTo(15))
                .body("content.targets[1].bound.reference.unit", equalTo("%"))
                .body("content.themes[0].themes[0].key", equalTo("drugs"))
                .body("content.monitored[0].area", equalTo("GM0014"))
                .body("content.budget[0].amount", equalTo(1875000));
    }

    @Test
    void aDraftIsEditedSubmittedAndAdopted() {
        String plan = draft();
        ObjectNode changed = content();
        changed.withArray("principles").add("Voorkomen gaat voor straffen");
        as("planner")
                .header("If-Match", "\"1\"")
                .body(changed.toString())
                .put(DRAFT, plan, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("content.principles", hasSize(2));
        submit(plan, 1);

        as("planner")
                .body(ADOPTION)
                .post(DRAFT + "/adoptions", plan, 1)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/plans/" + plan + "/revisions/1"))
                .header("ETag", "\"4\"")
                .body("state", equalTo("ADOPTED"))
                .body("adoptedOn", equalTo("2012-03-01"))
                .body("adoptingBody", equalTo("Gemeenteraad"))
                .body("history.step", contains("STARTED", "EDITED", "SUBMITTED", "ADOPTED"))
                .body("content.principles", hasSize(2));

        as("planner")
                .get("/v1/plans/{plan}", plan)
                .then()
                .body("revisionInForce", equalTo(1))
                .body("openRevision", nullValue());
    }

    @Test
    void whatWasReadCanBeChangedAndSentBack() {
        String plan = draft();
        JsonNode read =
                Groningen.json(as("planner").get(DRAFT, plan, 1).asString()).path("content");

        as("planner")
                .header("If-Match", etag(plan, 1))
                .body(read.toString())
                .put(DRAFT, plan, 1)
                .then()
                .statusCode(200)
                .body("content.targets[0].bound.comparator", equalTo("LESS_THAN"));
    }

    @Test
    void aNewRevisionIsACopyOfTheOneInForceWithAReason() {
        String plan = adopted();

        as("planner")
                .body(REASON)
                .post("/v1/plans/{plan}/revisions", plan)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/plans/" + plan + "/revisions/2"))
                .body("state", equalTo("DRAFT"))
                .body("revision", equalTo(2))
                .body("copyOf", equalTo(1))
                .body("reason", equalTo("Bijgesteld naar nieuwe cijfers"))
                .body("content.targets", hasSize(2));

        as("planner")
                .get("/v1/plans/{plan}/revision-in-force", plan)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
    }

    @Test
    void adoptingARevisionSupersedesTheOneInForce() {
        String plan = adopted();
        start(plan);
        submit(plan, 2);

        adopt(plan, 2);

        as("planner")
                .get("/v1/plans/{plan}/revisions", plan)
                .then()
                .body("items.revision", contains(1, 2))
                .body("items.state", contains("SUPERSEDED", "ADOPTED"));
        as("planner").get("/v1/plans/{plan}/revision-in-force", plan).then().body("revision", equalTo(2));
    }

    @Test
    void aWithdrawnRevisionMakesRoomForAnother() {
        String plan = adopted();
        start(plan);
        submit(plan, 2);
        withdraw(plan, 2);

        start(plan);

        as("planner")
                .get("/v1/plans/{plan}/revisions", plan)
                .then()
                .body("items.state", contains("ADOPTED", "WITHDRAWN", "DRAFT"))
                .body("items[2].copyOf", equalTo(1));
    }

    @Test
    void aPlanWhoseFirstDraftWasWithdrawnIsNotLost() {
        String plan = draft();
        withdraw(plan, 1);

        start(plan);

        revision(plan, 2).body("copyOf", equalTo(1)).body("content.targets", hasSize(2));
    }

    @Test
    void aSecondDraftIsRefused() {
        String plan = adopted();
        start(plan);

        refused(
                as("planner")
                        .body(REASON)
                        .post("/v1/plans/{plan}/revisions", plan)
                        .then(),
                "second-draft");
    }

    @Test
    void aDraftBesideASubmittedRevisionIsRefused() {
        refused(
                as("planner")
                        .body(REASON)
                        .post("/v1/plans/{plan}/revisions", submitted())
                        .then(),
                "second-draft");
    }

    @Test
    void adoptingWhatIsNotSubmittedIsRefused() {
        refused(
                as("planner")
                        .body(ADOPTION)
                        .post(DRAFT + "/adoptions", draft(), 1)
                        .then(),
                "not-submitted");
    }

    @Test
    void submittingTwiceIsRefused() {
        refused(
                as("planner")
                        .body("{}")
                        .post(DRAFT + "/submissions", submitted(), 1)
                        .then(),
                "not-a-draft");
    }

    @Test
    void editingWhatIsSubmittedIsRefused() {
        String plan = submitted();

        refused(
                as("planner")
                        .header("If-Match", etag(plan, 1))
                        .body(content().toString())
                        .put(DRAFT, plan, 1)
                        .then(),
                "not-editable");
    }

    @Test
    void editingWhatIsAdoptedIsRefused() {
        String plan = adopted();

        refused(
                as("planner")
                        .header("If-Match", etag(plan, 1))
                        .body(content().toString())
                        .put(DRAFT, plan, 1)
                        .then(),
                "not-editable");
    }

    @Test
    void withdrawingWhatIsAdoptedIsRefused() {
        refused(
                as("planner")
                        .body(REASON)
                        .post(DRAFT + "/withdrawals", adopted(), 1)
                        .then(),
                "not-open");
    }
}
