package nl.driehoek.faults.installation;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a condition, and for time to pass while a fault lasts. */
public final class Waits {

    private static final Duration POLL = Duration.ofMillis(50);

    private Waits() {}

    public static void until(String what, Duration limit, BooleanSupplier condition) {
        if (!within(limit, condition)) {
            throw new IllegalStateException("Waited " + limit.toSeconds() + " s in vain for " + what);
        }
    }

    /** Whether it came about within the limit. */
    public static boolean within(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            time(POLL);
        }
        return true;
    }

    /** Lets time pass. */
    public static void time(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
