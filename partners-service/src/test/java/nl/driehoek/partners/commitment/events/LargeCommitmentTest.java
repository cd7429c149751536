package nl.driehoek.partners.commitment.events;

import static nl.driehoek.partners.Api.commitment;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.partners.Api;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However much is promised and reported, it is published: with what can be told of it. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class LargeCommitmentTest {
    @Inject
    CommitmentEvents events;

    private JsonNode published(Commitment commitment) {
        QuarkusTransaction.requiringNew().run(() -> events.proposed(commitment));
        return awaited(
                CommitmentChangedV1.TOPIC,
                CommitmentChangedV1.TYPE,
                commitment.id().toString());
    }

    private JsonNode published(Commitment commitment, ProgressReport report) {
        QuarkusTransaction.requiringNew().run(() -> events.reported(commitment, report));
        return awaited(
                CommitmentFacts.TOPIC, ProgressReportedV1.TYPE, report.id().toString());
    }

    /** Held against its schema and the largest size of an event. */
    private static JsonNode awaited(String topic, String type, String subject) {
        try (TopicReader reader = new TopicReader(topic)) {
            return EventContract.data(reader.awaitEvent(type, subject));
        }
    }

    @Test
    void whatFitsIsToldWhole() {
        Commitment commitment = new Large(1, 2, 2, 2, 10).commitment();

        JsonNode told = published(commitment);

        assertThat(told.has("detailsOmitted")).isFalse();
        assertThat(told.at("/norms/0/perUnit/names")).hasSize(2);
        assertThat(told.at("/assessments/0/splits")).hasSize(2);
        assertThat(told.at("/latestProgress/values")).hasSize(2);
        assertThat(told.at("/latestProgress/evidence")).hasSize(2);
        assertThat(told.path("citations")).isNotEmpty();
    }

    /** Each row makes another part of it too large. */
    @ParameterizedTest
    @CsvSource({
        "3, 2, 2, 20, 900, 0, 2, 2, 2, true",
        "1, 2, 500, 1, 200, 0, 0, 2, 2, true",
        "20, 100, 2, 1, 1, 0, 0, 0, 100, true",
        "20, 200, 2, 1, 20, 0, 0, 0, 0, true"
    })
    void whatIsLeftOutIsNoMoreThanNeeded(
            int norms,
            int units,
            int values,
            int evidence,
            int length,
            int evidenceTold,
            int valuesTold,
            int splitsTold,
            int unitsTold,
            boolean textsTold) {
        Commitment commitment = new Large(norms, units, values, evidence, length).commitment();

        JsonNode told = published(commitment);

        assertThat(told.path("detailsOmitted").asBoolean()).isTrue();
        assertThat(told.path("norms")).hasSize(norms);
        assertThat(told.at("/latestProgress/evidence")).hasSize(evidenceTold);
        assertThat(told.at("/latestProgress/values")).hasSize(valuesTold);
        assertThat(told.at("/assessments/0/splits")).hasSize(splitsTold);
        assertThat(told.at("/norms/0/perUnit/names")).hasSize(unitsTold);
        assertThat(told.at("/norms/0").has("text")).isEqualTo(textsTold);
    }

    @Test
    void theLargestThatThereCanBeIsToldWithWhoPromisedWhat() {
        Commitment commitment = Large.largest();

        JsonNode told = published(commitment);

        assertThat(told.path("detailsOmitted").asBoolean()).isTrue();
        assertThat(told.path("title").asText()).isEqualTo(commitment.promise().title());
        assertThat(told.path("responsibilities")).hasSize(50);
        assertThat(told.path("attention")).isNotEmpty();
        assertThat(told.path("overdueReports")).hasSize(100);
        assertThat(told.at("/latestProgress/text").asText()).hasSize(2000);
        assertThat(told.has("norms")).isFalse();
    }

    @Test
    void aLargeReportIsToldWithoutItsFigures() {
        Commitment commitment = Large.largest();

        JsonNode told = published(commitment, commitment.latestProgress());

        assertThat(told.path("detailsOmitted").asBoolean()).isTrue();
        assertThat(told.path("values")).isEmpty();
        assertThat(told.has("evidence")).isFalse();
        assertThat(told.path("text").asText()).hasSize(2000);
    }

    @Test
    void aLargeCommitmentCanBeProposed() {
        Api.registerPartners();
        UUID plan = newPlan(GROWING_UP);
        Map<String, Object> promise = commitment(plan, GROWING_UP);
        promise.put("kind", "CAPACITY");
        promise.put("norms", IntStream.range(0, 20).mapToObj(i -> norm()).toList());

        String id = planner()
                .body(promise)
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        JsonNode told = awaited(CommitmentChangedV1.TOPIC, CommitmentChangedV1.TYPE, id);
        assertThat(told.path("detailsOmitted").asBoolean()).isTrue();
        assertThat(told.path("norms")).hasSize(20);
    }

    private static Map<String, Object> norm() {
        List<String> names = IntStream.range(0, 200)
                .mapToObj(i -> "Wijk " + i + " van Groningen")
                .toList();
        return Map.of(
                "type",
                "CAPACITY",
                "comparator",
                "AT_LEAST",
                "quantity",
                2,
                "unit",
                "fte",
                "perUnit",
                Map.of("unit", "wijk", "names", names));
    }
}
