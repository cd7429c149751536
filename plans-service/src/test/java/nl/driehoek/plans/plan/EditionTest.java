package nl.driehoek.plans.plan;

import static io.restassured.RestAssured.given;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.with;
import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.Groningen.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class EditionTest {
    private static final String EDITIONS = "/v1/plans/{plan}/editions";
    private static final String NEXT_YEAR = "{\"reference\":\"BD.12 3401127\",\"period\":{\"from\":2013,\"to\":2013}}";

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @Test
    void aNewEditionSaysWhatWasCopiedAndWhatWasNot() {
        String source = adopted();

        String made = as("planner")
                .body(NEXT_YEAR)
                .post(EDITIONS, source)
                .then()
                .statusCode(201)
                .body("plan.title", equalTo("Jaarplan Veiligheid 2013"))
                .body("plan.predecessor.planId", equalTo(source))
                .body("plan.openRevision", equalTo(1))
                .body("source.planId", equalTo(source))
                .body("source.revision", equalTo(1))
                .body("copied.themes", equalTo(2))
                .body("copied.targets", contains("drugsoverlast", "onveilig"))
                .body("dropped.what", contains("INTERMEDIATE_TARGET", "BUDGET_LINE"))
                .body("dropped.key", contains("drugsoverlast", "veiligheid-2012"))
                .extract()
                .path("plan.id");

        try (TopicReader plans = new TopicReader("driehoek.plans")) {
            assertThat(plans.awaitEvent("nl.driehoek.plans.plan-created.v1", made))
                    .isNotNull();
        }
        as("planner")
                .get("/v1/plans/{plan}/revisions/1", made)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("content.targets", hasSize(2));
    }

    @Test
    void theDraftIsCopiedWhenItIsAskedFor() {
        String source = adopted();
        start(source);
        String body = NEXT_YEAR.replace("{\"reference\"", "{\"revision\":2,\"reference\"");

        as("planner").body(body).post(EDITIONS, source).then().statusCode(201).body("source.revision", equalTo(2));
        planner("GM1952")
                .body(body.replace("\"period\"", "\"jurisdictions\":[\"GM1952\"],\"period\""))
                .post(EDITIONS, source)
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-revision"));
    }

    @Test
    void aRepeatedRequestMakesOneEdition() {
        String source = adopted();
        String key = UUID.randomUUID().toString();

        String first = repeated(source, key);

        assertThat(repeated(source, key)).isEqualTo(first);
    }

    private static String repeated(String source, String key) {
        return as("planner")
                .header("Idempotency-Key", key)
                .body(NEXT_YEAR)
                .post(EDITIONS, source)
                .then()
                .statusCode(201)
                .extract()
                .path("plan.id");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        as("planner")
                .body("{\"period\":{\"from\":2014,\"to\":2013},\"jurisdictions\":[\"Groningen\"],\"revision\":0}")
                .post(EDITIONS, adopted())
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/reference", "/period", "/jurisdictions/0", "/revision"));
        as("planner")
                .body(NEXT_YEAR.replace("BD.12 3401127", "BD.11 2873240"))
                .post(EDITIONS, adopted())
                .then()
                .statusCode(400)
                .body("errors.code", contains("reference-not-new"));
    }

    @Test
    void onlyPlannersOfTheNewJurisdictionsMakeAnEdition() {
        String source = adopted();

        given().contentType("application/json")
                .body(NEXT_YEAR)
                .post(EDITIONS, source)
                .then()
                .statusCode(401);
        as("viewer").body(NEXT_YEAR).post(EDITIONS, source).then().statusCode(403);
        planner("GM1952")
                .body(NEXT_YEAR)
                .post(EDITIONS, source)
                .then()
                .statusCode(403)
                .body("type", endsWith("/outside-jurisdiction"));
        planner("GM1952")
                .body(NEXT_YEAR.replace("\"period\"", "\"jurisdictions\":[\"GM1952\"],\"period\""))
                .post(EDITIONS, source)
                .then()
                .statusCode(201);
    }

    @Test
    void aDraftOfAnotherJurisdictionIsNoSource() {
        planner("GM1952").body(NEXT_YEAR).post(EDITIONS, draft()).then().statusCode(404);
    }

    private static RequestSpecification planner(String jurisdiction) {
        return with(Tokens.of("planner", "gemeente-elders", jurisdiction));
    }
}
