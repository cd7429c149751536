package nl.driehoek.plans.plan;

import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.plans.Groningen.DRAFT;
import static nl.driehoek.plans.Groningen.adopt;
import static nl.driehoek.plans.Groningen.create;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.Groningen.etag;
import static nl.driehoek.plans.Groningen.json;
import static nl.driehoek.plans.Groningen.plan;
import static nl.driehoek.plans.Groningen.start;
import static nl.driehoek.plans.Groningen.submit;
import static nl.driehoek.plans.Groningen.submitted;
import static nl.driehoek.plans.Groningen.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.plans.plan.events.ConsultationOpenedV1;
import nl.driehoek.plans.plan.events.PlanTopics;
import nl.driehoek.plans.plan.events.RevisionSubmittedV1;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told to those who are consulted, before a revision is adopted. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ConsultationEventsTest {

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    /** All that was told of a plan up to something that was told later. */
    private static List<ConsumerRecord<String, byte[]>> told(String plan) {
        String later = submitted();
        try (TopicReader reader = new TopicReader(PlanTopics.CONSULTATIONS)) {
            reader.await(message -> later.equals(message.key()));
            return reader.all().stream()
                    .filter(message -> plan.equals(message.key()))
                    .toList();
        }
    }

    /** The revision that each record tells of; nothing for a record without value. */
    private static List<String> revisionsTold(String plan) {
        List<ConsumerRecord<String, byte[]>> records = told(plan);
        records.stream()
                .filter(message -> message.value() == null)
                .forEach(tombstone -> EventContract.checkHeaders("consultationEnded", tombstone));
        return records.stream()
                .map(message -> message.value() == null
                        ? ""
                        : data(message).path("revision").asText())
                .toList();
    }

    private static JsonNode data(ConsumerRecord<String, byte[]> message) {
        return EventContract.data(EventContract.check(message));
    }

    private static void change(String plan, String patch) {
        as("planner")
                .header("If-Match", etag(plan))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/v1/plans/{plan}", plan)
                .then()
                .statusCode(200);
    }

    @Test
    void aSubmittedRevisionIsToldByTheNamesOfItsThemesAlone() {
        String plan = submitted();

        try (TopicReader reader = new TopicReader(PlanTopics.CONSULTATIONS)) {
            CloudEvent event = reader.awaitEvent(ConsultationOpenedV1.TYPE, plan);

            assertThat(String.valueOf(event.getExtension("dataref"))).endsWith("/v1/plans/" + plan + "/revisions/1");
            assertThat(EventContract.data(event)).isEqualTo(json("""
                            {
                              "planId": "%s",
                              "reference": "BD.11 2873240",
                              "title": "Jaarplan Veiligheid 2012",
                              "jurisdictions": ["GM0014"],
                              "period": {"from": 2012, "to": 2012},
                              "revision": 1,
                              "themes": [
                                {
                                  "key": "wijken-en-buurten",
                                  "title": "Veilige en leefbare wijken en buurten",
                                  "number": "1",
                                  "themes": [{"key": "drugs", "title": "Drugsoverlast", "number": "1.1", "themes": []}]
                                }
                              ]
                            }
                            """.formatted(plan)));
        }
    }

    @Test
    void theSubmissionItselfIsToldAsBefore() {
        String plan = submitted();

        try (TopicReader reader = new TopicReader(PlanTopics.FACTS)) {
            JsonNode data = EventContract.data(reader.awaitEvent(RevisionSubmittedV1.TYPE, plan));

            assertThat(data.has("themes")).isFalse();
        }
    }

    @Test
    void whatIsOnlyADraftIsNotTold() {
        String plan = draft();
        change(plan, "{\"title\":\"Jaarplan\"}");
        withdraw(plan, 1);

        assertThat(told(plan)).isEmpty();
    }

    @Test
    void aSubmissionThatIsRefusedIsNotTold() {
        ObjectNode incomplete = plan();
        incomplete.withObject("/content").putArray("themes");
        incomplete.withObject("/content").putArray("targets");
        incomplete.withObject("/content").putArray("monitored");
        String plan = create(incomplete);
        as("planner").body("{}").post(DRAFT + "/submissions", plan, 1).then().statusCode(409);

        assertThat(told(plan)).isEmpty();
    }

    @Test
    void aWithdrawalTakesItAway() {
        String plan = submitted();
        withdraw(plan, 1);

        List<ConsumerRecord<String, byte[]>> told = told(plan);

        assertThat(told).hasSize(2);
        assertThat(told.get(1).value()).isNull();
        assertThat(told)
                .extracting(message -> TopicReader.header(message, "ce_sequence"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void anAdoptionTellsNothingHere() {
        String plan = submitted();
        adopt(plan, 1);

        assertThat(revisionsTold(plan)).containsExactly("1");
    }

    @Test
    void theNextRevisionIsConsultedOnInItsTurn() {
        String plan = submitted();
        adopt(plan, 1);
        start(plan);
        submit(plan, 2);
        withdraw(plan, 2);
        start(plan);
        submit(plan, 3);

        assertThat(revisionsTold(plan)).containsExactly("1", "2", "", "3");
    }

    @Test
    void aDraftThatIsWithdrawnAfterAnAdoptionTellsNothing() {
        String plan = submitted();
        adopt(plan, 1);
        start(plan);
        withdraw(plan, 2);

        assertThat(revisionsTold(plan)).containsExactly("1");
    }

    @Test
    void aPlanThatIsRenamedMeanwhileIsToldAnew() {
        String plan = submitted();
        change(plan, "{\"title\":\"Jaarplan Veiligheid\",\"period\":{\"to\":2013}}");

        List<ConsumerRecord<String, byte[]>> told = told(plan);

        assertThat(told).hasSize(2);
        assertThat(data(told.get(1)).path("title").asText()).isEqualTo("Jaarplan Veiligheid");
        assertThat(data(told.get(1)).at("/period/to").asInt()).isEqualTo(2013);
    }

    @Test
    void aChangeOfTheHeaderThatDoesNotConcernThemIsNotTold() {
        String plan = submitted();
        change(plan, "{\"decidingBody\":\"Gemeenteraad\"}");

        assertThat(revisionsTold(plan)).containsExactly("1");
    }
}
