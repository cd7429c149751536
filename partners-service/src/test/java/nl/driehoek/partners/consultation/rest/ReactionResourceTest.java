package nl.driehoek.partners.consultation.rest;

import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.plannerElsewhere;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.propose;
import static nl.driehoek.partners.Api.prosecution;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.partners.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ReactionResourceTest {
    private static final String TEXT = "Haalbaar, als de meldkamer het nummer van de officier heeft";
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

    private static ValidatableResponse react(RequestSpecification as, String id, Map<String, Object> body) {
        return as.body(body).post("/v1/commitments/" + id + "/reactions").then();
    }

    private static ValidatableResponse react(RequestSpecification as, String id) {
        return react(as, id, Map.of("text", TEXT));
    }

    @Test
    void everybodyWhoHasAPartReacts() {
        String id = propose(plan, CRISIS);

        String location = react(prosecution(), id)
                .statusCode(201)
                .body("partner", equalTo(PROSECUTION))
                .body("text", equalTo(TEXT))
                .body("recordedBy", nullValue())
                .extract()
                .header("Location");
        react(police(), id).statusCode(201);
        react(planner(), id).statusCode(201);

        prosecution()
                .get("/v1/commitments/" + id + "/reactions")
                .then()
                .statusCode(200)
                .body("items.partner", contains(PROSECUTION, POLICE, MUNICIPALITY));
        police().get(location).then().statusCode(200).body("partner", equalTo(PROSECUTION));
    }

    @Test
    void theListComesInPages() {
        String id = propose(plan, CRISIS);
        react(police(), id);
        react(prosecution(), id);

        String cursor = police().get("/v1/commitments/" + id + "/reactions?limit=1")
                .then()
                .body("items.partner", contains(POLICE))
                .extract()
                .path("nextCursor");
        police().get("/v1/commitments/" + id + "/reactions?limit=1&cursor=" + cursor)
                .then()
                .body("items.partner", contains(PROSECUTION))
                .body("nextCursor", nullValue());
    }

    @Test
    void whoCoordinatesReactsWithoutAPart() {
        Map<String, Object> onlyPolice = Api.commitment(plan, CRISIS);
        onlyPolice.put("responsibilities", List.of(Api.part(POLICE, "LEAD")));
        String id = planner()
                .body(onlyPolice)
                .post("/v1/commitments")
                .then()
                .extract()
                .path("id");

        react(planner(), id).statusCode(201).body("partner", equalTo(MUNICIPALITY));
        assertProblem(react(prosecution(), id), 403, "not-your-commitment");
        assertProblem(prosecution().get("/v1/commitments/" + id + "/reactions").then(), 403, "not-your-commitment");
    }

    @Test
    void whoCoordinatesRecordsWhatAnotherSaidWithAReason() {
        String id = propose(plan, CRISIS);
        Map<String, Object> body = new HashMap<>(Map.of("text", TEXT, "partner", PROSECUTION));

        assertProblem(react(planner(), id, body), 400, "invalid-input").body("errors.pointer", contains("/reason"));
        body.put("reason", "Per brief van 13 februari 2012");
        react(planner(), id, body)
                .statusCode(201)
                .body("partner", equalTo(PROSECUTION))
                .body("recordedBy", equalTo(MUNICIPALITY))
                .body("reason", equalTo("Per brief van 13 februari 2012"));
        body.put("partner", "bureau-halt");
        assertProblem(react(planner(), id, body), 403, "not-your-commitment");
    }

    @Test
    void nobodyReactsForAnother() {
        String id = propose(plan, CRISIS);

        assertProblem(react(police(), id, Map.of("text", TEXT, "partner", PROSECUTION)), 403, "not-your-organisation");
        assertProblem(react(plannerElsewhere(), id), 403, "not-your-commitment");
    }

    @Test
    void whatHasEndedIsNotReactedToButItsReactionsStay() {
        String id = propose(plan, CRISIS);
        react(police(), id).statusCode(201);
        planner()
                .body(Map.of("reason", "Dubbel"))
                .post("/v1/commitments/" + id + "/withdrawals")
                .then()
                .statusCode(201);

        assertProblem(react(police(), id), 409, "illegal-step");
        police().get("/v1/commitments/" + id + "/reactions")
                .then()
                .statusCode(200)
                .body("items.partner", contains(POLICE));
    }

    @Test
    void aReactionIsNoNewVersionOfTheCommitment() {
        String id = propose(plan, CRISIS);
        react(police(), id).statusCode(201);

        planner().get("/v1/commitments/" + id).then().body("version", equalTo(1));
    }

    @Test
    void everyFaultOfTheFormIsTold() {
        String id = propose(plan, CRISIS);

        assertProblem(
                        react(police(), id, Map.of("partner", "Politie!", "text", "x".repeat(2001))),
                        400,
                        "invalid-input")
                .body("errors.pointer", contains("/partner", "/text"))
                .body("errors.code", contains("wrong-form", "too-long"));
        assertProblem(react(police(), id, Map.of("text", "a\u0000b")), 400, "invalid-input")
                .body("errors.code", contains("unwritable-character"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String id = propose(plan, CRISIS);
        String other = react(police(), propose(plan, CRISIS)).extract().path("id");

        assertProblem(react(police(), UUID.randomUUID().toString()), 404, "not-found");
        assertProblem(
                police().get("/v1/commitments/" + id + "/reactions/" + other).then(), 404, "not-found");
    }

    @Test
    void readersOfThePlanReadReactions() {
        String id = propose(plan, CRISIS);

        Tokens.with(Tokens.of("viewer", MUNICIPALITY, "GM0014"))
                .get("/v1/commitments/" + id + "/reactions")
                .then()
                .statusCode(200);
    }
}
