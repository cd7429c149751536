package nl.driehoek.plans.progress;

import static io.restassured.RestAssured.given;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.plans.Groningen.adopt;
import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.Groningen.content;
import static nl.driehoek.plans.Groningen.create;
import static nl.driehoek.plans.Groningen.etag;
import static nl.driehoek.plans.Groningen.start;
import static nl.driehoek.plans.Groningen.submit;
import static nl.driehoek.plans.Groningen.unknown;
import static nl.driehoek.plans.progress.ProgressEvents.promise;
import static nl.driehoek.plans.progress.ProgressEvents.promised;
import static nl.driehoek.plans.progress.ProgressEvents.status;
import static nl.driehoek.plans.progress.ProgressEvents.statusLeft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.plans.Groningen;
import nl.driehoek.plans.Told;
import nl.driehoek.plans.progress.events.CommitmentChangedV1;
import nl.driehoek.plans.progress.events.TargetStatusChangedV1;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PlanProgressTest {
    private static final String LAG = "kafka_consumer_fetch_manager_records_lag_max{client_id=\"";
    private static final String PROGRESS = "/v1/plans/{plan}/progress";

    @Inject
    Statements statements;

    private final String commitment = UUID.randomUUID().toString();

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static ValidatableResponse progress(String plan) {
        return as("viewer").get(PROGRESS, plan).then().statusCode(200);
    }

    private CloudEvent promisedOn(String plan, long sequence, String title) {
        return promised(sequence, promise(plan, commitment, "drugs", title));
    }

    private CloudEvent commitmentLeft(long sequence) {
        return Told.tombstone(CommitmentChangedV1.TYPE, commitment, sequence);
    }

    private static void tellStatuses(CloudEvent... events) {
        Told.tell(Told.TARGET_STATUSES, events);
    }

    private static void tellCommitments(CloudEvent... events) {
        Told.tell(Told.COMMITMENTS, events);
    }

    private long number(String query) {
        return statements.first(query, row -> row.getLong(1)).orElseThrow();
    }

    @Test
    void aTargetIsShownWithItsStatusInItsPlace() {
        String plan = adopted();

        tellStatuses(status(plan, "drugsoverlast", 1, "MET"));

        String drugs = "themes[0].themes[0].";
        progress(plan)
                .body("planId", equalTo(plan))
                .body("revision", equalTo(1))
                .body("state", equalTo("ADOPTED"))
                .body("title", equalTo("Jaarplan Veiligheid 2012"))
                .body("themes.key", contains("wijken-en-buurten"))
                .body(drugs + "key", equalTo("drugs"))
                .body(drugs + "number", equalTo("1.1"))
                .body(drugs + "targets.key", contains("drugsoverlast"))
                .body(drugs + "targets[0].name", equalTo("Indicator groningen-drugsoverlast"))
                .body(drugs + "targets[0].printed", equalTo("<2008 (8%)"))
                .body(drugs + "targets[0].due", equalTo("2014"))
                .body(drugs + "targets[0].statuses.verdict", contains("MET"))
                .body(drugs + "targets[0].statuses[0].trajectory", equalTo("ON_TRACK"))
                .body(drugs + "targets[0].statuses[0].outcome", nullValue())
                .body(drugs + "targets[0].statuses[0].latest.period", equalTo("2010"))
                .body(drugs + "targets[0].statuses[0].latest.value", equalTo(7))
                .body(drugs + "targets[0].statuses[0].projected", equalTo(5))
                .body(drugs + "targets[0].statuses[0].reasons", contains("7 is lager dan 8"))
                .body(drugs + "targets[0].statuses[0].changedAt", equalTo("2012-02-20T10:00:01Z"))
                .body("themes[0].targets[0].statuses", empty())
                .body("counts.targets.total", equalTo(2))
                .body("counts.targets.withoutStatus", equalTo(1))
                .body("counts.targets.verdicts.MET", equalTo(1))
                .body("counts.targets.verdicts.NOT_MET", equalTo(0))
                .body(drugs + "counts.targets.trajectories.ON_TRACK", equalTo(1));
    }

    @Test
    void anIndicatorHasTheNameThatThePlanPrints() {
        ObjectNode printed = Groningen.plan();
        ((ObjectNode) printed.at("/content/targets/0")).put("name", "Overlast door drugs");

        as("planner")
                .queryParam("revision", 1)
                .get(PROGRESS, create(printed))
                .then()
                .body("themes[0].themes[0].targets[0].name", equalTo("Overlast door drugs"));
    }

    @Test
    void aCommitmentIsShownWithItsProgressInItsPlace() {
        String plan = adopted();

        tellCommitments(promisedOn(plan, 1, "Zaken op tijd"));

        String first = "themes[0].themes[0].commitments[0].";
        progress(plan)
                .body("commitmentsShown", equalTo("ALL"))
                .body(first + "id", equalTo(commitment))
                .body(first + "title", equalTo("Zaken op tijd"))
                .body(first + "kind", equalTo("PERFORMANCE_NORM"))
                .body(first + "status", equalTo("UNDER_WAY"))
                .body(first + "deadline", equalTo("2012-06-01"))
                .body(first + "reference", equalTo("C000-101"))
                .body(first + "alsoUnder", contains("wijken-en-buurten"))
                .body(first + "norms.type", contains("SHARE"))
                .body(first + "norms[0].comparator", equalTo("AT_LEAST"))
                .body(first + "norms[0].quantity", equalTo(80))
                .body(first + "norms[0].text", equalTo("80% op tijd"))
                .body(first + "norms[0].assessment.verdict", equalTo("MET"))
                .body(first + "norms[0].assessment.why", equalTo("84,2% is ten minste 80%."))
                .body(first + "responsibilities.partner", contains("politie-groningen", "openbaar-ministerie"))
                .body(first + "responsibilities.agreed", contains(true, false))
                .body(first + "attention", empty())
                .body(first + "overdueReports", equalTo(1))
                .body(first + "latestProgress.period", equalTo("2012-Q2"))
                .body(first + "detailsOmitted", equalTo(false))
                .body("themes[0].commitments", empty())
                .body("counts.commitments.total", equalTo(1))
                .body("counts.commitments.needingAttention", equalTo(0))
                .body("counts.commitments.withOverdueReports", equalTo(1))
                .body("counts.commitments.statuses.UNDER_WAY", equalTo(1))
                .body("counts.commitments.statuses.POSTPONED", equalTo(0));
    }

    @Test
    void aPausedCommitmentIsCountedAsSuchAndSaysWhyItNeedsAttention() {
        String plan = adopted();
        ObjectNode paused = promise(plan, commitment, "drugs", "Toezicht").put("status", "DEPRIORITISED");
        paused.putArray("attention")
                .addObject()
                .put("reason", "DECLINED")
                .putArray("partners")
                .add("bureau-halt");

        tellCommitments(promised(1, paused));

        progress(plan)
                .body("themes[0].themes[0].commitments[0].status", equalTo("DEPRIORITISED"))
                .body("themes[0].themes[0].commitments[0].attention.reason", contains("DECLINED"))
                .body("themes[0].themes[0].commitments[0].attention[0].sinceRevision", nullValue())
                .body("counts.commitments.needingAttention", equalTo(1))
                .body("counts.commitments.statuses.DEPRIORITISED", equalTo(1));
    }

    @Test
    void whateverTheOrderAndHoweverOftenTheNewestIsShown() {
        String plan = adopted();
        CloudEvent newest = status(plan, "drugsoverlast", 3, "NOT_MET");
        CloudEvent oldest = status(plan, "drugsoverlast", 1, "UNDETERMINED");

        tellStatuses(newest, oldest, newest, status(plan, "drugsoverlast", 2, "MET"), oldest);
        tellCommitments(promisedOn(plan, 2, "Nieuw"), promisedOn(plan, 1, "Oud"));

        progress(plan)
                .body("themes[0].themes[0].targets[0].statuses.verdict", contains("NOT_MET"))
                .body("themes[0].themes[0].commitments.title", contains("Nieuw"));
    }

    @Test
    void whatLeftIsNotShownAndALateEventDoesNotBringItBack() {
        String plan = adopted();

        tellStatuses(
                status(plan, "drugsoverlast", 1, "MET"),
                statusLeft(plan, "drugsoverlast", 3),
                status(plan, "drugsoverlast", 2, "MET"));
        tellCommitments(promisedOn(plan, 1, "Weg"), commitmentLeft(3), promisedOn(plan, 2, "Te laat"));

        progress(plan)
                .body("themes[0].themes[0].targets[0].statuses", empty())
                .body("themes[0].themes[0].commitments", empty())
                .body("counts.commitments.total", equalTo(0));
    }

    @Test
    void whatCameBackIsShownAndALateTombstoneDoesNotTakeItAway() {
        String plan = adopted();

        tellStatuses(
                statusLeft(plan, "drugsoverlast", 2),
                status(plan, "drugsoverlast", 3, "MET"),
                statusLeft(plan, "drugsoverlast", 2));
        tellCommitments(commitmentLeft(2), promisedOn(plan, 3, "Terug"), commitmentLeft(2));

        progress(plan)
                .body("themes[0].themes[0].targets[0].statuses.verdict", contains("MET"))
                .body("themes[0].themes[0].commitments.title", contains("Terug"));
    }

    @Test
    void whatIsToldOfAPlanThatIsNotHereIsKeptAndHarmsNothing() {
        String elsewhere = unknown();

        tellStatuses(status(elsewhere, "drugsoverlast", 1, "MET"));
        tellCommitments(promisedOn(elsewhere, 1, "Elders"));

        assertThat(number("select count(*) from target_status_view where plan_id = '" + elsewhere + "'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from commitment_view where plan_id = '" + elsewhere + "'"))
                .isEqualTo(1);
        as("viewer").get(PROGRESS, elsewhere).then().statusCode(404);
    }

    @Test
    void whatARevisionDroppedStandsElsewhere() {
        String plan = adopted();
        ObjectNode flagged = promise(plan, commitment, "drugs", "Toezicht");
        flagged.putArray("attention").addObject().put("reason", "THEME_DROPPED").put("sinceRevision", 2);
        start(plan);
        ObjectNode without = content();
        ((ObjectNode) without.at("/themes/0")).remove("themes");
        ((ArrayNode) without.path("targets")).remove(0);
        ((ObjectNode) without.at("/targets/0")).remove("theme");
        as("planner")
                .header("If-Match", etag(plan, 2))
                .body(without.toString())
                .put(Groningen.DRAFT, plan, 2)
                .then()
                .statusCode(200);
        submit(plan, 2);
        adopt(plan, 2);

        tellStatuses(status(plan, "drugsoverlast", 1, "MET"), status(plan, "onveilig", 1, "NOT_MET"));
        tellCommitments(promised(1, flagged));

        progress(plan)
                .body("revision", equalTo(2))
                .body("elsewhere.targets.key", contains("onveilig"))
                .body("elsewhere.targets[0].statuses.verdict", contains("NOT_MET"))
                .body("elsewhere.statuses.target", contains("drugsoverlast"))
                .body("elsewhere.commitments.theme", contains("drugs"))
                .body("elsewhere.commitments[0].attention.reason", contains("THEME_DROPPED"))
                .body("counts.targets.total", equalTo(1))
                .body("counts.commitments.needingAttention", equalTo(1));
        as("viewer")
                .queryParam("revision", 1)
                .get(PROGRESS, plan)
                .then()
                .body("state", equalTo("SUPERSEDED"))
                .body("themes[0].themes[0].commitments.title", contains("Toezicht"))
                .body("themes[0].themes[0].targets[0].statuses.revision", contains(1))
                .body("elsewhere.commitments", empty());
    }

    @Test
    void freshnessTellsTheNewestEventOfEachSourceAndWhenItCameIn() {
        String plan = adopted();
        long newest = 40_000_000;

        tellStatuses(status(plan, "drugsoverlast", newest, "MET"), status(plan, "onveilig", 1, "MET"));
        tellCommitments(promisedOn(plan, newest + 1, "Zaken op tijd"));

        ValidatableResponse answer = progress(plan)
                .body(
                        "freshness.statuses.newestEventAt",
                        equalTo(Told.TIME.plusSeconds(newest).toString()))
                .body(
                        "freshness.commitments.newestEventAt",
                        equalTo(Told.TIME.plusSeconds(newest + 1).toString()));
        Instant takenIn = Instant.parse(answer.extract().jsonPath().getString("freshness.statuses.takenInAt"));
        assertThat(takenIn).isAfter(Told.TIME.plusSeconds(newest));
    }

    @Test
    void whatCannotBeTakenGoesToTheDeadLettersWithItsReason() {
        String plan = unknown();
        String id = plan + ".drugsoverlast.GM0014";

        Told.publish(Told.TARGET_STATUSES, Told.event(TargetStatusChangedV1.TYPE, id, 1, "{\"id\":\"" + id + "\"}"));
        Told.publish(
                Told.COMMITMENTS, Told.event(CommitmentChangedV1.TYPE, commitment, 1, "{\"status\":\"MISSCHIEN\"}"));

        try (TopicReader deadLetters = new TopicReader(Told.DEAD_LETTERS)) {
            assertThat(TopicReader.header(deadLetters.await(letter -> id.equals(letter.key())), "dead-letter-reason"))
                    .contains("/verdict");
            assertThat(TopicReader.header(
                            deadLetters.await(letter -> commitment.equals(letter.key())), "dead-letter-reason"))
                    .contains("MISSCHIEN");
        }
    }

    @Test
    void aRevisionThatIsNoNumberOrNotThereIsAClearProblem() {
        String plan = adopted();

        as("viewer")
                .queryParam("revision", "laatste")
                .get(PROGRESS, plan)
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("must be the number of a revision, from 1"));
        as("viewer").queryParam("revision", 2).get(PROGRESS, plan).then().statusCode(404);
        as("viewer").get(PROGRESS, "jaarplan").then().statusCode(404);
    }

    @Test
    void howFarEachSourceIsBehindStandsInTheMetrics() {
        await().untilAsserted(() -> given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(
                        containsString(LAG + "kafka-consumer-target-statuses"),
                        containsString(LAG + "kafka-consumer-commitments")));
    }
}
