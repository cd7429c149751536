package nl.driehoek.partners.planview.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.partners.Api.REVISION_ADOPTED;
import static nl.driehoek.partners.Api.agreed;
import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.awaitRevision;
import static nl.driehoek.partners.Api.commitment;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.propose;
import static nl.driehoek.partners.Api.publish;
import static nl.driehoek.partners.Api.revisionAdopted;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GOING_OUT;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
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

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PlanEventsTest {
    @Inject
    AgroalDataSource database;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partners() {
        Api.registerPartners();
    }

    private static ValidatableResponse view(UUID plan) {
        return Tokens.as("partner").get("/v1/plan-views/" + plan).then();
    }

    private static ValidatableResponse read(String commitment) {
        return planner().get("/v1/commitments/" + commitment).then().statusCode(200);
    }

    private static List<JsonNode> published(String commitment, int count) {
        try (TopicReader reader = new TopicReader("driehoek.commitments")) {
            return reader.await(r -> commitment.equals(r.key()), count).stream()
                    .map(r -> EventContract.data(EventContract.check(r)))
                    .toList();
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aPlanIsKnownOnceARevisionIsAdopted() {
        UUID plan = newPlan(CRISIS, GROWING_UP);

        view(plan)
                .statusCode(200)
                .body("reference", equalTo("BD.11 2873240"))
                .body("title", equalTo("Jaarplan Veiligheid 2012"))
                .body("revision", equalTo(1))
                .body("jurisdictions", contains("GM0014"))
                .body("themes.key", contains(CRISIS, GROWING_UP))
                .body("leftThemes", empty());
    }

    @Test
    void aPlanThatNobodyAdoptedIsNotKnown() {
        assertProblem(view(UUID.randomUUID()), 404, "not-found");
        assertProblem(Tokens.as("partner").get("/v1/plan-views/jaarplan").then(), 404, "not-found");
    }

    @Test
    void whatLeftThePlanIsToldWithTheRevisionThatDroppedIt() {
        UUID plan = newPlan(CRISIS, GROWING_UP);

        publish(plan, revisionAdopted(plan, 2, GROWING_UP), revisionAdopted(plan, 3, GROWING_UP, GOING_OUT));
        awaitRevision(plan, 3);

        view(plan)
                .body("themes.key", contains(GROWING_UP, GOING_OUT))
                .body("leftThemes.key", contains(CRISIS))
                .body("leftThemes.droppedIn", contains(2));
    }

    @Test
    void droppingAThemeFlagsExactlyItsCommitments() {
        UUID plan = newPlan(CRISIS, GROWING_UP);
        List<String> dropped = List.of(propose(plan, CRISIS), agreed(plan, CRISIS));
        String kept = propose(plan, GROWING_UP);
        String elsewhere = propose(newPlan(CRISIS), CRISIS);

        publish(plan, revisionAdopted(plan, 2, GROWING_UP));
        awaitRevision(plan, 2);

        for (String id : dropped) {
            read(id).body("attention.reason", contains("THEME_DROPPED")).body("attention.sinceRevision", contains(2));
        }
        read(kept).body("attention", nullValue());
        read(elsewhere).body("attention", nullValue());
        planner()
                .queryParam("planId", plan.toString())
                .queryParam("needsAttention", true)
                .get("/v1/commitments")
                .then()
                .body("items.id", equalTo(dropped));
    }

    @Test
    void everyFlaggedCommitmentIsPublished() {
        UUID plan = newPlan(CRISIS, GROWING_UP);
        List<String> dropped = List.of(propose(plan, CRISIS), propose(plan, CRISIS));

        publish(plan, revisionAdopted(plan, 2, GROWING_UP));

        for (String id : dropped) {
            JsonNode last = published(id, 2).get(1);
            assertThat(last.at("/attention/0/reason").asText()).isEqualTo("THEME_DROPPED");
            assertThat(last.at("/attention/0/sinceRevision").asInt()).isEqualTo(2);
            assertThat(last.path("version").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aThemeThatReturnsTakesTheFlagAway() {
        UUID plan = newPlan(CRISIS);
        String id = propose(plan, CRISIS);
        publish(plan, revisionAdopted(plan, 2), revisionAdopted(plan, 3, CRISIS));

        awaitRevision(plan, 3);

        read(id).body("attention", nullValue()).header("ETag", "\"3\"");
        assertThat(published(id, 3)).extracting(data -> data.has("attention")).containsExactly(false, true, false);
    }

    @Test
    void aFlagGoesWhenTheCommitmentMovesToAThemeThatThePlanHas() {
        UUID plan = newPlan(CRISIS, GROWING_UP);
        String id = propose(plan, CRISIS);
        publish(plan, revisionAdopted(plan, 2, GROWING_UP));
        awaitRevision(plan, 2);

        planner()
                .header("If-Match", "\"2\"")
                .body(commitment(plan, GROWING_UP))
                .put("/v1/commitments/" + id)
                .then()
                .statusCode(200)
                .body("attention", nullValue());
    }

    @Test
    void aDroppedThemeTakesNoNewCommitment() {
        UUID plan = newPlan(CRISIS);
        publish(plan, revisionAdopted(plan, 2, GROWING_UP));
        awaitRevision(plan, 2);

        assertProblem(
                        planner()
                                .body(commitment(plan, CRISIS))
                                .post("/v1/commitments")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.code", contains("unknown-theme"));
    }

    @Test
    void anOlderRevisionChangesNothing() {
        UUID plan = UUID.randomUUID();
        publish(plan, revisionAdopted(plan, 2, CRISIS));
        awaitRevision(plan, 2);
        String id = propose(plan, CRISIS);

        publish(plan, revisionAdopted(plan, 1, GROWING_UP), revisionAdopted(plan, 3, CRISIS));
        awaitRevision(plan, 3);

        view(plan).body("themes.key", contains(CRISIS)).body("leftThemes.key", contains(GROWING_UP));
        read(id).header("ETag", "\"1\"").body("attention", nullValue());
    }

    @Test
    void anEventThatComesTwiceHasItsEffectOnce() {
        UUID plan = newPlan(CRISIS);
        String id = propose(plan, CRISIS);
        CloudEvent drop = revisionAdopted(plan, 2, GROWING_UP);
        CloudEvent sameWithAnotherId = revisionAdopted(plan, 2, GROWING_UP);

        publish(plan, drop, drop, sameWithAnotherId, revisionAdopted(plan, 3, GROWING_UP));
        awaitRevision(plan, 3);

        read(id).header("ETag", "\"2\"").body("attention.sinceRevision", contains(2));
        assertThat(published(id, 2)).hasSize(2);
    }

    @Test
    void anEventOfAnotherTypeIsPassedOver() {
        UUID plan = newPlan(CRISIS);

        publish(
                plan,
                TopicWriter.event("nl.driehoek.plans.something-else.v1", plan.toString(), "[]"),
                revisionAdopted(plan, 2, CRISIS));

        awaitRevision(plan, 2);
    }

    @Test
    void inboxAndEffectAreRolledBackTogether() throws SQLException {
        UUID plan = newPlan(CRISIS);
        String id = propose(plan, CRISIS);
        CloudEvent drop = revisionAdopted(plan, 2, GROWING_UP);
        String inInbox = "select count(*) from inbox where event_id = '" + drop.getId() + "'";
        // The flag is refused as the database would in a conflict; the sequence counts, for it is not rolled back.
        execute("create sequence attempts");
        execute("create function refuse() returns trigger language plpgsql as $$ begin perform nextval('attempts');"
                + " raise exception 'refused on purpose' using errcode = '40001'; end $$");
        execute("create trigger refuse before update on commitment for each row when (new.id = '" + id
                + "') execute function refuse()");
        try {
            publish(plan, drop);
            await().untilAsserted(() -> assertThat(number("select last_value from attempts where is_called"))
                    .isPositive());

            view(plan).body("revision", equalTo(1));
            assertThat(number(inInbox)).isZero();
            assertThat(number("select count(*) from outbox where key = '" + id + "'"))
                    .isZero();
        } finally {
            execute("drop trigger refuse on commitment");
            execute("drop function refuse");
            execute("drop sequence attempts");
        }
        awaitRevision(plan, 2);
        read(id).body("attention.sinceRevision", contains(2));
        assertThat(number(inInbox)).isEqualTo(1);
    }

    @Test
    void whatCannotBeTakenGoesToTheDeadLettersWithItsReasonAndTheNextIsTaken() {
        UUID plan = UUID.randomUUID();
        Map<String, String> reasons = Map.of(
                "{", "cannot be read",
                "null", "is null",
                "{\"planId\":\"no-uuid\"}", "cannot be read",
                "{\"revision\":0,\"title\":\"\\u0000\"}", "/planId must be given | /revision must be a number from 1",
                "no event at all", "not a CloudEvent");
        reasons.keySet().stream()
                .filter(json -> !json.startsWith("no event"))
                .forEach(json -> publish(plan, TopicWriter.event(REVISION_ADOPTED, plan.toString(), json)));
        try (TopicWriter writer = new TopicWriter()) {
            writer.sendRaw(Api.PLAN_REVISIONS, plan.toString(), "no event at all");
        }

        publish(plan, revisionAdopted(plan, 2, CRISIS));
        awaitRevision(plan, 2);

        try (TopicReader deadLetters = new TopicReader("driehoek.partners.dead-letters")) {
            var letters = deadLetters.await(r -> plan.toString().equals(r.key()), reasons.size());
            assertThat(letters).hasSameSizeAs(reasons.keySet()).allSatisfy(letter -> assertThat(
                            TopicReader.header(letter, "dead-letter-reason"))
                    .contains(reasons.get(new String(letter.value(), UTF_8))));
        }
    }
}
