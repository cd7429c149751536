package nl.driehoek.partners.commitment.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.partners.Api.agree;
import static nl.driehoek.partners.Api.agreed;
import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.commitment;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.part;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.plannerElsewhere;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.propose;
import static nl.driehoek.partners.Api.prosecution;
import static nl.driehoek.partners.Api.report;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.partners.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class CommitmentResourceTest {
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

    private static ValidatableResponse post(RequestSpecification as, Map<String, Object> commitment) {
        return as.body(commitment).post("/v1/commitments").then();
    }

    private static ValidatableResponse put(
            RequestSpecification as, String id, int version, Map<String, Object> commitment) {
        return as.header("If-Match", "\"" + version + "\"")
                .body(commitment)
                .put("/v1/commitments/" + id)
                .then();
    }

    private static ValidatableResponse get(RequestSpecification as, String id) {
        return as.get("/v1/commitments/" + id).then();
    }

    private static Map<String, Object> youthFiles() {
        Map<String, Object> commitment = commitment(plan, GROWING_UP);
        commitment.putAll(Map.of(
                "title",
                "Jeugdzaken op tijd bij het OM aanleveren",
                "kind",
                "PERFORMANCE_NORM",
                "responsibilities",
                List.of(part(POLICE, "LEAD"), part(PROSECUTION, "ADDRESSEE")),
                "norms",
                List.of(share(80)),
                "area",
                "GM0014",
                "condition",
                "verdachten van 12 tot 18 jaar",
                "deadline",
                "2012KW04"));
        return commitment;
    }

    private static Map<String, Object> share(int percent) {
        return Map.of(
                "type",
                "SHARE",
                "comparator",
                "AT_LEAST",
                "quantity",
                percent,
                "within",
                Map.of("length", "P30D", "startEvent", "eerste verhoor"),
                "text",
                "minimaal 80% van de gevallen binnen 30 dagen");
    }

    // Proposing

    @Test
    void aCommitmentIsProposedAndRead() {
        String id = post(planner(), youthFiles())
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");

        get(Tokens.as("viewer"), id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("planId", equalTo(plan.toString()))
                .body("status", equalTo("PROPOSED"))
                .body("responsibilities.partner", contains(POLICE, PROSECUTION))
                .body("responsibilities.answer", contains(nullValue(), nullValue()))
                .body("norms.quantity", contains(80))
                .body("deadline", equalTo("2012-Q4"))
                .body("attention", nullValue())
                .body("history.step", contains("PROPOSED"))
                .body("history.by", contains(MUNICIPALITY));
    }

    @Test
    void theAnswerToAProposalSaysWhereTheCommitmentIs() {
        ValidatableResponse answer = post(planner(), commitment(plan, CRISIS)).statusCode(201);

        answer.header("Location", endsWith("/v1/commitments/" + answer.extract().path("id")));
    }

    @Test
    void aProposalIsPublishedWhole() {
        String id = post(planner(), youthFiles()).extract().path("id");

        try (TopicReader reader = new TopicReader("driehoek.commitments")) {
            JsonNode data = EventContract.data(reader.awaitEvent("nl.driehoek.partners.commitment-changed.v1", id));

            assertThat(data.path("theme").asText()).isEqualTo(GROWING_UP);
            assertThat(data.at("/norms/0/quantity").decimalValue()).isEqualByComparingTo("80");
            assertThat(data.path("status").asText()).isEqualTo("PROPOSED");
            assertThat(data.path("version").asInt()).isEqualTo(1);
        }
    }

    @Test
    void noEventNamesAPerson() {
        String id = agreed(plan, CRISIS);

        try (TopicReader reader = new TopicReader("driehoek.commitments")) {
            assertThat(reader.await(r -> id.equals(r.key()), 3))
                    .allSatisfy(r -> assertThat(new String(r.value(), UTF_8))
                            .doesNotContain("subject", "\"planner\"", "\"partner\":\"partner\""));
        }
    }

    @Test
    void allFaultsComeAtOnceWithTheirPointers() {
        assertProblem(planner().body("""
                                        {"planId":"not-a-uuid","theme":"Wrong Theme","kind":"DEADLINE","area":"De Binnenstad",
                                         "responsibilities":[{"partner":"politie-groningen","role":"BOSS"},
                                                             {"role":"CO_RESPONSIBLE"},null],
                                         "norms":[{"type":"SHARE","quantity":"80"}],"condition":" ","colour":"red"}
                                        """).post("/v1/commitments").then(), 400, "invalid-input")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/planId",
                                "/theme",
                                "/title",
                                "/deadline",
                                "/area",
                                "/responsibilities/0/role",
                                "/responsibilities/1/partner",
                                "/responsibilities/2",
                                "/norms/0/comparator",
                                "/norms/0/quantity",
                                "/condition",
                                "/colour"));
    }

    @Test
    void everythingThatIsUnknownIsToldAtOnce() {
        Map<String, Object> commitment = commitment(plan, "prostitutie");
        commitment.put(
                "responsibilities", List.of(part(POLICE, "LEAD"), part("g9s", "LEAD"), part("nobody", "ADDRESSEE")));

        assertProblem(post(planner(), commitment), 400, "invalid-input")
                .body(
                        "errors.pointer",
                        contains("/theme", "/responsibilities/1/partner", "/responsibilities/2/partner"))
                .body("errors.code", contains("unknown-theme", "unknown-partner", "unknown-partner"));
    }

    @Test
    void aPlanThatIsNotKnownTakesNoCommitment() {
        assertProblem(post(planner(), commitment(UUID.randomUUID(), CRISIS)), 400, "invalid-input")
                .body("errors.pointer", contains("/planId"))
                .body("errors.code", contains("unknown-plan"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind,       OUTPUT_NORM,      /norms,                      norm-missing",
        "kind,       DEADLINE,         /deadline,                   deadline-missing",
        "deadline,   2012-02-30,       /deadline,                   wrong-form",
        "area,       GM14 ,            /area,                       wrong-form",
        "title,      '',               /title,                      required",
    })
    void aCommitmentThatBreaksOneRuleIsRefusedForThatRule(String member, String value, String pointer, String code) {
        Map<String, Object> commitment = commitment(plan, CRISIS);
        commitment.put(member, value);

        assertProblem(post(planner(), commitment), 400, "invalid-input")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void aShareAboveTheWholeIsRefused() {
        Map<String, Object> commitment = youthFiles();
        commitment.put("norms", List.of(share(101)));

        assertProblem(post(planner(), commitment), 400, "invalid-input")
                .body("errors.code", contains("share-above-whole"));
    }

    @Test
    void aTextThatCannotBeKeptIsRefused() {
        Map<String, Object> commitment = commitment(plan, CRISIS);
        commitment.put("title", "nul \u0000 teken");

        assertProblem(post(planner(), commitment), 400, "invalid-input")
                .body("errors.code", contains("unwritable-character"));
    }

    @Test
    void aPlannerProposesOnPlansOfItsJurisdictionsOnly() {
        assertProblem(post(plannerElsewhere(), commitment(plan, CRISIS)), 403, "outside-jurisdiction");
    }

    @Test
    void anAdminProposesEverywhere() {
        post(Tokens.with(Tokens.of("admin", "gemeente-midden-groningen", "GM1952")), commitment(plan, CRISIS))
                .statusCode(201);
    }

    @Test
    void aPartnerProposesWhatItLeads() {
        post(police(), commitment(plan, CRISIS)).statusCode(201).body("history.by", contains(POLICE));
    }

    @Test
    void aPartnerProposesNothingThatAnotherLeads() {
        assertProblem(post(prosecution(), commitment(plan, CRISIS)), 403, "not-lead");
    }

    @Test
    void aRepeatedProposalHappensOnce() {
        String key = UUID.randomUUID().toString();

        String first = post(planner().header("Idempotency-Key", key), commitment(plan, CRISIS))
                .statusCode(201)
                .extract()
                .path("id");
        String second = post(planner().header("Idempotency-Key", key), commitment(plan, CRISIS))
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(second).isEqualTo(first);
    }

    // Changing

    @Test
    void aChangedPromiseHasToBeAgreedToAnew() {
        String id = agreed(plan, CRISIS);
        Map<String, Object> changed = commitment(plan, CRISIS);
        changed.put("title", "OM informeren vanaf opschaling GRIP-2");

        put(planner(), id, 3, changed)
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("status", equalTo("PROPOSED"))
                .body("responsibilities.answer", everyItem(nullValue()))
                .body("history.step", contains("PROPOSED", "AGREED", "AGREED", "CHANGED"));
    }

    @Test
    void aMoveToAnotherThemeLeavesTheAgreements() {
        String id = agreed(plan, CRISIS);

        put(planner(), id, 3, commitment(plan, GROWING_UP))
                .statusCode(200)
                .body("theme", equalTo(GROWING_UP))
                .body("status", equalTo("AGREED"));
    }

    @Test
    void aChangeWithoutDifferenceIsNoNewVersion() {
        String id = propose(plan, CRISIS);

        put(planner(), id, 1, commitment(plan, CRISIS)).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String id = propose(plan, CRISIS);

        assertProblem(put(planner(), id, 9, commitment(plan, CRISIS)), 412, "stale-version");
        assertProblem(
                planner()
                        .body(commitment(plan, CRISIS))
                        .put("/v1/commitments/" + id)
                        .then(),
                428,
                "precondition-required");
    }

    @Test
    void whatIsUnderWayIsNotChangedAnyMore() {
        String id = agreed(plan, CRISIS);
        report(police(), id, "2012-Q1").statusCode(201);
        Map<String, Object> changed = commitment(plan, CRISIS);
        changed.put("title", "Iets anders");

        assertProblem(put(planner(), id, 4, changed), 409, "illegal-step");
    }

    @Test
    void aCommitmentStaysOnItsPlan() {
        String id = propose(plan, CRISIS);

        assertProblem(put(planner(), id, 1, commitment(newPlan(CRISIS), CRISIS)), 400, "invalid-input")
                .body("errors.pointer", contains("/planId"));
    }

    @Test
    void aChangeNamesKnownThemesAndPartnersOnly() {
        String id = propose(plan, CRISIS);
        Map<String, Object> changed = commitment(plan, "prostitutie");
        changed.put("responsibilities", List.of(part("nobody", "LEAD")));

        assertProblem(put(planner(), id, 1, changed), 400, "invalid-input")
                .body("errors.pointer", contains("/theme", "/responsibilities/0/partner"));
    }

    @Test
    void aPartnerChangesWhatItPromises() {
        String id = propose(plan, CRISIS);
        Map<String, Object> changed = commitment(plan, CRISIS);
        changed.put("condition", "op verzoek");

        put(police(), id, 1, changed).statusCode(200).body("condition", equalTo("op verzoek"));
    }

    @Test
    void aPartnerThatIsOnlyToldChangesNothing() {
        String id = propose(plan, CRISIS);

        assertProblem(put(prosecution(), id, 1, commitment(plan, GROWING_UP)), 403, "not-responsible");
    }

    @Test
    void aPartnerCannotGetOutOfAPromiseByChangingIt() {
        String id = propose(plan, CRISIS);
        Map<String, Object> changed = commitment(plan, CRISIS);
        changed.put("responsibilities", List.of(part(MUNICIPALITY, "LEAD"), part(POLICE, "ADDRESSEE")));

        assertProblem(put(police(), id, 1, changed), 403, "not-responsible");
    }

    @Test
    void aPlannerOfElsewhereChangesNothing() {
        String id = propose(plan, CRISIS);

        assertProblem(put(plannerElsewhere(), id, 1, commitment(plan, GROWING_UP)), 403, "outside-jurisdiction");
    }

    // Reading

    @Test
    void whoIsToldMayRead() {
        get(prosecution(), propose(plan, CRISIS)).statusCode(200);
    }

    @Test
    void whoHasNoPartMayNotRead() {
        String id = propose(plan, CRISIS);

        assertProblem(get(Tokens.with(Tokens.of("partner", "g4s", "GM0014")), id), 403, "not-your-commitment");
        assertProblem(get(plannerElsewhere(), id), 403, "outside-jurisdiction");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(get(planner(), UUID.randomUUID().toString()), 404, "not-found");
        assertProblem(get(planner(), "1-2-3-4-5"), 404, "not-found");
        assertProblem(put(planner(), UUID.randomUUID().toString(), 1, commitment(plan, CRISIS)), 404, "not-found");
        assertProblem(agree(planner(), UUID.randomUUID().toString()), 404, "not-found");
    }
}
