package nl.driehoek.plans.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.plans.progress.domain.Commitment;
import nl.driehoek.plans.progress.domain.Commitment.Attention;
import org.junit.jupiter.api.Test;

/** What was held of commitments before they had several norms can still be read. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class HeldCommitmentsTest {
    private static final String ID = "'3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101'";

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    private static String migration() throws IOException {
        try (var script =
                HeldCommitmentsTest.class.getResourceAsStream("/db/migration/V6__commitments_as_printed.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The document as the migration makes it; nothing of it stays in the database. */
    private Commitment migrated(String more) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(
                        "insert into commitment_view (id, sequence, plan_id, document, event_time, taken_in_at)"
                                + " values (" + ID
                                + ", 1, gen_random_uuid(), '{\"id\":\"3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101\","
                                + "\"planId\":\"0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012\",\"theme\":\"drugs\",\"title\":\"Op tijd\","
                                + "\"status\":\"AGREED\",\"statusSince\":\"2012-02-20T10:00:00Z\",\"changedAt\":"
                                + "\"2012-02-20T10:00:00Z\",\"responsibilities\":[]," + more + "}', now(), now())");
                statement.execute(migration());
                try (ResultSet row = statement.executeQuery("select document from commitment_view where id = " + ID)) {
                    row.next();
                    JsonNode document = json.readTree(row.getString(1));
                    assertThat(document.has("norm")).isFalse();
                    return json.treeToValue(document, Commitment.class);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void theNormAndTheReasonForAttentionBecomeTheFirstOfTheirLists() throws SQLException, IOException {
        Commitment held = migrated(
                "\"kind\":\"PERFORMANCE_NORM\",\"norm\":{\"comparator\":\"AT_LEAST\",\"quantity\":80,"
                        + "\"unit\":\"%\",\"text\":\"op tijd\"},\"needsAttention\":{\"reason\":\"THEME_DROPPED\",\"sinceRevision\":2}");

        assertThat(held.norms()).singleElement().satisfies(norm -> {
            assertThat(norm.key()).isEqualTo("n1");
            assertThat(norm.type()).isEqualTo("SHARE");
            assertThat(norm.unit()).isNull();
            assertThat(norm.quantity()).isEqualByComparingTo("80");
            assertThat(norm.text()).isEqualTo("op tijd");
        });
        assertThat(held.attention()).containsExactly(new Attention("THEME_DROPPED", 2));
    }

    @Test
    void whatHadNeitherHasNone() throws SQLException, IOException {
        Commitment held = migrated("\"kind\":\"ACTIVITY\"");

        assertThat(held.norms()).isEmpty();
        assertThat(held.attention()).isEmpty();
        assertThat(held.overdueReports()).isZero();
    }
}
