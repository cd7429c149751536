package nl.driehoek.local.story;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.driehoek.local.LauncherException;

/** Waits for what events bring about. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    private Waiting() {}

    static <T> T until(String what, Supplier<T> look, Predicate<T> enough) {
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

    private static void sleep() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }
}
