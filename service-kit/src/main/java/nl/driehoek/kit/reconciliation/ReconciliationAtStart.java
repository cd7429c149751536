package nl.driehoek.kit.reconciliation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reconciles while the service starts, when it is told to: before the relay sends anything and before the channels and
 * the clocks begin. One replica does it; the others wait until it is done.
 */
@ApplicationScoped
public class ReconciliationAtStart {
    private static final Logger LOG = Logger.getLogger(ReconciliationAtStart.class);
    /** Any number, as long as it is the same in all replicas and used for nothing else in this database. */
    private static final long ADVISORY_LOCK = 7_261_030L;
    /** Before all else that waits for the start: schedulers come at 0, channels at 1000, the relay after those. */
    private static final int FIRST = -1000;

    private static final long PAUSE_MILLIS = 2_000;

    private final AgroalDataSource database;
    private final Reconciliation reconciliation;
    private final ReconciliationStore store;
    private final boolean asked;
    private volatile boolean done;

    public ReconciliationAtStart(
            AgroalDataSource database,
            Reconciliation reconciliation,
            ReconciliationStore store,
            @ConfigProperty(name = "driehoek.reconcile") boolean asked) {
        this.database = database;
        this.reconciliation = reconciliation;
        this.store = store;
        this.asked = asked;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) throws InterruptedException {
        if (asked) {
            untilDone();
        }
        done = true;
    }

    /** Whether the service is asked to reconcile, and has not. */
    boolean isUnderWay() {
        return asked && !done;
    }

    private void untilDone() throws InterruptedException {
        long finishedBefore = -1;
        while (true) {
            try {
                if (finishedBefore < 0) {
                    finishedBefore = store.finished();
                }
                if (doneByOne(finishedBefore)) {
                    return;
                }
                LOG.info("Another replica reconciles; this one waits");
            } catch (SQLException | RuntimeException e) {
                LOG.errorf(e, "Reconciliation failed, is tried again; nothing is published until it succeeds");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** False when another replica is at it. */
    private boolean doneByOne(long finishedBefore) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isTrue(statement, "select pg_try_advisory_lock(" + ADVISORY_LOCK + ")")) {
                return false;
            }
            try {
                // What another replica finished while this one waited need not be done again.
                if (store.finished() == finishedBefore) {
                    reconciliation.run();
                }
                return true;
            } finally {
                isTrue(statement, "select pg_advisory_unlock(" + ADVISORY_LOCK + ")");
            }
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
