package nl.driehoek.examples.subscriber;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the compacted topics from their beginning, or from where it was, and then follows them. */
final class Follower implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SAVE_EVERY = Duration.ofSeconds(1);

    private final Map<String, String> types;
    private final Snapshot snapshot;
    private final PrintStream out;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, String> topicIds;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private Copy copy;

    /**
     * @param settings of the Kafka client: bootstrap.servers and security
     * @param types per topic the type of event that this program understands
     */
    Follower(Properties settings, Map<String, String> types, Snapshot snapshot, PrintStream out)
            throws ExecutionException, InterruptedException {
        this.types = types;
        this.snapshot = snapshot;
        this.out = out;
        this.copy = new Copy(types);
        this.topicIds = topicIds(settings, types.keySet());
        Properties all = new Properties();
        all.putAll(settings);
        // Places are kept beside the copy, not at the broker: the two then never differ.
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.consumer = new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, String> topicIds(Properties settings, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            Map<String, String> ids = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
            return ids;
        }
    }

    /** @param once end when everything that was there at the start has been read, instead of following */
    void run(boolean once) throws IOException {
        resume();
        Map<TopicPartition, Long> goal = consumer.endOffsets(next.keySet());
        boolean caughtUp = false;
        boolean unsaved = true;
        long saved = System.nanoTime();
        try {
            while (!(once && caughtUp)) {
                unsaved |= takeIn();
                if (!caughtUp && hasReached(goal)) {
                    caughtUp = true;
                    tell("caught up");
                }
                // Not after every record: the whole copy is written each time.
                if (unsaved && (caughtUp && once || System.nanoTime() - saved > SAVE_EVERY.toNanos())) {
                    snapshot.save(copy, positions());
                    saved = System.nanoTime();
                    unsaved = false;
                }
            }
        } catch (WakeupException stopped) {
            snapshot.save(copy, positions());
        }
    }

    private boolean hasReached(Map<TopicPartition, Long> goal) {
        return goal.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Ends {@link #run(boolean)}, from another thread. */
    void stop() {
        consumer.wakeup();
    }

    private void resume() throws IOException {
        Map<TopicPartition, Position> known = new HashMap<>();
        snapshot.load(copy)
                .forEach(position -> known.put(new TopicPartition(position.topic(), position.partition()), position));
        List<TopicPartition> partitions = types.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        boolean whole = partitions.stream().allMatch(partition -> {
            Position position = known.get(partition);
            return position != null && position.topicId().equals(topicIds.get(partition.topic()));
        });
        consumer.assign(partitions);
        if (whole) {
            known.forEach((partition, position) -> {
                consumer.seek(partition, position.next());
                next.put(partition, position.next());
            });
            tell("going on");
        } else {
            fromTheBeginning();
        }
    }

    private void fromTheBeginning() {
        copy = new Copy(types);
        consumer.seekToBeginning(consumer.assignment());
        consumer.assignment().forEach(partition -> next.put(partition, consumer.position(partition)));
        tell("reading from the beginning");
    }

    /** @return whether something came */
    private boolean takeIn() {
        try {
            boolean any = false;
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                any = true;
                takeIn(record);
            }
            for (TopicPartition partition : consumer.assignment()) {
                next.put(partition, consumer.position(partition));
            }
            return any;
        } catch (OffsetOutOfRangeException gone) {
            // The broker no longer has what comes next: away for longer than it keeps things, or restored from a
            // backup.
            fromTheBeginning();
            return true;
        }
    }

    private void takeIn(ConsumerRecord<String, byte[]> record) {
        try {
            Event event = Event.of(record);
            Copy.Outcome outcome = copy.apply(event);
            if (outcome != Copy.Outcome.OLDER) {
                out.printf(
                        "%s %s %s sequence %d%s%n",
                        outcome == Copy.Outcome.TAKEN_IN ? "took in" : "does not know",
                        event.type(),
                        event.key(),
                        event.sequence(),
                        event.data() == null ? " (it is no more)" : "");
            }
        } catch (RuntimeException notAnEvent) {
            // Somebody wrote what the contract does not allow. Stopping here would stop for ever.
            out.printf(
                    "left out %s/%d@%d: %s%n",
                    record.topic(), record.partition(), record.offset(), notAnEvent.getMessage());
        }
    }

    private List<Position> positions() {
        return next.entrySet().stream()
                .map(entry -> new Position(
                        entry.getKey().topic(),
                        entry.getKey().partition(),
                        topicIds.getOrDefault(entry.getKey().topic(), ""),
                        entry.getValue()))
                .toList();
    }

    private void tell(String what) {
        StringBuilder line = new StringBuilder(what).append(":");
        types.keySet().stream()
                .sorted()
                .forEach(topic -> line.append(' ').append(topic).append('=').append(copy.count(topic)));
        out.println(line);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
