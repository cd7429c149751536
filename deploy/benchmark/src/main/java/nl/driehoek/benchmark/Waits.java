package nl.driehoek.benchmark;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.Service;

/** Waits for what the product does by itself. */
public final class Waits {
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waits() {}

    public static void until(String what, BooleanSupplier done) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new LauncherException("Waited " + LIMIT.toMinutes() + " minutes for " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Until nothing waits to be judged or sent by any service. */
    public static void untilQuiet(Bench bench) {
        for (Service service : Service.values()) {
            until(
                    "the events of " + service.module(),
                    () -> bench.database(service).count("select count(*) from outbox") == 0);
        }
        until("what is to be judged", () -> isQuiet(bench));
    }

    /** Whether indicators-service has judged and sent everything that follows from its figures. */
    public static boolean isQuiet(Bench bench) {
        return bench.database()
                        .count("select (select count(*) from pending_assessment) + (select count(*) from outbox)")
                == 0;
    }
}
