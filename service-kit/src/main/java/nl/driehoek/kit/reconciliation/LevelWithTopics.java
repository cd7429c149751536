package nl.driehoek.kit.reconciliation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.kit.events.EventSettings;
import nl.driehoek.kit.events.SendingPermit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the topics know more than the database, which can only be after the database was put back: a row of the
 * outbox is committed before it is sent. Looks at the last few records only, once, before the first event is sent.
 */
@ApplicationScoped
public class LevelWithTopics implements SendingPermit {
    private static final Logger LOG = Logger.getLogger(LevelWithTopics.class);
    private static final int LAST_RECORDS = 5;
    private static final long LOOK_AGAIN_NANOS = 10_000_000_000L;

    private final AgroalDataSource database;
    private final TopicScan scan;
    private final ReconciliationStore store;
    private final EventSettings settings;
    private boolean level;
    private long lookedAt;
    private volatile @Nullable String reason;

    public LevelWithTopics(
            AgroalDataSource database, TopicScan scan, ReconciliationStore store, EventSettings settings) {
        this.database = database;
        this.scan = scan;
        this.store = store;
        this.settings = settings;
    }

    /** Why nothing is published, if it is so. */
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Looks until it once is level; a replica may have reconciled meanwhile. */
    @Override
    public synchronized boolean maySend() {
        if (level) {
            return true;
        }
        if (reason != null && System.nanoTime() - lookedAt < LOOK_AGAIN_NANOS) {
            return false;
        }
        @Nullable String found = whyNot();
        lookedAt = System.nanoTime();
        level = found == null;
        reason = found;
        if (found != null) {
            LOG.errorf("Nothing is published: %s", found);
        }
        return level;
    }

    @Nullable
    String whyNot() {
        Optional<UUID> unfinished = store.unfinished();
        if (unfinished.isPresent()) {
            return "reconciliation " + unfinished.get()
                    + " is not finished; start this service with DRIEHOEK_RECONCILE=true (docs/restore.md)";
        }
        List<SeenEvent> tail = new ArrayList<>();
        scan.tails(settings.topics(), LAST_RECORDS, message -> SeenEvent.of(message)
                .ifPresent(tail::add));
        for (SeenEvent event : tail) {
            long known = known(event);
            if (event.sequence() > known) {
                return "the database is older than its topics: " + event.topic() + " has sequence " + event.sequence()
                        + " of " + event.key() + ", and the database gave out " + known
                        + ". It was put back to an earlier moment: start this service with DRIEHOEK_RECONCILE=true"
                        + " (docs/restore.md)";
            }
        }
        return null;
    }

    private long known(SeenEvent event) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select last from outbox_sequence where topic = ? and key = ?")) {
            statement.setString(1, event.topic());
            statement.setString(2, event.key());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The sequences cannot be read", e);
        }
    }
}
