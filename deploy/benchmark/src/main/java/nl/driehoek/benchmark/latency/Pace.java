package nl.driehoek.benchmark.latency;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import nl.driehoek.local.LauncherException;

/** Does something so many times a second, however long it takes each time. */
final class Pace {
    private static final int THREADS = 16;
    private static final long PATIENCE_SECONDS = 60;

    private final long interval;

    Pace(int perSecond) {
        this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /** Returns when all are done; the first that fails ends it. */
    void run(int times, IntConsumer action) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        long started = System.nanoTime();
        for (int number = 0; number < times && failure.get() == null; number++) {
            long wait = started + number * interval - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
            int turn = number;
            threads.execute(() -> {
                try {
                    action.accept(turn);
                } catch (RuntimeException e) {
                    failure.set(e);
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new LauncherException("Not answered within " + PATIENCE_SECONDS + " s");
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }
}
