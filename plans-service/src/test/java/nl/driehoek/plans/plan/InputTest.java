package nl.driehoek.plans.plan;

import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.plans.Groningen.DRAFT;
import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.Groningen.content;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.Groningen.etag;
import static nl.driehoek.plans.Groningen.json;
import static nl.driehoek.plans.Groningen.plan;
import static nl.driehoek.plans.Groningen.submitted;
import static nl.driehoek.plans.Groningen.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.plans.KnownIndicatorsFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class InputTest {

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
        KnownIndicatorsFixture.defineThoseOfTheTests();
    }

    private static List<String> faults(Response answer) {
        JsonPath body = answer.then().statusCode(400).extract().jsonPath();
        return body.<Map<String, String>>getList("errors").stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
    }

    @Test
    void everyFaultOfAPlanIsToldAtOnceAndNothingIsStored() {
        String reference = "Fouten " + unknown();
        ObjectNode wrong = json("""
                {
                  "reference": "%s",
                  "kind": "JAARPLAN",
                  "jurisdictions": ["Groningen"],
                  "period": {"from": 2014, "to": 2012},
                  "kleur": "rood",
                  "content": {
                    "themes": [
                      {"key": "wijken", "title": 7},
                      null,
                      {"key": "wijken", "title": "Wijken", "themes": [
                        {"key": "a", "title": "A", "themes": [
                          {"key": "b", "title": "B", "themes": [{"key": "c", "title": "C"}]}]}]}
                    ],
                    "targets": [
                      {"key": "een", "theme": "nergens", "indicator": "Geen Code", "area": "?", "due": "2014-Q5",
                       "printed": "ongeveer 3"},
                      {"key": "een", "indicator": "overlast", "due": "2014", "printed": "≤ 3", "breakdown": {"a=b": "c"},
                       "baseline": {"period": "ooit"}}
                    ],
                    "budget": [{"key": "post", "item": "Post", "amount": -1, "year": 2012, "source": "Rijk"}]
                  }
                }
                """.formatted(reference));

        List<String> faults = faults(as("planner").body(wrong.toString()).post("/v1/plans"));

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "/kind wrong-type",
                        "/kleur unknown-member",
                        "/title required",
                        "/jurisdictions/0 wrong-form",
                        "/period period-reversed",
                        "/content/themes/0/title wrong-type",
                        "/content/themes/1 required",
                        "/content/themes/2/key theme-key-twice",
                        "/content/themes/2/themes/0/themes/0/themes theme-too-deep",
                        "/content/targets/0/theme unknown-theme",
                        "/content/targets/0/indicator wrong-form",
                        "/content/targets/0/area wrong-form",
                        "/content/targets/0/due wrong-form",
                        "/content/targets/0/printed target-text-unreadable",
                        "/content/targets/1/key target-key-twice",
                        "/content/targets/1/breakdown/a=b breakdown-key",
                        "/content/targets/1/baseline/period wrong-form",
                        "/content/budget/0/amount wrong-amount",
                        "/content/budget/0/certainty required");
        as("planner").queryParam("reference", reference).get("/v1/plans").then().body("items", empty());
    }

    @Test
    void anUnreadableTargetTextIsToldWithItsPosition() {
        ObjectNode wrong = plan();
        ((ObjectNode) wrong.at("/content/targets/0")).put("printed", "≤ 3 of zo");

        as("planner")
                .body(wrong.toString())
                .post("/v1/plans")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/content/targets/0/printed"))
                .body("errors[0].detail", containsString("character 5"));
    }

    @Test
    void aBareFigureThatNothingTellsTheSideOfIsRefused() {
        ObjectNode wrong = plan();
        ((ObjectNode) wrong.at("/content/targets/1")).remove("baseline");

        assertThat(faults(as("planner").body(wrong.toString()).post("/v1/plans")))
                .containsExactly("/content/targets/1/printed comparator-unknown");
    }

    @Test
    void aPlanOfSeveralJurisdictionsHasToNameTheAreaOfATarget() {
        ObjectNode joint = plan();
        joint.withArray("jurisdictions").add("GM1952");

        assertThat(faults(as("planner").body(joint.toString()).post("/v1/plans")))
                .containsExactlyInAnyOrder(
                        "/content/targets/0/area area-required",
                        "/content/targets/1/area area-required",
                        "/content/monitored/0/area area-required");
    }

    @Test
    void everyFaultOfAnEditIsToldAtOnceAndTheDraftStays() {
        String plan = draft();
        ObjectNode wrong = content();
        ((ObjectNode) wrong.at("/targets/0")).put("printed", "weinig").put("theme", "nergens");
        ((ObjectNode) wrong.at("/themes/0/themes/0")).put("key", "wijken-en-buurten");

        List<String> faults = faults(as("planner")
                .header("If-Match", etag(plan, 1))
                .body(wrong.toString())
                .put(DRAFT, plan, 1));

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "/targets/0/printed target-text-unreadable",
                        "/targets/0/theme unknown-theme",
                        "/themes/0/themes/0/key theme-key-twice");
        assertThat(etag(plan, 1)).isEqualTo("\"1\"");
    }

    @Test
    void anAdoptionLiesNotInTheFutureAndHasABody() {
        assertThat(faults(as("planner")
                        .body("{\"adoptedOn\":\"2999-01-01\"}")
                        .post(DRAFT + "/adoptions", submitted(), 1)))
                .contains("/adoptingBody required");
        assertThat(faults(as("planner")
                        .body("{\"adoptedOn\":\"2999-01-01\",\"adoptingBody\":\"Raad\"}")
                        .post(DRAFT + "/adoptions", submitted(), 1)))
                .containsExactly("/adoptedOn adoption-in-the-future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\" \"}", "{\"reason\":\"\\u0000\"}"})
    void aRevisionNeedsAReason(String body) {
        String plan = draft();

        assertThat(faults(as("planner").body(body).post("/v1/plans/{plan}/revisions", plan)))
                .hasSize(1);
        assertThat(faults(as("planner").body(body).post(DRAFT + "/withdrawals", plan, 1)))
                .hasSize(1);
    }

    @Test
    void aRepeatWithTheSameIdempotencyKeyMakesOnePlan() {
        ObjectNode document = plan();
        document.put("reference", "Herhaald " + unknown());
        String key = unknown();
        Response first = as("planner")
                .header("Idempotency-Key", key)
                .body(document.toString())
                .post("/v1/plans");

        Response second = as("planner")
                .header("Idempotency-Key", key)
                .body(document.toString())
                .post("/v1/plans");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("ETag")).isEqualTo("\"plan-1\"");
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        as("planner")
                .queryParam("reference", document.path("reference").asText())
                .get("/v1/plans")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void ofTwoEditsAtTheSameTimeOneWins() {
        String plan = draft();
        String read = etag(plan, 1);

        List<Integer> statuses = Stream.of("Een", "Twee", "Drie", "Vier")
                .map(principle -> CompletableFuture.supplyAsync(() -> {
                    ObjectNode changed = content();
                    changed.putArray("principles").add(principle);
                    return as("planner")
                            .header("If-Match", read)
                            .body(changed.toString())
                            .put(DRAFT, plan, 1)
                            .statusCode();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        assertThat(etag(plan, 1)).isEqualTo("\"2\"");
    }

    @Test
    void ofTwoRevisionsStartedAtTheSameTimeOneIsMade() {
        String plan = adopted();

        List<Integer> statuses = Stream.of(1, 2, 3)
                .map(i -> CompletableFuture.supplyAsync(() -> as("planner")
                        .body("{\"reason\":\"Bijgesteld\"}")
                        .post("/v1/plans/{plan}/revisions", plan)
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
    }
}
