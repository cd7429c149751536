package nl.driehoek.partners.consultation.rest;

import static nl.driehoek.partners.Api.agree;
import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.plannerElsewhere;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.propose;
import static nl.driehoek.partners.Api.prosecution;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
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
class ConsultationResourceTest {
    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partners() {
        Api.registerPartners();
    }

    private static ValidatableResponse list(RequestSpecification as, UUID plan, String partner) {
        return as.get("/v1/consultations/" + plan + "/partners/" + partner).then();
    }

    private static Map<String, Object> yes(String id, int version) {
        return new HashMap<>(Map.of("commitmentId", id, "version", version, "answer", "AGREED"));
    }

    private static Map<String, Object> no(String id, int version) {
        return Map.of("commitmentId", id, "version", version, "answer", "DECLINED", "reason", "Geen capaciteit");
    }

    @SafeVarargs
    private static ValidatableResponse answer(
            RequestSpecification as, UUID plan, String partner, Map<String, Object>... answers) {
        return as.body(Map.of("answers", List.of(answers)))
                .post("/v1/consultations/" + plan + "/partners/" + partner + "/answers")
                .then();
    }

    // The list

    @Test
    void aPartnerSeesAllThemesOfThePlan() {
        UUID plan = newPlan(GROWING_UP, CRISIS);
        String id = propose(plan, CRISIS);

        list(police(), plan, POLICE)
                .statusCode(200)
                .body("partner", equalTo(POLICE))
                .body("themes.key", contains(GROWING_UP, CRISIS))
                .body("themes.contributes", contains(false, true))
                .body("themes[0].commitments", empty())
                .body("themes[1].commitments.id", contains(id))
                .body("themes[1].commitments[0].role", equalTo("LEAD"))
                .body("themes[1].commitments[0].awaitsAnswer", equalTo(true))
                .body("themes[1].commitments[0].others.partner", contains(MUNICIPALITY, PROSECUTION))
                .body("counts.awaiting", equalTo(1))
                .body("counts.agreed", equalTo(0));
    }

    @Test
    void theListTellsWhatWasAnswered() {
        UUID plan = newPlan(CRISIS);
        agree(police(), propose(plan, CRISIS)).statusCode(201);

        list(planner(), plan, POLICE)
                .body("themes[0].commitments[0].answer", equalTo("AGREED"))
                .body("counts.awaiting", equalTo(0))
                .body("counts.agreed", equalTo(1));
        list(planner(), plan, MUNICIPALITY).body("themes[0].commitments[0].others[0].answer", equalTo("AGREED"));
    }

    @Test
    void anUnknownPartnerOrPlanIsNotFound() {
        UUID plan = newPlan(CRISIS);

        assertProblem(list(planner(), plan, "g4s-onbekend"), 404, "not-found");
        assertProblem(list(planner(), UUID.randomUUID(), POLICE), 404, "not-found");
    }

    @Test
    void aPartnerSeesOnlyItsOwnList() {
        UUID plan = newPlan(CRISIS);

        assertProblem(list(police(), plan, PROSECUTION), 403, "not-your-organisation");
        list(prosecution(), plan, PROSECUTION).statusCode(200);
    }

    @Test
    void aPartnerSeesTheListOfWhatIsPartOfIt() {
        String team = "basisteam-" + UUID.randomUUID();
        Map<String, Object> partner = Api.partner(team);
        partner.put("parent", POLICE);
        Tokens.as("admin").body(partner).post("/v1/partners").then().statusCode(201);
        UUID plan = newPlan(CRISIS);

        list(police(), plan, team).statusCode(200).body("themes.contributes", contains(false));
    }

    @Test
    void readersOfThePlansJurisdictionsSeeAllLists() {
        UUID plan = newPlan(CRISIS);

        list(Tokens.with(Tokens.of("viewer", MUNICIPALITY, "GM0014")), plan, POLICE)
                .statusCode(200);
        assertProblem(list(plannerElsewhere(), plan, POLICE), 403, "outside-jurisdiction");
    }

    // Answers

    @Test
    void aPartnerAnswersManyAtOnce() {
        UUID plan = newPlan(CRISIS);
        String first = propose(plan, CRISIS);
        String second = propose(plan, CRISIS);
        agree(planner(), second).statusCode(201);

        answer(police(), plan, POLICE, yes(second, 2), no(first, 1))
                .statusCode(201)
                .header("Location", endsWith("/v1/consultations/" + plan + "/partners/" + POLICE))
                .body("answered.commitmentId", contains(second, first))
                .body("answered.status", contains("AGREED", "PROPOSED"))
                .body("answered.version", contains(3, 2));
        list(police(), plan, POLICE)
                .body("counts.awaiting", equalTo(0))
                .body("counts.agreed", equalTo(1))
                .body("counts.declined", equalTo(1));
    }

    @Test
    void oneFaultAndNothingIsAnsweredAndAllFaultsAreTold() {
        UUID plan = newPlan(CRISIS);
        String open = propose(plan, CRISIS);
        String answered = propose(plan, CRISIS);
        agree(police(), answered).statusCode(201);
        String changed = propose(plan, CRISIS);

        assertProblem(
                        answer(
                                police(),
                                plan,
                                POLICE,
                                yes(open, 1),
                                yes(answered, 2),
                                yes(changed, 7),
                                yes(UUID.randomUUID().toString(), 1)),
                        409,
                        "answers-refused")
                .body("errors.pointer", contains("/answers/1", "/answers/2/version", "/answers/3/commitmentId"))
                .body("errors.code", contains("agreed-already", "changed-since", "unknown-commitment"));
        list(police(), plan, POLICE).body("counts.awaiting", equalTo(2));
    }

    @Test
    void anAddresseeHasNothingToAnswer() {
        UUID plan = newPlan(CRISIS);

        assertProblem(answer(prosecution(), plan, PROSECUTION, yes(propose(plan, CRISIS), 1)), 409, "answers-refused")
                .body("errors.code", contains("not-responsible"));
    }

    @Test
    void nobodyAnswersForAnother() {
        UUID plan = newPlan(CRISIS);
        String id = propose(plan, CRISIS);

        assertProblem(answer(police(), plan, MUNICIPALITY, yes(id, 1)), 403, "not-your-organisation");
        assertProblem(answer(plannerElsewhere(), plan, POLICE, yes(id, 1)), 403, "not-your-organisation");
    }

    @Test
    void whoCoordinatesRecordsTheAnswersOfAnotherWithAReason() {
        UUID plan = newPlan(CRISIS);
        String id = propose(plan, CRISIS);

        assertProblem(answer(planner(), plan, POLICE, yes(id, 1)), 400, "invalid-input")
                .body("errors.pointer", contains("/reason"));
        planner()
                .body(Map.of("reason", "Per brief van 13 februari 2012", "answers", List.of(yes(id, 1))))
                .post("/v1/consultations/" + plan + "/partners/" + POLICE + "/answers")
                .then()
                .statusCode(201);
        list(planner(), plan, POLICE)
                .body("themes[0].commitments[0].answerReason", equalTo("Per brief van 13 februari 2012"));
    }

    @Test
    void everyFaultOfTheFormIsTold() {
        UUID plan = newPlan(CRISIS);
        String id = UUID.randomUUID().toString();
        Map<String, Object> withoutReason = yes(id, 1);
        withoutReason.put("answer", "DECLINED");

        assertProblem(answer(police(), plan, POLICE, Map.of(), yes(id, 1), withoutReason), 400, "invalid-input")
                .body(
                        "errors.pointer",
                        contains(
                                "/answers/0/commitmentId",
                                "/answers/0/version",
                                "/answers/0/answer",
                                "/answers/2/reason",
                                "/answers/2/commitmentId"));
        assertProblem(answer(police(), plan, POLICE), 400, "invalid-input").body("errors.code", contains("required"));
        assertProblem(
                        police().body(Map.of("answers", Collections.nCopies(501, Map.of())))
                                .post("/v1/consultations/" + plan + "/partners/" + POLICE + "/answers")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.code", contains("too-many"))
                .body("errors", hasSize(1));
    }
}
