package nl.driehoek.partners.commitment.events;

import static nl.driehoek.partners.Api.agree;
import static nl.driehoek.partners.Api.commitment;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.propose;
import static nl.driehoek.partners.Api.report;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.partners.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class CommitmentFactsTest {
    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partners() {
        Api.registerPartners();
    }

    /** The first so many facts of a commitment, each held against its contract. */
    private static List<CloudEvent> facts(String commitment, int count) {
        try (TopicReader reader = new TopicReader(CommitmentFacts.TOPIC)) {
            return reader.await(fact -> commitment.equals(fact.key()), count).stream()
                    .map(EventContract::check)
                    .toList();
        }
    }

    @Test
    void thatAllHaveAgreedIsToldOnceWithTheLastAnswer() {
        UUID plan = newPlan(CRISIS);
        Map<String, Object> promise = commitment(plan, CRISIS);
        promise.put("reference", "C000-178");
        String id = planner()
                .body(promise)
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        agree(planner(), id).statusCode(201);
        String statusSince = agree(police(), id).statusCode(201).extract().path("statusSince");
        report(planner(), id, "2012-Q1").statusCode(201);

        List<CloudEvent> facts = facts(id, 2);

        assertThat(facts)
                .extracting(CloudEvent::getType)
                .containsExactly(CommitmentAgreedV1.TYPE, ProgressReportedV1.TYPE);
        JsonNode agreed = EventContract.data(facts.get(0));
        assertThat(agreed.path("id").asText()).isEqualTo(id);
        assertThat(agreed.path("planId").asText()).isEqualTo(plan.toString());
        assertThat(agreed.path("theme").asText()).isEqualTo(CRISIS);
        assertThat(agreed.path("reference").asText()).isEqualTo("C000-178");
        assertThat(agreed.path("partners")).extracting(JsonNode::asText).containsExactly(MUNICIPALITY, POLICE);
        assertThat(agreed.path("agreedAt").asText()).isEqualTo(statusSince);
    }

    @Test
    void aPausedCommitmentThatIsTakenUpAgainIsNotAgreedToAnew() {
        String id = Api.agreed(newPlan(CRISIS), CRISIS);
        planner()
                .body(Map.of("reason", "De crisis gaat voor"))
                .post("/v1/commitments/" + id + "/deprioritisations")
                .then()
                .statusCode(201);
        planner()
                .body(Map.of("reason", "De crisis is voorbij"))
                .post("/v1/commitments/" + id + "/resumptions")
                .then()
                .statusCode(201)
                .body("status", equalTo("AGREED"));
        report(police(), id, "2012-Q1").statusCode(201);

        assertThat(facts(id, 2))
                .extracting(CloudEvent::getType)
                .containsExactly(CommitmentAgreedV1.TYPE, ProgressReportedV1.TYPE);
    }

    @Test
    void everyReportAndEveryCorrectionIsTold() {
        String id = Api.agreed(newPlan(CRISIS), CRISIS);
        String reported =
                report(police(), id, "2012-Q1").statusCode(201).extract().path("id");
        Map<String, Object> correction = Map.of(
                "period",
                "2012-Q1",
                "text",
                "Drie keer opgeschaald",
                "reason",
                "Een keer vergeten",
                "evidence",
                List.of(Map.of("title", "Logboek", "link", "https://politie.example/logboek")));
        for (int i = 0; i < 2; i++) {
            police().body(correction)
                    .post("/v1/commitments/" + id + "/progress-reports/" + reported + "/corrections")
                    .then()
                    .statusCode(201);
        }
        report(planner(), id, "2012-Q1").statusCode(201);

        List<CloudEvent> facts = facts(id, 4);

        assertThat(facts.get(2).getSubject()).isEqualTo(reported);
        assertThat(String.valueOf(facts.get(2).getExtension("dataref")))
                .endsWith("/v1/commitments/" + id + "/progress-reports/" + reported);
        JsonNode first = EventContract.data(facts.get(1));
        assertThat(first.path("version").asInt()).isEqualTo(1);
        assertThat(first.path("values")).isEmpty();
        assertThat(first.has("correctionReason")).isFalse();
        JsonNode corrected = EventContract.data(facts.get(2));
        assertThat(corrected.path("commitmentId").asText()).isEqualTo(id);
        assertThat(corrected.path("partner").asText()).isEqualTo(POLICE);
        assertThat(corrected.path("period").asText()).isEqualTo("2012-Q1");
        assertThat(corrected.path("text").asText()).isEqualTo("Drie keer opgeschaald");
        assertThat(corrected.at("/evidence/0/title").asText()).isEqualTo("Logboek");
        assertThat(corrected.path("version").asInt()).isEqualTo(2);
        assertThat(corrected.path("correctionReason").asText()).isEqualTo("Een keer vergeten");
        assertThat(EventContract.data(facts.get(3)).path("partner").asText()).isEqualTo(MUNICIPALITY);
    }

    @Test
    void aRefusedReportIsNotTold() {
        String id = propose(newPlan(CRISIS), CRISIS);
        report(police(), id, "2012-Q1").statusCode(409);
        agree(planner(), id).statusCode(201);
        agree(police(), id).statusCode(201);

        assertThat(facts(id, 1)).extracting(CloudEvent::getType).containsExactly(CommitmentAgreedV1.TYPE);
    }
}
