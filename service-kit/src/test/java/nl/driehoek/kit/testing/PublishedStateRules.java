package nl.driehoek.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.driehoek.kit.reconciliation.Reconciliation;
import org.junit.jupiter.api.Test;

/** What a service would publish of its database is what it has published; a service has a test class that extends this. */
public abstract class PublishedStateRules {
    @Inject
    Reconciliation reconciliation;

    @Inject
    AgroalDataSource database;

    /** The compacted topics of the service. */
    protected abstract List<String> topics();

    /** Makes something of everything that those topics tell, and takes some of it back. */
    protected abstract void fill();

    @Test
    void whatEachCompactedTopicSaysOfAFilledDatabaseIsWhatTheDatabaseSays() {
        reconciliation.run();
        fill();
        await().until(this::isAllSent);

        reconciliation.run();

        JsonPath newest = Tokens.as("admin")
                .get("/v1/reconciliations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (String topic : topics()) {
            String row = "items[0].topics.find { it.topic == '" + topic + "' }.";
            assertThat(newest.getLong(row + "records")).as(topic).isPositive();
            assertThat(newest.getLong(row + "published")).as(topic).isZero();
            assertThat(newest.getLong(row + "tombstones")).as(topic).isZero();
            assertThat(newest.getLong(row + "lost")).as(topic).isZero();
        }
    }

    private boolean isAllSent() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select from outbox")) {
            return !row.next();
        }
    }
}
