package nl.driehoek.plans.progress;

import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.progress.ProgressEvents.status;
import static nl.driehoek.plans.progress.ProgressEvents.statusLeft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.cloudevents.CloudEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.plans.Told;
import nl.driehoek.plans.progress.events.TargetStatusChangedV1;
import org.junit.jupiter.api.Test;

/** Statuses that are taken in one transaction, because they came together. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class StatusesTogetherTest {
    @Inject
    Statements statements;

    private static ValidatableResponse progress(String plan) {
        return as("viewer").get("/v1/plans/{plan}/progress", plan).then().statusCode(200);
    }

    private long number(String query) {
        return statements.first(query, row -> row.getLong(1)).orElseThrow();
    }

    @Test
    void statusesThatComeTogetherAreKeptInOneTransactionAndOfEachTheNewest() {
        String plan = adopted();
        CloudEvent newest = status(plan, "drugsoverlast", 3, "NOT_MET");
        CloudEvent left = statusLeft(plan, "onveilig", 2);
        CloudEvent last = status(plan, "last", 1, "MET");

        Told.publishTogether(
                Told.TARGET_STATUSES,
                status(plan, "drugsoverlast", 1, "UNDETERMINED"),
                newest,
                status(plan, "drugsoverlast", 2, "MET"),
                newest,
                status(plan, "onveilig", 1, "MET"),
                left,
                last);

        awaitStatus(plan, "last");
        progress(plan)
                .body("themes[0].themes[0].targets[0].statuses.verdict", contains("NOT_MET"))
                .body("themes[0].targets[0].statuses", empty());
        assertThat(number("select count(distinct cast(xmin as text)) from target_status_view where id like '" + plan
                        + "%'"))
                .isEqualTo(1);
    }

    @Test
    void aStatusThatCannotBeTakenKeepsNoneOfThoseThatCameWithItFromBeingKept() {
        String plan = adopted();
        String broken = plan + ".onveilig.GM0014";

        Told.publishTogether(
                Told.TARGET_STATUSES,
                status(plan, "drugsoverlast", 1, "MET"),
                Told.event(TargetStatusChangedV1.TYPE, broken, 1, "{\"id\":\"" + broken + "\"}"),
                status(plan, "drugsoverlast", 2, "NOT_MET"),
                status(plan, "last", 1, "MET"));

        awaitStatus(plan, "last");
        progress(plan)
                .body("themes[0].themes[0].targets[0].statuses.verdict", contains("NOT_MET"))
                .body("themes[0].targets[0].statuses", empty());
        try (TopicReader deadLetters = new TopicReader(Told.DEAD_LETTERS)) {
            deadLetters.await(letter -> broken.equals(letter.key()));
            assertThat(deadLetters.all())
                    .filteredOn(letter -> letter.key() != null && letter.key().startsWith(plan))
                    .hasSize(1);
        }
    }

    private void awaitStatus(String plan, String target) {
        await().until(() ->
                number("select count(*) from target_status_view where id = '" + plan + "." + target + ".GM0014'") == 1);
    }
}
