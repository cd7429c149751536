package nl.driehoek.partners.planview.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.partners.Api.agreed;
import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.awaitConsultation;
import static nl.driehoek.partners.Api.awaitRevision;
import static nl.driehoek.partners.Api.commitment;
import static nl.driehoek.partners.Api.consult;
import static nl.driehoek.partners.Api.consultationEnded;
import static nl.driehoek.partners.Api.consultationOpened;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.plannerElsewhere;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.propose;
import static nl.driehoek.partners.Api.publish;
import static nl.driehoek.partners.Api.revisionAdopted;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GOING_OUT;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cloudevents.CloudEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.kit.testing.TopicWriter;
import nl.driehoek.partners.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners are asked for their contribution before a plan is adopted. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ConsultationEventsTest {

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partners() {
        Api.registerPartners();
    }

    private static ValidatableResponse view(RequestSpecification as, UUID plan) {
        return as.get("/v1/plan-views/" + plan).then();
    }

    private static ValidatableResponse read(String commitment) {
        return planner().get("/v1/commitments/" + commitment).then().statusCode(200);
    }

    /** A plan of which only the first revision was submitted. */
    private static UUID consultedPlan(String... themes) {
        UUID plan = UUID.randomUUID();
        consult(plan, consultationOpened(plan, 1, 1, themes));
        awaitConsultation(plan, 1);
        return plan;
    }

    @Test
    void aPlanIsKnownOnceARevisionIsSubmitted() {
        UUID plan = consultedPlan(CRISIS, GROWING_UP);

        view(planner(), plan)
                .statusCode(200)
                .body("adopted", equalTo(false))
                .body("revision", nullValue())
                .body("consultedRevision", equalTo(1))
                .body("title", equalTo("Jaarplan Veiligheid 2012"))
                .body("period.from", equalTo(2012))
                .body("period.to", equalTo(2012))
                .body("jurisdictions", contains("GM0014"))
                .body("themes.key", contains(CRISIS, GROWING_UP))
                .body("themes.standing", contains("CONSULTED", "CONSULTED"));
    }

    @Test
    void aCommitmentIsProposedAndAgreedToUnderAConsultedTheme() {
        UUID plan = consultedPlan(CRISIS);

        String id = agreed(plan, CRISIS);

        read(id).body("status", equalTo("AGREED")).body("attention", nullValue());
        planner()
                .queryParam("planId", plan.toString())
                .get("/v1/commitments")
                .then()
                .body("items.id", contains(id));
        assertProblem(
                planner()
                        .body(commitment(plan, GROWING_UP))
                        .post("/v1/commitments")
                        .then(),
                400,
                "invalid-input");
    }

    @Test
    void aWithdrawnConsultationFlagsTheCommitmentsUnderItsThemes() {
        UUID plan = consultedPlan(CRISIS);
        String id = propose(plan, CRISIS);

        consult(plan, consultationEnded(plan, 2));
        awaitConsultation(plan, null);

        read(id).body("attention.reason", contains("THEME_DROPPED")).body("attention.sinceRevision", contains(1));
        view(planner(), plan)
                .body("adopted", equalTo(false))
                .body("themes", empty())
                .body("leftThemes.key", contains(CRISIS));
    }

    @Test
    void aNewConsultationWithTheThemeTakesTheFlagAway() {
        UUID plan = consultedPlan(CRISIS);
        String id = propose(plan, CRISIS);
        consult(plan, consultationEnded(plan, 2), consultationOpened(plan, 3, 2, GROWING_UP, CRISIS));
        awaitConsultation(plan, 2);

        read(id).body("attention", nullValue());
    }

    @Test
    void whatIsAdoptedGoesOnWithoutEverBeingFlagged() {
        UUID plan = consultedPlan(CRISIS);
        String id = propose(plan, CRISIS);

        publish(plan, revisionAdopted(plan, 1, CRISIS));
        awaitRevision(plan, 1);

        view(planner(), plan)
                .body("adopted", equalTo(true))
                .body("consultedRevision", nullValue())
                .body("themes.standing", contains("ADOPTED"));
        read(id).body("attention", nullValue()).header("ETag", "\"1\"");
    }

    @Test
    void anAdoptedPlanKeepsItsThemesBesideThoseThatAreConsultedOn() {
        UUID plan = newPlan(CRISIS, GROWING_UP);

        consult(plan, consultationOpened(plan, 1, 2, GOING_OUT, GROWING_UP));
        awaitConsultation(plan, 2);
        String id = propose(plan, GOING_OUT);
        consult(plan, consultationEnded(plan, 2));
        awaitConsultation(plan, null);

        view(planner(), plan)
                .body("revision", equalTo(1))
                .body("themes.key", contains(CRISIS, GROWING_UP))
                .body("leftThemes.key", contains(GOING_OUT))
                .body("leftThemes.droppedIn", contains(1));
        read(id).body("attention.sinceRevision", contains(1));
    }

    @Test
    void anEventThatComesLateOrAgainDoesNotBringBackWhatEnded() {
        UUID plan = newPlan(GROWING_UP);
        CloudEvent opened = consultationOpened(plan, 1, 2, CRISIS);
        consult(
                plan,
                opened,
                consultationEnded(plan, 2),
                opened,
                consultationOpened(plan, 1, 2, CRISIS),
                consultationOpened(plan, 3, 3, GOING_OUT),
                consultationEnded(plan, 2));
        awaitConsultation(plan, 3);

        consult(plan, consultationEnded(plan, 2), consultationOpened(plan, 4, 4, GOING_OUT));
        awaitConsultation(plan, 4);

        view(planner(), plan)
                .body("themes.key", contains(GROWING_UP, GOING_OUT))
                .body("leftThemes.key", contains(CRISIS));
    }

    @Test
    void anEndThatComesBeforeItsBeginningEndsItAllTheSame() {
        UUID plan = UUID.randomUUID();
        consult(plan, consultationEnded(plan, 2), consultationOpened(plan, 1, 1, CRISIS));

        await().untilAsserted(() -> view(planner(), plan).statusCode(200));

        view(planner(), plan)
                .body("consultedRevision", nullValue())
                .body("themes", empty())
                .body("leftThemes.key", contains(CRISIS));
    }

    @Test
    void whatIsOnlySubmittedIsForThoseWhoAreConsulted() {
        UUID plan = consultedPlan(CRISIS);

        for (String role : new String[] {"viewer", "planner", "analyst", "partner", "admin"}) {
            view(Tokens.as(role), plan).statusCode(200);
        }
        view(Tokens.with(Tokens.of("partner", POLICE)), plan).statusCode(200);
        assertProblem(view(plannerElsewhere(), plan), 404, "not-found");
        assertProblem(view(Tokens.with(Tokens.of("viewer", POLICE)), plan), 404, "not-found");
        assertProblem(view(Tokens.with(Tokens.of("partner", "politie-elders", "GM1952")), plan), 404, "not-found");
    }

    @Test
    void ofAnAdoptedPlanOthersSeeOnlyWhatWasAdopted() {
        UUID plan = newPlan(GROWING_UP);
        consult(plan, consultationOpened(plan, 1, 2, CRISIS));
        awaitConsultation(plan, 2);

        view(police(), plan).body("themes.key", contains(GROWING_UP, CRISIS));
        view(plannerElsewhere(), plan)
                .statusCode(200)
                .body("consultedRevision", nullValue())
                .body("themes.key", contains(GROWING_UP))
                .body("leftThemes", empty());
    }

    @Test
    void whatCannotBeTakenGoesToTheDeadLettersWithItsReasonAndTheNextIsTaken() {
        UUID plan = UUID.randomUUID();
        String key = "no-plan-" + plan;
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(Api.PLAN_CONSULTATIONS, key, consultationEnded(plan, 1));
        }
        consult(
                plan,
                Api.numbered(1, TopicWriter.event(Api.CONSULTATION_OPENED, plan.toString(), "{\"themes\":[{}]}")),
                TopicWriter.event(
                        Api.CONSULTATION_OPENED,
                        plan.toString(),
                        new String(consultationOpened(plan, 1, 1).getData().toBytes(), UTF_8)),
                consultationOpened(plan, 2, 1, CRISIS));
        awaitConsultation(plan, 1);

        try (TopicReader deadLetters = new TopicReader("driehoek.partners.dead-letters")) {
            assertThat(deadLetters.await(r -> plan.toString().equals(r.key()), 2))
                    .allSatisfy(letter -> EventContract.checkHeaders("deadLetter", letter))
                    .extracting(letter -> TopicReader.header(letter, "dead-letter-reason"))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("/themes/0/key", "/planId", "/period"),
                            second -> assertThat(second).contains("sequence"));
            assertThat(TopicReader.header(deadLetters.await(r -> key.equals(r.key())), "dead-letter-reason"))
                    .contains("no id of a plan");
        }
    }
}
