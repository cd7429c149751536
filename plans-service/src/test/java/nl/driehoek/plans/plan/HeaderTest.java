package nl.driehoek.plans.plan;

import static io.restassured.RestAssured.given;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.of;
import static nl.driehoek.kit.testing.Tokens.with;
import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.Groningen.create;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.Groningen.etag;
import static nl.driehoek.plans.Groningen.plan;
import static nl.driehoek.plans.Groningen.submitted;
import static nl.driehoek.plans.Groningen.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.driehoek.kit.rest.MediaTypes;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.plans.plan.events.PlanChangedV1;
import nl.driehoek.plans.plan.events.PlanTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class HeaderTest {
    private static final String PLAN = "/v1/plans/{plan}";

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static List<String> faults(Response answer) {
        return answer.then().statusCode(400).extract().jsonPath().<Map<String, String>>getList("errors").stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
    }

    private static Response patch(String plan, String ifMatch, String patch) {
        return patch(as("planner"), plan, ifMatch, patch);
    }

    private static Response patch(RequestSpecification caller, String plan, String ifMatch, String patch) {
        return caller.header("If-Match", ifMatch)
                .contentType(MediaTypes.MERGE_PATCH)
                .body(patch)
                .patch(PLAN, plan);
    }

    @Test
    void theHeaderOfADraftedPlanIsChangedInAllItsMembers() {
        String plan = draft();

        patch(plan, "\"plan-1\"", """
                        {"reference": "BD.12 1", "title": "Jaarplan", "kind": "FRAMEWORK", "period": {"to": 2013},
                         "jurisdictions": ["GM0014", "PV20"], "edition": "Jaar 2012", "decidingBody": "Gemeenteraad",
                         "owners": [{"name": "Gemeente Groningen"}],
                         "documentDates": [{"what": "raadsbrief", "date": "2012-02"}]}
                        """)
                .then()
                .statusCode(200)
                .header("ETag", "\"plan-2\"")
                .body("reference", equalTo("BD.12 1"))
                .body("period.from", equalTo(2012))
                .body("period.to", equalTo(2013))
                .body("jurisdictions", contains("GM0014", "PV20"))
                .body("history", hasSize(1))
                .body("history[0].step", equalTo("HEADER_CHANGED"))
                .body("history[0].by", equalTo("planner"))
                .body(
                        "history[0].members",
                        contains(
                                "reference",
                                "title",
                                "kind",
                                "jurisdictions",
                                "period",
                                "edition",
                                "owners",
                                "decidingBody",
                                "documentDates"));
        patch(plan, "\"plan-2\"", "{\"decidingBody\":null}")
                .then()
                .statusCode(200)
                .header("ETag", "\"plan-3\"")
                .body("decidingBody", nullValue())
                .body("edition", equalTo("Jaar 2012"));
        as("planner").queryParam("reference", "BD.12 1").get("/v1/plans").then().body("items.id", contains(plan));
        assertThat(etag(plan)).isEqualTo("\"plan-3\"");
        assertThat(etag(plan, 1)).as("the draft has its own version").isEqualTo("\"1\"");
    }

    @Test
    void aParentArrivesAfterTheAdoption() {
        String parent = draft();
        String plan = adopted();

        patch(
                        plan,
                        etag(plan),
                        "{\"parents\":[{\"relation\":\"ELABORATES\",\"planId\":\"" + parent + "\"}],"
                                + "\"owners\":[{\"name\":\"Gemeente Groningen\",\"oin\":\"00000001001831371000\"}]}")
                .then()
                .statusCode(200)
                .body("parents.planId", contains(parent))
                .body("owners.oin", contains("00000001001831371000"));
    }

    @Test
    void whatWasAdoptedStaysInTheHeader() {
        String plan = adopted();

        patch(plan, etag(plan), "{\"title\":\"Anders\",\"period\":{\"to\":2013},\"decidingBody\":\"Raad\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/header-adopted"))
                .body("detail", containsString("title, period"))
                .body("errors.pointer", contains("/title", "/period"));
        as("planner").get(PLAN, plan).then().body("decidingBody", nullValue()).body("history", empty());
    }

    @Test
    void aChangeThatChangesNothingIsNoStep() {
        String plan = adopted();

        patch(plan, "\"plan-1\"", "{\"title\":\"Jaarplan Veiligheid 2012\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"plan-1\"")
                .body("history", empty());
    }

    @Test
    void everyFaultOfAHeaderIsToldAtOnceAndItStays() {
        String plan = draft();

        assertThat(faults(patch(plan, "\"plan-1\"", """
                        {"reference": null, "kind": "JAARPLAN", "kleur": "rood", "jurisdictions": [],
                         "period": {"from": 2014}, "owners": [{"oin": "1"}], "parents": [{}]}
                        """)))
                .containsExactlyInAnyOrder(
                        "/reference required",
                        "/kind wrong-type",
                        "/kleur unknown-member",
                        "/jurisdictions required",
                        "/period period-reversed",
                        "/owners/0/name required",
                        "/owners/0/oin wrong-form",
                        "/parents/0 required",
                        "/parents/0/relation required");
        assertThat(etag(plan)).isEqualTo("\"plan-1\"");
    }

    @Test
    void aNewPeriodHasToFitWhatIsBeingWritten() {
        String plan = draft();

        patch(plan, "\"plan-1\"", "{\"period\":{\"from\":2013,\"to\":2016}}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/period"))
                .body("errors[0].code", equalTo("due-before-plan"))
                .body("errors[0].detail", containsString("revision 1"))
                .body("errors[0].detail", containsString("/targets/0/intermediate/0/due"));
        assertThat(etag(plan)).isEqualTo("\"plan-1\"");
    }

    @Test
    void aPlanDoesNotBecomeItsOwnParent() {
        String upper = draft();
        ObjectNode document = plan();
        document.putArray("parents").addObject().put("relation", "ELABORATES").put("planId", upper);
        String lower = create(document);

        patch(upper, etag(upper), "{\"parents\":[{\"relation\":\"BUILDS_ON\",\"planId\":\"" + lower + "\"}]}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/parent-cycle"));
        as("planner").get(PLAN, upper).then().body("parents", empty());
    }

    @Test
    void aPlanDoesNotBecomeItsOwnParentByItsNewReference() {
        String reference = "Kring " + unknown();
        String upper = draft();
        ObjectNode document = plan();
        document.putArray("parents").addObject().put("relation", "ELABORATES").put("reference", reference);
        String lower = create(document);
        String parent = "\"parents\":[{\"relation\":\"BUILDS_ON\",\"planId\":\"" + lower + "\"}]";

        patch(upper, "\"plan-1\"", "{" + parent + "}").then().statusCode(200);
        patch(upper, "\"plan-2\"", "{\"reference\":\"" + reference + "\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/parent-cycle"));
    }

    @Test
    void changingTheHeaderNeedsTheETagOfThePlan() {
        String plan = draft();

        as("planner")
                .contentType(MediaTypes.MERGE_PATCH)
                .body("{}")
                .patch(PLAN, plan)
                .then()
                .statusCode(428);
        patch(plan, "\"1\"", "{}").then().statusCode(412).body("type", endsWith("/stale-version"));
        patch(plan, "\"plan-2\"", "{}").then().statusCode(412);
        patch(plan, "*", "{\"title\":\"Jaarplan\"}").then().statusCode(200);
    }

    @Test
    void ofTwoChangesAtTheSameTimeOneWins() {
        String plan = draft();

        List<Integer> statuses = Stream.of("Een", "Twee", "Drie", "Vier")
                .map(title ->
                        CompletableFuture.supplyAsync(() -> patch(plan, "\"plan-1\"", "{\"title\":\"" + title + "\"}")
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        as("planner").get(PLAN, plan).then().header("ETag", "\"plan-2\"").body("history", hasSize(1));
    }

    @Test
    void aHeaderIsChangedByPlannersOfItsOldAndNewJurisdictions() {
        String plan = draft();
        String adopted = adopted();
        String change = "{\"decidingBody\":\"Raad\"}";

        patch(given(), plan, "*", change).then().statusCode(401);
        for (String role : List.of("viewer", "analyst", "partner")) {
            patch(as(role), plan, "*", change).then().statusCode(403);
        }
        RequestSpecification elsewhere = with(of("planner", "gemeente-elders", "GM1952"));
        patch(elsewhere, plan, "*", change).then().statusCode(404);
        patch(with(of("planner", "gemeente-elders", "GM1952")), adopted, "*", change)
                .then()
                .statusCode(403)
                .body("type", endsWith("/outside-jurisdiction"));
        patch(plan, "*", "{\"jurisdictions\":[\"GM1952\"]}")
                .then()
                .statusCode(403)
                .body("type", endsWith("/outside-jurisdiction"));
        patch(as("admin"), plan, "*", "{\"jurisdictions\":[\"GM1952\"]}").then().statusCode(200);
    }

    @Test
    void theHistoryOfAPlanIsForThoseWhoSeeDrafts() {
        String plan = adopted();
        patch(plan, "\"plan-1\"", "{\"decidingBody\":\"Gemeenteraad\"}").then().statusCode(200);

        as("viewer").get(PLAN, plan).then().body("history.step", contains("HEADER_CHANGED"));
        given().get(PLAN, plan).then().statusCode(200).body("history", empty()).header("ETag", "\"plan-2\"");
        as("partner").get(PLAN, plan).then().body("history", empty());
        as("planner").get("/v1/plans").then().body("items[0].history", nullValue());
    }

    @Test
    void aChangedHeaderIsToldWithWhatWasChanged() {
        String plan = submitted();
        patch(plan, "\"plan-1\"", "{\"title\":\"Jaarplan 2012\",\"edition\":\"Jaar 2012\"}")
                .then()
                .statusCode(200);

        try (TopicReader reader = new TopicReader(PlanTopics.FACTS)) {
            JsonNode data = EventContract.data(reader.awaitEvent(PlanChangedV1.TYPE, plan));
            assertThat(data.path("title").asText()).isEqualTo("Jaarplan 2012");
            assertThat(data.path("changed")).extracting(JsonNode::asText).containsExactly("title", "edition");
            assertThat(data.toString()).doesNotContain("planner");
        }
    }
}
