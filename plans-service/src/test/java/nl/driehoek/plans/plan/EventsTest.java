package nl.driehoek.plans.plan;

import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.plans.Groningen.DRAFT;
import static nl.driehoek.plans.Groningen.adopt;
import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.Groningen.create;
import static nl.driehoek.plans.Groningen.draft;
import static nl.driehoek.plans.Groningen.plan;
import static nl.driehoek.plans.Groningen.start;
import static nl.driehoek.plans.Groningen.submit;
import static nl.driehoek.plans.Groningen.submitted;
import static nl.driehoek.plans.Groningen.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.plans.Groningen;
import nl.driehoek.plans.plan.events.PlanCreatedV1;
import nl.driehoek.plans.plan.events.PlanTopics;
import nl.driehoek.plans.plan.events.RevisionAdoptedV1;
import nl.driehoek.plans.plan.events.RevisionStartedV1;
import nl.driehoek.plans.plan.events.RevisionSubmittedV1;
import nl.driehoek.plans.plan.events.RevisionWithdrawnV1;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class EventsTest {
    private static final Caller PLANNER =
            new Caller("planner", "gemeente-groningen", Set.of("planner"), Set.of("GM0014"));

    @Inject
    PlanService plans;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static JsonNode data(String topic, String type, String plan) {
        try (TopicReader reader = new TopicReader(topic)) {
            return EventContract.data(reader.awaitEvent(type, plan));
        }
    }

    /** What was published of a plan on a topic, after something that came later on the same topic. */
    private static List<String> typesOf(String topic, String plan) {
        String later = topic.equals(PlanTopics.FACTS) ? draft() : adopted();
        try (TopicReader reader = new TopicReader(topic)) {
            reader.await(message -> later.equals(message.key()));
            return reader.all().stream()
                    .filter(message -> plan.equals(message.key()))
                    .map(message -> TopicReader.header(message, "ce_type"))
                    .toList();
        }
    }

    @Test
    void aNewPlanIsToldWithoutItsContent() {
        String plan = draft();

        JsonNode data = data(PlanTopics.FACTS, PlanCreatedV1.TYPE, plan);

        assertThat(data.path("title").asText()).isEqualTo("Jaarplan Veiligheid 2012");
        assertThat(data.has("content")).isFalse();
    }

    @Test
    void aNewRevisionIsToldWithItsReason() {
        String plan = adopted();
        start(plan);

        JsonNode data = data(PlanTopics.FACTS, RevisionStartedV1.TYPE, plan);

        assertThat(data.path("revision").asInt()).isEqualTo(2);
        assertThat(data.path("copyOf").asInt()).isEqualTo(1);
        assertThat(data.path("reason").asText()).isEqualTo("Bijgesteld naar nieuwe cijfers");
    }

    @Test
    void aSubmissionIsToldWithItsNote() {
        String plan = draft();
        as("planner")
                .body("{\"note\":\"Naar het college\"}")
                .post(DRAFT + "/submissions", plan, 1)
                .then()
                .statusCode(201);

        JsonNode data = data(PlanTopics.FACTS, RevisionSubmittedV1.TYPE, plan);

        assertThat(data.path("note").asText()).isEqualTo("Naar het college");
    }

    @Test
    void aWithdrawalIsToldWithItsReason() {
        String plan = submitted();
        withdraw(plan, 1);

        JsonNode data = data(PlanTopics.FACTS, RevisionWithdrawnV1.TYPE, plan);

        assertThat(data.path("reason").asText()).isEqualTo("Vervangen door een ander voorstel");
    }

    @Test
    void anAdoptedRevisionIsPublishedWhole() {
        String plan = adopted();

        try (TopicReader reader = new TopicReader(PlanTopics.REVISIONS)) {
            CloudEvent event = reader.awaitEvent(RevisionAdoptedV1.TYPE, plan);
            JsonNode data = EventContract.data(event);

            assertThat(String.valueOf(event.getExtension("dataref"))).endsWith("/v1/plans/" + plan + "/revisions/1");
            assertThat(data.path("reference").asText()).isEqualTo("BD.11 2873240");
            assertThat(data.path("adoptedOn").asText()).isEqualTo("2012-02-02");
            assertThat(data.path("textsOmitted").asBoolean()).isFalse();
            assertThat(data.at("/content/themes/0/objective").asText()).isNotBlank();
            assertThat(data.at("/content/targets/0/bound/comparator").asText()).isEqualTo("LESS_THAN");
            assertThat(data.at("/content/targets/0/bound/reference/statedValue").decimalValue())
                    .isEqualByComparingTo("8");
            assertThat(data.at("/content/targets/0/intermediate/0/bound/reference/value")
                            .decimalValue())
                    .isEqualByComparingTo("7");
        }
    }

    @Test
    void theRevisionsOfAPlanComeInTheirOrder() {
        String plan = adopted();
        start(plan);
        submit(plan, 2);
        adopt(plan, 2);

        try (TopicReader reader = new TopicReader(PlanTopics.REVISIONS)) {
            assertThat(reader.await(message -> plan.equals(message.key()), 2))
                    .extracting(message -> EventContract.data(TopicReader.event(message))
                            .path("revision")
                            .asInt())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void aLargePlanIsPublishedWithoutItsTextsAndReadWhole() {
        ObjectNode large = plan();
        String text = "Elke bewoner moet zich veilig voelen. ".repeat(200);
        for (int i = 0; i < 40; i++) {
            large.withObject("/content")
                    .withArray("themes")
                    .addObject()
                    .put("key", "thema-" + i)
                    .put("title", "Thema " + i)
                    .put("objective", text)
                    .putArray("intendedResults")
                    .add(text);
        }
        String plan = create(large);
        submit(plan, 1);
        adopt(plan, 1);

        JsonNode data = data(PlanTopics.REVISIONS, RevisionAdoptedV1.TYPE, plan);

        assertThat(data.path("textsOmitted").asBoolean()).isTrue();
        assertThat(data.at("/content/themes")).hasSize(41);
        assertThat(data.at("/content/themes/40/title").asText()).isEqualTo("Thema 39");
        assertThat(data.at("/content/themes/40").has("objective")).isFalse();
        assertThat(data.at("/content/targets")).hasSize(2);
        as("viewer").get(DRAFT, plan, 1).then().body("content.themes[40].objective", equalTo(text));
    }

    @Test
    void aPlanThatCouldNeverBePublishedIsRefusedFromTheStart() {
        ObjectNode huge = plan();
        IntStream.range(0, 400).forEach(i -> huge.withObject("/content")
                .withArray("targets")
                .addObject()
                .put("key", "streefwaarde-met-een-lange-naam-" + i)
                .put("indicator", "groningen-drugsoverlast")
                .put("due", "2014")
                .put("printed", "≤ " + i));

        as("planner")
                .body(huge.toString())
                .post("/v1/plans")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/content"))
                .body("errors[0].code", equalTo("content-too-large"));
    }

    @Test
    void aRefusedStepIsNotTold() {
        String plan = draft();
        as("planner")
                .body("{\"adoptedOn\":\"2012-02-02\",\"adoptingBody\":\"College van B en W\"}")
                .post(DRAFT + "/adoptions", plan, 1)
                .then()
                .statusCode(409);

        assertThat(typesOf(PlanTopics.REVISIONS, plan)).isEmpty();
    }

    @Test
    void aFailureAfterAStepTakesBackTheStepAndItsEvent() {
        String plan = draft();
        UUID id = UUID.fromString(plan);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    plans.submit(id, 1, null, null, PLANNER);
                    throw new IllegalStateException("failed on purpose");
                }))
                .hasMessageContaining("on purpose");

        assertThat(typesOf(PlanTopics.FACTS, plan)).containsExactly(PlanCreatedV1.TYPE);
        as("planner").get(DRAFT, plan, 1).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void theYearPlanOfGroningenIsAdoptedWithItsTenBounds() {
        JsonNode seed = Groningen.seed();
        String plan = create(seed.path("plan"));
        submit(plan, 1);
        as("planner")
                .body(seed.path("adoption").toString())
                .post(DRAFT + "/adoptions", plan, 1)
                .then()
                .statusCode(201);

        JsonNode data = data(PlanTopics.REVISIONS, RevisionAdoptedV1.TYPE, plan);

        assertThat(data.path("textsOmitted").asBoolean()).isFalse();
        assertThat(data.at("/content/themes")).hasSize(10);
        assertThat(data.at("/content/targets"))
                .extracting(target -> target.path("indicator").asText().replace("groningen-", "") + ": "
                        + target.path("printed").asText() + " = "
                        + target.at("/bound/comparator").asText()
                        + (target.at("/bound/comparatorInferred").asBoolean() ? "? " : " ")
                        + target.at("/bound/reference/value").asText()
                        + target.at("/bound/reference/period").asText()
                        + stated(target.at("/bound/reference/statedValue"))
                        + target.at("/bound/reference/unit").asText())
                .containsExactly(
                        "overlast: ≤ 3 = AT_MOST 3",
                        "drugsoverlast: <2008 (8%) = LESS_THAN 2008 was 8%",
                        "overlast-omwonenden: <2008 (10%) = LESS_THAN 2008 was 10%",
                        "verloedering: ≤2008 (4,0) = AT_MOST 2008 was 4.0",
                        "inbraak-slachtoffer: <2008 (12%) = LESS_THAN 2008 was 12%",
                        "dreiging: ≤2008 (1,4) = AT_MOST 2008 was 1.4",
                        "onveilig: 15% = AT_MOST? 15%",
                        "overlast-jongeren: <2008 (11%) = LESS_THAN 2008 was 11%",
                        "mishandelingen: 4 = AT_MOST? 4",
                        "inbraken: ≤2009 = AT_MOST 2009");
    }

    private static String stated(JsonNode value) {
        return value.isMissingNode() ? "" : " was " + value.asText();
    }
}
