package nl.driehoek.plans.indicatorview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes whoever waits for an indicator as soon as this process has taken one in. */
@ApplicationScoped
public class IndicatorArrivals {

    /** Told within the transaction that takes an indicator in. */
    record Arrived() {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private long count;

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Arrived event) {
        lock.lock();
        try {
            count++;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many have arrived; to be asked before looking, so that none that arrives after the look is missed. */
    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until more than so many have arrived, or for so long. */
    void awaitMoreThan(long seen, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (count <= seen && left > 0) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
