package nl.driehoek.plans.plan;

import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.plans.Groningen.DRAFT;
import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.Groningen.etag;
import static nl.driehoek.plans.Groningen.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.plans.Groningen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PartsTest {
    private static final String THEMES = DRAFT + "/themes";
    private static final String TARGETS = DRAFT + "/targets";
    private static final String TARGET = """
            {"key": "mishandelingen", "theme": "drugs", "indicator": "groningen-mishandelingen", "due": "2014",
             "baseline": {"period": "2009", "value": 5.0}, "printed": "4"}
            """;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static List<String> faults(Response answer) {
        return answer.then().statusCode(400).extract().jsonPath().<Map<String, String>>getList("errors").stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
    }

    private static RequestSpecification on(String etag) {
        return as("planner").header("If-Match", etag);
    }

    private static RequestSpecification patch(String etag) {
        return on(etag).contentType(MediaTypes.MERGE_PATCH + "; charset=UTF-8");
    }

    private static List<String> paths(String plan) {
        return as("planner").get(THEMES, plan, 1).jsonPath().<List<String>>getList("items.path").stream()
                .map(path -> String.join("/", path))
                .toList();
    }

    @Test
    void themesAreListedFlatWithTheirPlace() {
        String plan = draft();

        as("planner")
                .get(THEMES, plan, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("items.key", contains("wijken-en-buurten", "drugs"))
                .body("items[0].parent", nullValue())
                .body("items[1].parent", equalTo("wijken-en-buurten"))
                .body("items[1].path", contains("wijken-en-buurten", "drugs"))
                .body("items[1].position", equalTo(0));
    }

    @Test
    void aThemeIsAddedReadChangedAndTakenAway() {
        String plan = draft();
        on("\"1\"")
                .body("""
                        {"theme": {"key": "jeugd", "title": "Opgroeien", "objective": "Veilig opgroeien",
                                   "themes": [{"key": "halt", "title": "Halt"}]},
                         "position": 0}
                        """)
                .post(THEMES, plan, 1)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", endsWith("/v1/plans/" + plan + "/revisions/1/themes/jeugd"))
                .body("themes.key", contains("halt"));
        assertThat(paths(plan)).containsExactly("jeugd", "jeugd/halt", "wijken-en-buurten", "wijken-en-buurten/drugs");

        Response read = as("planner").get(THEMES + "/halt", plan, 1);
        on(read.header("ETag"))
                .body(read.asString().replace("\"Halt\"", "\"Halt en jeugdreclassering\""))
                .put(THEMES + "/halt", plan, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("title", equalTo("Halt en jeugdreclassering"));
        patch("\"3\"")
                .body("{\"number\":\"2\",\"objective\":null,\"openFields\":[\"Doel\"]}")
                .patch(THEMES + "/jeugd", plan, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("number", equalTo("2"))
                .body("objective", nullValue())
                .body("title", equalTo("Opgroeien"))
                .body("openFields", contains("Doel"))
                .body("themes.key", contains("halt"));
        on("\"4\"").delete(THEMES + "/jeugd", plan, 1).then().statusCode(204).header("ETag", "\"5\"");

        assertThat(paths(plan)).containsExactly("wijken-en-buurten", "wijken-en-buurten/drugs");
        as("planner").get(THEMES + "/halt", plan, 1).then().statusCode(404);
        as("planner")
                .get(DRAFT, plan, 1)
                .then()
                .body("history.step", contains("STARTED", "EDITED", "EDITED", "EDITED", "EDITED"));
    }

    @Test
    void aThemeIsTakenToAnotherPlace() {
        String plan = draft();

        on("\"1\"")
                .body("{\"position\":0}")
                .post(THEMES + "/drugs/moves", plan, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("path", contains("drugs"))
                .body("parent", nullValue());
        assertThat(paths(plan)).containsExactly("drugs", "wijken-en-buurten");
        on("\"2\"")
                .body("{\"parent\":\"drugs\"}")
                .post(THEMES + "/wijken-en-buurten/moves", plan, 1)
                .then()
                .statusCode(200)
                .body("path", contains("drugs", "wijken-en-buurten"));

        assertThat(faults(
                        on("\"3\"").body("{\"parent\":\"wijken-en-buurten\"}").post(THEMES + "/drugs/moves", plan, 1)))
                .containsExactly("/parent moved-below-itself");
        assertThat(faults(on("\"3\"")
                        .body("{\"parent\":\"nergens\",\"kleur\":1}")
                        .post(THEMES + "/drugs/moves", plan, 1)))
                .containsExactly("/kleur unknown-member");
        as("planner").get(TARGETS, plan, 1).then().body("items.theme", contains("drugs", "wijken-en-buurten"));
    }

    @Test
    void aThemeOnWhichTargetsStandIsNotTakenAway() {
        String plan = draft();

        on("\"1\"")
                .delete(THEMES + "/wijken-en-buurten", plan, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("/theme-in-use"))
                .body("errors.pointer", contains("/targets/0/theme", "/targets/1/theme", "/monitored/0/theme"))
                .body("errors[0].detail", equalTo("the target 'drugsoverlast' stands under 'drugs'"));
        on("\"1\"")
                .body("{\"key\":\"wijken-en-buurten\",\"title\":\"Wijken\"}")
                .put(THEMES + "/wijken-en-buurten", plan, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("/theme-in-use"))
                .body("errors.pointer", contains("/targets/0/theme"));
        assertThat(etag(plan, 1)).isEqualTo("\"1\"");
    }

    @Test
    void aThemeThatTheContentSaysWasDroppedIsNotAdded() {
        String plan = draft();
        patch("\"1\"")
                .body("""
                        {"priorityChanges": [{"change": "DROPPED", "title": "Inbraken", "theme": "inbraken",
                                              "reason": "Daling"}]}
                        """)
                .patch(DRAFT, plan, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("content.priorityChanges", hasSize(1))
                .body("content.targets", hasSize(2));

        on("\"2\"")
                .body("{\"theme\":{\"key\":\"inbraken\",\"title\":\"Inbraken\"}}")
                .post(THEMES, plan, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("/content-conflict"))
                .body("errors.code", contains("dropped-theme-present"));
    }

    @Test
    void everyFaultOfAThemeIsToldAtItsPlaceInWhatWasSent() {
        String plan = draft();

        assertThat(faults(on("\"1\"").body("""
                                {"theme": {"key": "Jeugd", "kleur": "rood", "safetyField": "JEUGD",
                                           "themes": [{"key": "a", "title": 7}]},
                                 "position": "eerst"}
                                """).post(THEMES, plan, 1)))
                .containsExactlyInAnyOrder(
                        "/theme/key wrong-form",
                        "/theme/title required",
                        "/theme/kleur unknown-member",
                        "/theme/safetyField wrong-type",
                        "/theme/themes/0/title wrong-type",
                        "/position wrong-type");
        assertThat(faults(on("\"1\"").body("""
                                {"theme": {"key": "drugs", "title": "Drugs"}, "parent": "nergens", "position": 3}
                                """).post(THEMES, plan, 1)))
                .containsExactlyInAnyOrder("/theme/key theme-key-twice", "/parent unknown-theme");
        assertThat(faults(on("\"1\"")
                        .body("{\"key\":\"anders\",\"title\":\"Anders\"}")
                        .put(THEMES + "/drugs", plan, 1)))
                .containsExactly("/key key-differs");
        assertThat(faults(patch("\"1\"")
                        .body("{\"title\":null,\"number\":4,\"kleur\":\"rood\"}")
                        .patch(THEMES + "/drugs", plan, 1)))
                .containsExactlyInAnyOrder("/title required", "/number wrong-type", "/kleur unknown-member");
        assertThat(faults(patch("\"1\"").body("[]").patch(THEMES + "/drugs", plan, 1)))
                .hasSize(1);
        assertThat(faults(patch("\"1\"").body("null").patch(THEMES + "/drugs", plan, 1)))
                .hasSize(1);
        assertThat(etag(plan, 1)).isEqualTo("\"1\"");
    }

    @Test
    void targetsAreListedByThemeAndIndicator() {
        String plan = draft();

        as("planner")
                .get(TARGETS, plan, 1)
                .then()
                .statusCode(200)
                .body("items.key", contains("drugsoverlast", "onveilig"));
        as("planner")
                .queryParam("theme", "drugs")
                .get(TARGETS, plan, 1)
                .then()
                .header("ETag", "\"1\"")
                .body("items.key", contains("drugsoverlast"));
        as("planner")
                .queryParam("indicator", "groningen-onveilig")
                .get(TARGETS, plan, 1)
                .then()
                .body("items.key", contains("onveilig"));
        as("planner").queryParam("theme", " ").get(TARGETS, plan, 1).then().statusCode(400);
    }

    @Test
    void aTargetIsAddedReadChangedAndTakenAway() {
        String plan = draft();
        on("\"1\"")
                .body("{\"target\":" + TARGET + ",\"position\":1}")
                .post(TARGETS, plan, 1)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", endsWith("/revisions/1/targets/mishandelingen"))
                .body("area", equalTo("GM0014"))
                .body("bound.comparator", equalTo("AT_MOST"))
                .body("bound.comparatorInferred", equalTo(true));
        as("planner")
                .get(TARGETS, plan, 1)
                .then()
                .body("items.key", contains("drugsoverlast", "mishandelingen", "onveilig"));

        Response read = as("planner").get(TARGETS + "/mishandelingen", plan, 1);
        on(read.header("ETag"))
                .body(read.asString())
                .put(TARGETS + "/mishandelingen", plan, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
        Response patched = patch("\"3\"")
                .body("{\"printed\":\"≤ 4,5\",\"theme\":null,\"baseline\":{\"period\":\"2010\"}}")
                .patch(TARGETS + "/mishandelingen", plan, 1);
        patched.then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("bound.comparatorInferred", equalTo(false))
                .body("theme", nullValue())
                .body("baseline.period", equalTo("2010"));
        assertThat(patched.asString())
                .as("the decimals stay as they were printed")
                .contains("\"value\":5.0");
        on("\"4\"")
                .delete(TARGETS + "/mishandelingen", plan, 1)
                .then()
                .statusCode(204)
                .header("ETag", "\"5\"");
        as("planner").get(TARGETS + "/mishandelingen", plan, 1).then().statusCode(404);
    }

    @Test
    void everyFaultOfATargetIsToldAtItsPlaceInWhatWasSent() {
        String plan = draft();

        assertThat(faults(on("\"1\"").body("""
                                {"target": {"key": "Een", "indicator": "x y", "due": "ooit", "printed": "weinig",
                                            "breakdown": {"a=b": "c"}}, "plaats": 1}
                                """).post(TARGETS, plan, 1)))
                .containsExactlyInAnyOrder(
                        "/target/key wrong-form",
                        "/target/indicator wrong-form",
                        "/target/due wrong-form",
                        "/target/printed target-text-unreadable",
                        "/target/breakdown/a=b breakdown-key",
                        "/plaats unknown-member");
        assertThat(faults(on("\"1\"").body("""
                                {"target": {"key": "onveilig", "theme": "nergens", "indicator": "groningen-onveilig",
                                            "due": "2011", "printed": "≤ 3"}, "position": -1}
                                """).post(TARGETS, plan, 1)))
                .containsExactlyInAnyOrder(
                        "/target/key target-key-twice",
                        "/target/theme unknown-theme",
                        "/target/due due-before-plan",
                        "/position out-of-bounds");
        assertThat(faults(patch("\"1\"")
                        .body("{\"key\":\"anders\",\"theme\":\"nergens\"}")
                        .patch(TARGETS + "/onveilig", plan, 1)))
                .containsExactlyInAnyOrder("/key key-differs", "/theme unknown-theme");
        assertThat(etag(plan, 1)).isEqualTo("\"1\"");
    }

    @Test
    void aPatchOfTheContentKeepsTheRulesOfTheWhole() {
        String plan = draft();

        patch("\"1\"")
                .body("{\"principles\":null,\"focusAreas\":[\"Selwerd\"]}")
                .patch(DRAFT, plan, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("content.principles", hasSize(0))
                .body("content.focusAreas", contains("Selwerd"))
                .body("content.themes", hasSize(1));
        assertThat(faults(patch("\"2\"").body("{\"themes\":[],\"kleur\":1}").patch(DRAFT, plan, 1)))
                .containsExactlyInAnyOrder(
                        "/kleur unknown-member",
                        "/targets/0/theme unknown-theme",
                        "/targets/1/theme unknown-theme",
                        "/monitored/0/theme unknown-theme");
        assertThat(etag(plan, 1)).isEqualTo("\"2\"");
    }

    @Test
    void onlyAPatchIsTakenAsAPatch() {
        String plan = draft();

        on("\"1\"").body("{}").patch(DRAFT, plan, 1).then().statusCode(415);
        on("\"1\"").body("{}").patch(THEMES + "/drugs", plan, 1).then().statusCode(415);
    }

    private static List<Response> edits(RequestSpecification[] with, String plan) {
        return List.of(
                with[0].body("{\"theme\":{\"key\":\"e\",\"title\":\"E\"}}").post(THEMES, plan, 1),
                with[1].body("{\"key\":\"drugs\",\"title\":\"Drugs\"}").put(THEMES + "/drugs", plan, 1),
                with[2].contentType(MediaTypes.MERGE_PATCH).body("{}").patch(THEMES + "/drugs", plan, 1),
                with[3].body("{}").post(THEMES + "/drugs/moves", plan, 1),
                with[4].delete(THEMES + "/drugs", plan, 1),
                with[5].body("{\"target\":" + TARGET + "}").post(TARGETS, plan, 1),
                with[6].body(TARGET.replace("mishandelingen", "onveilig")).put(TARGETS + "/onveilig", plan, 1),
                with[7].contentType(MediaTypes.MERGE_PATCH).body("{}").patch(TARGETS + "/onveilig", plan, 1),
                with[8].delete(TARGETS + "/onveilig", plan, 1),
                with[9].contentType(MediaTypes.MERGE_PATCH).body("{}").patch(DRAFT, plan, 1));
    }

    private static RequestSpecification[] ten(java.util.function.Supplier<RequestSpecification> request) {
        return Stream.generate(request).limit(10).toArray(RequestSpecification[]::new);
    }

    @Test
    void editingAPartNeedsTheETagOfTheRevision() {
        String plan = draft();

        edits(ten(() -> as("planner")), plan).forEach(answer -> answer.then().statusCode(428));
        edits(ten(() -> on("\"9\"")), plan)
                .forEach(answer -> answer.then().statusCode(412).body("type", endsWith("/stale-version")));
        edits(ten(() -> on("\"plan-1\"")), plan).forEach(answer -> answer.then().statusCode(412));
    }

    @Test
    void onlyPlannersOfTheJurisdictionEditParts() {
        String plan = draft();
        String open = adopted();
        Groningen.start(open);

        edits(
                        ten(() -> io.restassured.RestAssured.given()
                                .contentType("application/json")
                                .header("If-Match", "*")),
                        plan)
                .forEach(answer -> answer.then().statusCode(401));
        for (String role : List.of("viewer", "analyst", "partner")) {
            edits(ten(() -> as(role).header("If-Match", "*")), plan)
                    .forEach(answer -> answer.then().statusCode(403));
        }
        edits(ten(() -> elsewhere().header("If-Match", "*")), plan)
                .forEach(answer -> answer.then().statusCode(404));
        edits(ten(() -> elsewhere().header("If-Match", "*")), open)
                .forEach(answer -> answer.then().statusCode(403).body("type", endsWith("/outside-jurisdiction")));
    }

    private static RequestSpecification elsewhere() {
        return nl.driehoek.kit.testing.Tokens.with(
                nl.driehoek.kit.testing.Tokens.of("planner", "gemeente-elders", "GM1952"));
    }

    @Test
    void onlyADraftIsEditedInParts() {
        String submitted = submitted();
        String adopted = adopted();

        for (String plan : List.of(submitted, adopted)) {
            edits(ten(() -> on("*")), plan)
                    .forEach(answer -> answer.then().statusCode(409).body("type", endsWith("/not-editable")));
        }
    }

    @Test
    void partsAreSeenByThoseWhoSeeTheRevision() {
        String plan = draft();
        String adopted = adopted();

        for (String path :
                List.of(THEMES, THEMES + "/drugs", TARGETS, TARGETS + "/onveilig", DRAFT + "/completeness")) {
            io.restassured.RestAssured.given().get(path, plan, 1).then().statusCode(404);
            as("partner").get(path, plan, 1).then().statusCode(404);
            elsewhere().get(path, plan, 1).then().statusCode(404);
            as("viewer").get(path, plan, 1).then().statusCode(200).header("ETag", "\"1\"");
            io.restassured.RestAssured.given().get(path, adopted, 1).then().statusCode(200);
            as("planner").get(path, plan, 9).then().statusCode(404);
        }
    }

    @Test
    void ofTwoEditorsOfDifferentPartsTheSecondReadsAgain() {
        String plan = draft();
        String read = etag(plan, 1);

        List<Integer> statuses = Stream.of("drugsoverlast", "onveilig", "drugsoverlast", "onveilig")
                .map(key -> CompletableFuture.supplyAsync(() -> patch(read)
                        .body("{\"name\":\"" + key + "\"}")
                        .patch(TARGETS + "/" + key, plan, 1)
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        assertThat(etag(plan, 1)).isEqualTo("\"2\"");
    }

    @Test
    void whatIsNotThereIsNotChanged() {
        String plan = draft();

        on("*").delete(THEMES + "/nergens", plan, 1).then().statusCode(404);
        patch("*").body("{}").patch(TARGETS + "/nergens", plan, 1).then().statusCode(404);
        on("*").body("{}").post(THEMES + "/nergens/moves", plan, 1).then().statusCode(404);
        on("*").delete(THEMES + "/drugs", plan, 9).then().statusCode(404);
    }

    @Test
    void aRepeatWithTheSameIdempotencyKeyAddsOneTarget() {
        String plan = draft();
        String body = "{\"target\":" + TARGET + "}";
        String key = Groningen.unknown();

        for (int i = 0; i < 2; i++) {
            on("\"1\"")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(TARGETS, plan, 1)
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"2\"");
        }
    }
}
