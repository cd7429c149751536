package nl.driehoek.faults.scenario;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.driehoek.faults.installation.RelayLock;
import nl.driehoek.faults.installation.Sql;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.local.instance.Service;

/** Looks again and again who holds the locks of the relays, as long as it is open. */
final class LockWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(50);

    private final Map<Service, RelayLock> locks = new EnumMap<>(Service.class);
    private final Set<String> together = new TreeSet<>();
    private final Thread thread = new Thread(this::watch, "lock-watch");
    private int held;
    private volatile boolean ended;

    LockWatch(Sql sql) {
        for (Service service : Service.values()) {
            locks.put(service, new RelayLock(sql, service));
        }
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!ended) {
            locks.values().forEach(lock -> add(lock.holders()));
            Waits.time(EVERY);
        }
    }

    private synchronized void add(List<String> holders) {
        held += holders.isEmpty() ? 0 : 1;
        if (holders.size() > 1) {
            together.add(holders.toString());
        }
    }

    RelayLock of(Service service) {
        RelayLock lock = locks.get(service);
        if (lock == null) {
            throw new IllegalArgumentException("No lock of " + service);
        }
        return lock;
    }

    /** Notes what should not have been seen. */
    synchronized void require(Round round) {
        round.require(held > 0, "the lock of a relay was never seen in anybody's hands");
        round.require(together.isEmpty(), "more than one replica held the lock of the relay: " + together);
        round.require(thread.isAlive(), "the locks could not be watched to the end");
    }

    @Override
    public void close() {
        ended = true;
    }
}
