package nl.driehoek.benchmark.latency;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.driehoek.benchmark.TopicReader;
import nl.driehoek.local.LauncherException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Notes when a subscriber has read each record that is waited for. */
final class ArrivalWatch implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Function<ConsumerRecord<String, byte[]>, String> name;
    private final Thread thread;
    private volatile boolean closed;

    /** @param name of a record, to know it by; the first of a name counts */
    ArrivalWatch(Map<String, Object> client, String topic, Function<ConsumerRecord<String, byte[]>, String> name)
            throws InterruptedException {
        this.name = name;
        this.thread = new Thread(() -> watch(client, topic), "arrivals");
        thread.setDaemon(true);
        thread.start();
        if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new LauncherException(topic + " cannot be read");
        }
    }

    private void watch(Map<String, Object> client, String topic) {
        try (TopicReader reader = TopicReader.fromNow(client, topic)) {
            ready.countDown();
            while (!closed) {
                reader.poll().forEach(record -> {
                    long now = System.nanoTime();
                    if (record.value() != null) {
                        arrivals.putIfAbsent(name.apply(record), now);
                    }
                });
            }
        }
    }

    /** When it was read; waits for it. */
    long arrival(String awaited) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            Long arrival = arrivals.get(awaited);
            if (arrival != null) {
                return arrival;
            }
            Thread.sleep(1);
        }
        throw new LauncherException("No event of " + awaited + " within " + PATIENCE_SECONDS + " s");
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
