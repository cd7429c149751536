package nl.driehoek.kit.reconciliation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.reconciliation.LastEvents.Last;
import nl.driehoek.kit.reconciliation.TopicCounts.Count;
import org.jspecify.annotations.Nullable;

/** Publishes what a compacted topic does not say as the database does, and nothing else: subscribers see little of it. */
@ApplicationScoped
public class StatePublication {
    private final AgroalDataSource database;
    private final Outbox outbox;
    private final DataDigest digest;

    public StatePublication(AgroalDataSource database, Outbox outbox, DataDigest digest) {
        this.database = database;
        this.outbox = outbox;
        this.digest = digest;
    }

    /** The last event of a key, as far as it has to be known. */
    Last last(PublishedState state, SeenEvent event) {
        return last(state, event.sequence(), event.data());
    }

    private Last last(PublishedState state, long sequence, byte @Nullable [] data) {
        if (data == null) {
            return new Last(sequence, null, "");
        }
        var parsed = digest.parsed(data);
        return new Last(sequence, digest.of(parsed), state.mark(parsed));
    }

    /**
     * @param lasts the last events on the topic
     * @param counts gets what was done
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void publish(PublishedState state, LastEvents lasts, TopicCounts counts) {
        // Whoever changes state meanwhile waits with its event, so that this one does not come behind a newer one.
        holdOffOthers();
        waiting(state, lasts);
        Set<String> present = new HashSet<>();
        state.each(event -> {
            present.add(event.key());
            if (!lasts.says(event.key(), digest.of(Objects.requireNonNull(event.data())))) {
                outbox.add(event);
                counts.add(Count.PUBLISHED, 1);
            }
        });
        lasts.eachPresent((key, last) -> {
            if (!present.contains(key) && !state.mayStay(key, last.mark())) {
                outbox.add(state.gone(key));
                counts.add(Count.TOMBSTONES, 1);
            }
        });
    }

    private void holdOffOthers() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("lock table outbox_sequence in exclusive mode");
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be held", e);
        }
    }

    /** What waits in the outbox comes behind what is on the topic. */
    private void waiting(PublishedState state, LastEvents lasts) {
        outbox.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select key, sequence, data from outbox where topic = ? order by id")) {
            statement.setString(1, state.topic());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String data = row.getString(3);
                    lasts.saw(
                            row.getString(1),
                            last(state, row.getLong(2), data == null ? null : data.getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be read", e);
        }
    }
}
