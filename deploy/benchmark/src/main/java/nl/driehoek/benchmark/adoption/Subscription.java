package nl.driehoek.benchmark.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.driehoek.benchmark.TopicReader;
import nl.driehoek.local.LauncherException;
import org.jspecify.annotations.Nullable;

/** Reads along until so many records have come, and keeps how large they are: all of them would not fit in memory. */
final class Subscription {
    private static final long PATIENCE_MINUTES = 20;

    private final List<RecordSize> sizes = new ArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch complete = new CountDownLatch(1);
    private volatile long completedAt;
    private volatile @Nullable Throwable failure;

    Subscription(Map<String, Object> client, String topic, int expected) throws InterruptedException {
        Thread thread = new Thread(() -> read(client, topic, expected), "subscription");
        thread.setDaemon(true);
        thread.start();
        await(ready, topic + " cannot be read");
    }

    private void read(Map<String, Object> client, String topic, int expected) {
        try (TopicReader reader = TopicReader.fromNow(client, topic)) {
            ready.countDown();
            while (sizes.size() < expected) {
                reader.poll().forEach(record -> sizes.add(RecordSize.of(record)));
            }
            completedAt = System.nanoTime();
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            ready.countDown();
            complete.countDown();
        }
    }

    /** When the last one was read. */
    long completedAt() throws InterruptedException {
        await(complete, "not all events came");
        return completedAt;
    }

    /** How large what came is; to be asked when all have. */
    List<RecordSize> sizes() {
        return sizes;
    }

    private void await(CountDownLatch latch, String otherwise) throws InterruptedException {
        if (!latch.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new LauncherException("Within " + PATIENCE_MINUTES + " minutes " + otherwise);
        }
        Throwable broken = failure;
        if (broken != null) {
            throw new LauncherException("The events could not be read: " + broken, broken);
        }
    }
}
