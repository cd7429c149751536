package nl.driehoek.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.events.OutboxReader.Round;
import nl.driehoek.kit.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class OutboxReaderTest {
    private static final String TOPIC = "driehoek.measurements";

    @Inject
    AgroalDataSource database;

    private final String run = UUID.randomUUID().toString();

    private Connection open() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void add(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into outbox (event_id, topic, key, sequence, type, subject, time, dataref)"
                        + " values (gen_random_uuid(), ?, ?, 1, 'nl.driehoek.sample.x.v1', ?, now(), '/')")) {
            statement.setString(1, TOPIC);
            statement.setString(2, key);
            statement.setString(3, run);
            statement.executeUpdate();
        }
    }

    private void forget(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from outbox where subject = ?")) {
            statement.setString(1, run);
            statement.executeUpdate();
        }
    }

    private List<String> keys(Round round) {
        return round.rows().stream()
                .filter(row -> row.subject().equals(run))
                .map(OutboxRow::key)
                .toList();
    }

    @Test
    void anOlderEventThatIsCommittedLateGoesBeforeANewerOneOfItsKey() throws SQLException {
        try (Connection sending = open();
                Connection slow = open();
                Connection fast = open()) {
            OutboxReader outbox = new OutboxReader(sending);
            await().until(() -> outbox.lock(OutboxRelay.ADVISORY_LOCK, "90s"));
            add(fast, "first");
            add(slow, "late");
            add(fast, "second");
            fast.commit();

            Round underWay = outbox.oldest(Round.NONE);
            slow.commit();
            add(fast, "late");
            add(fast, "third");
            fast.commit();
            Round next = outbox.oldest(underWay);

            assertThat(keys(underWay)).containsExactly("first", "second");
            assertThat(keys(next)).containsExactly("late", "late", "third");
            assertThat(next.rows()).extracting(OutboxRow::id).isSorted();
            forget(sending);
            sending.commit();
        }
    }

    @Test
    void whatWasDeletedDoesNotComeAgainAndWhatWasNotDoes() throws SQLException {
        try (Connection sending = open();
                Connection writing = open()) {
            OutboxReader outbox = new OutboxReader(sending);
            await().until(() -> outbox.lock(OutboxRelay.ADVISORY_LOCK, "90s"));
            add(writing, "sent");
            writing.commit();
            Round sent = outbox.oldest(Round.NONE);
            add(writing, "waits");
            writing.commit();

            outbox.delete(sent);

            assertThat(keys(sent)).containsExactly("sent");
            assertThat(keys(outbox.oldest(Round.NONE))).containsExactly("waits");
            forget(sending);
            sending.commit();
        }
    }

    @Test
    void aSecondReplicaDoesNotSendWhileOneDoes() throws SQLException {
        try (Connection one = open();
                Connection other = open()) {
            await().until(() -> new OutboxReader(one).lock(OutboxRelay.ADVISORY_LOCK, "90s"));

            assertThat(new OutboxReader(other).lock(OutboxRelay.ADVISORY_LOCK, "90s"))
                    .isFalse();
            one.rollback();
            other.rollback();
        }
    }
}
