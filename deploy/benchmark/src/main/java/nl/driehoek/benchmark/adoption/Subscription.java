package nl.driehoek.benchmark.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.driehoek.benchmark.TopicReader;
import nl.driehoek.local.LauncherException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads along until so many records have come, and keeps them. */
final class Subscription {
    private static final long PATIENCE_MINUTES = 20;

    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch complete = new CountDownLatch(1);
    private volatile long completedAt;

    Subscription(Map<String, Object> client, String topic, int expected) throws InterruptedException {
        Thread thread = new Thread(() -> read(client, topic, expected), "subscription");
        thread.setDaemon(true);
        thread.start();
        await(ready, topic + " cannot be read");
    }

    private void read(Map<String, Object> client, String topic, int expected) {
        try (TopicReader reader = TopicReader.fromNow(client, topic)) {
            ready.countDown();
            while (records.size() < expected) {
                reader.poll().forEach(records::add);
            }
            completedAt = System.nanoTime();
            complete.countDown();
        }
    }

    /** When the last one was read. */
    long completedAt() throws InterruptedException {
        await(complete, "not all events came");
        return completedAt;
    }

    /** What came; to be asked when all have. */
    List<ConsumerRecord<String, byte[]>> records() {
        return records;
    }

    private static void await(CountDownLatch latch, String otherwise) throws InterruptedException {
        if (!latch.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new LauncherException("Within " + PATIENCE_MINUTES + " minutes " + otherwise);
        }
    }
}
