package nl.driehoek.local.api;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.driehoek.local.LauncherException;

/** Waits for what goes on after the answer to a call: events, and work that is done later. */
public final class Waiting {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String UNKNOWN_INDICATOR = "unknown-indicator";
    private static final Duration POLL = Duration.ofMillis(100);

    private Waiting() {}

    public static <T> T until(String what, Supplier<T> look, Predicate<T> enough) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            T seen = look.get();
            if (enough.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new LauncherException("Waited " + LIMIT.toSeconds() + " s in vain for " + what);
            }
            sleep();
        }
    }

    /** Waits as long as what is seen goes on changing, and shows each change. */
    public static <T> T whileItMoves(String what, Supplier<T> look, Predicate<T> enough, Consumer<T> show) {
        T last = null;
        long deadline = 0;
        while (true) {
            T seen = look.get();
            if (!seen.equals(last)) {
                last = seen;
                deadline = System.nanoTime() + LIMIT.toNanos();
                show.accept(seen);
            }
            if (enough.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new LauncherException("Nothing has moved for " + LIMIT.toSeconds() + " s in " + what);
            }
            sleep();
        }
    }

    /**
     * Tries again while the only thing wrong is that plans-service does not know an indicator: the event that tells of it
     * is still on its way.
     */
    public static <T> T forIndicators(Supplier<T> attempt) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                return attempt.get();
            } catch (RefusedException e) {
                if (!e.isOnlyAbout(UNKNOWN_INDICATOR) || System.nanoTime() > deadline) {
                    throw e;
                }
            }
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }
}
