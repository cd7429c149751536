package nl.driehoek.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.kit.reconciliation.Reconciliation;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What this service would publish of its database is what it has published. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PublishedStateTest {
    private static final List<String> TOPICS = List.of("driehoek.indicators", "driehoek.target-statuses");

    @Inject
    Reconciliation reconciliation;

    @Inject
    AgroalDataSource database;

    @Test
    void whatEachCompactedTopicSaysOfAFilledDatabaseIsWhatTheDatabaseSays() {
        reconciliation.run();
        Api.groningen();
        String indicator = Api.newIndicator();
        Plan plan = new Plan().atMost("overlast", indicator, "3").atMost("drugs", indicator, "4");
        plan.publish(1);
        plan.awaitStatus("overlast", 1).awaitStatus("drugs", 1);
        plan.without("drugs").publish(2);
        plan.awaitStatus("overlast", 2);
        awaitSent();

        reconciliation.run();

        JsonPath newest = Tokens.as("admin")
                .get("/v1/reconciliations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (String topic : TOPICS) {
            String row = "items[0].topics.find { it.topic == '" + topic + "' }.";
            assertThat(newest.getLong(row + "records")).as(topic).isPositive();
            assertThat(newest.getLong(row + "published")).as(topic).isZero();
            assertThat(newest.getLong(row + "tombstones")).as(topic).isZero();
            assertThat(newest.getLong(row + "lost")).as(topic).isZero();
        }
    }

    private void awaitSent() {
        await().until(() -> rows("outbox") == 0);
    }

    private long rows(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
