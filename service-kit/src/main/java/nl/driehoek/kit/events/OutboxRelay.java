package nl.driehoek.kit.events;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.driehoek.kit.events.OutboxReader.Round;
import org.jboss.logging.Logger;

/**
 * Sends what is in the outbox, oldest first, and deletes it once the broker has acknowledged it.
 *
 * <p>An advisory lock lets one replica at a time send, so replicas never reorder. When it fails between acknowledgement
 * and delete the same events are sent again, with the same ids and in the same order: at least once, and consumers
 * deduplicate. When the broker is away the rows wait.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int TRANSACTION_TIMEOUT_SECONDS = 120;
    /** After this time the deletes are committed: a failure sends little again, and the index forgets what is gone. */
    private static final long LONGEST_NANOS = 250_000_000L;

    /** Safety net for what another replica wrote and did not live to send. */
    private static final int POLL_MILLIS = 1_000;

    private static final int WAIT_FOR_OTHER_REPLICA_MILLIS = 50;
    /** So many events at once come from several writers; a moment later there are more, which then share a round. */
    private static final int BUSY_EVENTS = 6;

    private static final int BUSY_MILLIS = 3;
    /** A batch that is being sent gets so long to be done with when the service stops. */
    private static final int STOP_MILLIS = 3_000;

    /**
     * A replica that is frozen in the midst of a batch loses its lock after this time. Longer than its producer holds on
     * to records: what it still has when it wakes is too old to be sent.
     */
    private static final String LOCK_LIMIT = "90s";

    /** Any number, as long as it is the same in all replicas and used for nothing else in this database. */
    public static final long ADVISORY_LOCK = 7_261_001L;

    private enum Outcome {
        EMPTY,
        /** Empty, but others are writing. */
        BUSY,
        MORE,
        OTHER_REPLICA_SENDS
    }

    private final AgroalDataSource database;
    private final EventProducer producer;
    private final SendingPermit permit;
    private final EventSettings settings;
    private final Counter sent;
    private final Counter failures;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running = true;
    private final Thread thread = new Thread(this::run, "outbox-relay");

    public OutboxRelay(
            AgroalDataSource database,
            EventProducer producer,
            SendingPermit permit,
            EventSettings settings,
            MeterRegistry meters) {
        this.database = database;
        this.producer = producer;
        this.permit = permit;
        this.settings = settings;
        this.sent = meters.counter("driehoek.outbox.sent");
        this.failures = meters.counter("driehoek.outbox.failures");
        meters.gauge("driehoek.outbox.depth", this, OutboxRelay::depth);
        meters.gauge("driehoek.outbox.age.seconds", this, OutboxRelay::ageSeconds);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake.release();
        thread.join(STOP_MILLIS);
        if (thread.isAlive()) {
            // It waits for a broker that does not answer. The batch stays in the outbox.
            thread.interrupt();
            thread.join(STOP_MILLIS);
        }
    }

    void afterCommit(@Observes Outbox.Written written) {
        wake.release();
    }

    private void run() {
        long pause = POLL_MILLIS;
        while (running) {
            try {
                if (wake.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
                pause = POLL_MILLIS;
                Outcome outcome = permit.maySend() ? Outcome.MORE : Outcome.EMPTY;
                while (running && outcome == Outcome.MORE) {
                    outcome = sendRounds();
                }
                if (outcome == Outcome.BUSY) {
                    TimeUnit.MILLISECONDS.sleep(BUSY_MILLIS);
                }
                if (outcome == Outcome.OTHER_REPLICA_SENDS) {
                    pause = WAIT_FOR_OTHER_REPLICA_MILLIS;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                failures.increment();
                if (running) {
                    LOG.warnf(e, "Events could not be sent; they wait in the outbox and are tried again");
                }
            }
        }
    }

    /** Several rounds, so that the next can be read while the broker has one; never is more than one under way. */
    private Outcome sendRounds() {
        return QuarkusTransaction.requiringNew()
                .timeout(TRANSACTION_TIMEOUT_SECONDS)
                .call(() -> {
                    try (Connection connection = database.getConnection()) {
                        OutboxReader outbox = new OutboxReader(connection);
                        if (!outbox.lock(ADVISORY_LOCK, LOCK_LIMIT)) {
                            return Outcome.OTHER_REPLICA_SENDS;
                        }
                        return sendRounds(outbox);
                    }
                });
    }

    private Outcome sendRounds(OutboxReader outbox) throws Exception {
        long begun = System.nanoTime();
        Outcome atTheEnd = Outcome.EMPTY;
        Round round = outbox.oldest(Round.NONE);
        while (!round.rows().isEmpty()) {
            Round sending = round;
            boolean goOn = sending.isFull() && running && System.nanoTime() - begun < LONGEST_NANOS;
            Round next = producer.sendAll(
                    sending.rows().stream().map(row -> row.toRecord(settings)).toList(),
                    () -> goOn ? outbox.oldest(sending) : Round.NONE);
            outbox.delete(sending);
            sent.increment(sending.rows().size());
            if (sending.isFull() && !goOn) {
                return Outcome.MORE;
            }
            atTheEnd = sending.rows().size() >= BUSY_EVENTS ? Outcome.BUSY : Outcome.EMPTY;
            round = next;
        }
        return atTheEnd;
    }

    private double depth() {
        return number("select count(*) from outbox");
    }

    private double ageSeconds() {
        return number("select coalesce(extract(epoch from now() - min(time)), 0) from outbox");
    }

    private double number(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getDouble(1) : 0;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
