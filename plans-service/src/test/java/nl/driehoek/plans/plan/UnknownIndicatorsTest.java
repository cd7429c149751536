package nl.driehoek.plans.plan;

import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.plans.Groningen.DRAFT;
import static nl.driehoek.plans.Groningen.content;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.Groningen.etag;
import static nl.driehoek.plans.Groningen.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.plans.KnownIndicatorsFixture;
import nl.driehoek.plans.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A plan speaks of indicators that are in the catalogue, in whichever way it is written. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class UnknownIndicatorsTest {
    private static final String UNKNOWN = "groningen-bestaat-niet";

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
        KnownIndicatorsFixture.defineThoseOfTheTests();
    }

    private static List<String> faults(Response answer) {
        return answer.then().statusCode(400).extract().jsonPath().<Map<String, String>>getList("errors").stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
    }

    private static ObjectNode withUnknown(ObjectNode content) {
        ((ObjectNode) content.at("/targets/0")).put("indicator", UNKNOWN);
        ((ObjectNode) content.at("/monitored/0")).put("indicator", UNKNOWN);
        return content;
    }

    @Test
    void aNewPlanThatNamesOneIsRefusedAndNothingIsStored() {
        String reference = "Onbekend " + UUID.randomUUID();
        ObjectNode plan = plan().put("reference", reference);
        withUnknown((ObjectNode) plan.path("content"));

        Response answer = as("planner").body(plan.toString()).post("/v1/plans");

        assertThat(faults(answer))
                .containsExactly(
                        "/content/targets/0/indicator unknown-indicator",
                        "/content/monitored/0/indicator unknown-indicator");
        answer.then().body("errors[0].detail", containsString(UNKNOWN));
        as("planner").queryParam("reference", reference).get("/v1/plans").then().body("items", empty());
    }

    @Test
    void itIsToldTogetherWithAllElseThatIsWrong() {
        ObjectNode plan = plan().put("kleur", "rood");
        withUnknown((ObjectNode) plan.path("content"));
        ((ObjectNode) plan.at("/content/targets/1")).put("printed", "ongeveer");

        assertThat(faults(as("planner").body(plan.toString()).post("/v1/plans")))
                .containsExactlyInAnyOrder(
                        "/kleur unknown-member",
                        "/content/targets/1/printed target-text-unreadable",
                        "/content/targets/0/indicator unknown-indicator",
                        "/content/monitored/0/indicator unknown-indicator");
    }

    @Test
    void aDraftThatNamesOneIsRefusedWholeOrInParts() {
        String plan = draft();
        String tag = etag(plan, 1);
        ObjectNode target = ((ObjectNode) content().at("/targets/0")).put("indicator", UNKNOWN);
        String key = target.path("key").asText();

        assertThat(faults(as("planner")
                        .header("If-Match", tag)
                        .body(withUnknown(content()).toString())
                        .put(DRAFT, plan, 1)))
                .containsExactly("/targets/0/indicator unknown-indicator", "/monitored/0/indicator unknown-indicator");
        assertThat(faults(as("planner")
                        .header("If-Match", tag)
                        .body(target.toString())
                        .put(DRAFT + "/targets/{key}", plan, 1, key)))
                .containsExactly("/indicator unknown-indicator");
        assertThat(etag(plan, 1)).isEqualTo(tag);
    }

    @Test
    void anIndicatorWhoseEventIsStillOnItsWayIsWaitedFor() {
        String code = "vers-" + UUID.randomUUID();
        ObjectNode plan = plan();
        ((ObjectNode) plan.at("/content/targets/0")).put("indicator", code);
        Told.publish(Told.INDICATORS, KnownIndicatorsFixture.defined(code, 1, 1, "Vers"));

        as("planner").body(plan.toString()).post("/v1/plans").then().statusCode(201);
    }

    @Test
    void aDraftWhoseIndicatorWasTakenAwaySinceIsNotComplete() {
        String code = "verdwenen-" + UUID.randomUUID();
        KnownIndicatorsFixture.define(code);
        ObjectNode plan = plan();
        ((ObjectNode) plan.at("/content/targets/0")).put("indicator", code);
        String id = as("planner")
                .body(plan.toString())
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        KnownIndicatorsFixture.takeAway(code, 2);

        as("planner")
                .body("{}")
                .post(DRAFT + "/submissions", id, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://driehoek.example/problems/not-complete"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/targets/0/indicator"));
    }
}
