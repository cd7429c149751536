package nl.driehoek.faults.observer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.embedded.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Every record of every topic from the beginning, kept in memory: what a subscriber saw that missed nothing. */
public final class EventLog implements AutoCloseable {

    private static final String ANSWERS = "driehoek.measurement-report-answers";
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread = new Thread(this::follow, "event-log");
    private final List<Seen> records = new ArrayList<>();
    private final Map<StreamKey, KeyStream> streams = new HashMap<>();
    private final Map<String, Set<String>> idsByTopic = new HashMap<>();
    private final Map<String, Set<String>> answers = new HashMap<>();
    private volatile @Nullable String failure;
    private volatile boolean ended;

    /** An aggregate's stream of events. */
    public record StreamKey(String topic, String key) {}

    /**
     * What came so far.
     *
     * @param events different ones
     * @param misordered first deliveries behind the first delivery of a later one of the same key
     * @param contradictions different events that claim the same place
     */
    public record Counts(
            long records, long events, long duplicates, long misordered, long contradictions, long deadLetters) {

        public Counts minus(Counts before) {
            return new Counts(
                    records - before.records,
                    events - before.events,
                    duplicates - before.duplicates,
                    misordered - before.misordered,
                    contradictions - before.contradictions,
                    deadLetters - before.deadLetters);
        }
    }

    /** @param settings of the client: bootstrap servers, security */
    public EventLog(Map<String, Object> settings) {
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = Topics.names().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread.setDaemon(true);
        thread.start();
    }

    private void follow() {
        try {
            while (!ended) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    add(Seen.of(record), Seen.header(record, "ce_subject"));
                }
            }
        } catch (WakeupException | InterruptException end) {
            // It was closed.
            ended = true;
        } catch (KafkaException e) {
            failure = e.toString();
        } finally {
            consumer.close();
        }
    }

    private synchronized void add(Seen seen, String subject) {
        records.add(seen);
        if (seen.topic().equals(ANSWERS)) {
            answers.computeIfAbsent(subject, report -> new HashSet<>()).add(seen.id());
        }
        if (!seen.id().isEmpty() && !seen.tombstone()) {
            idsByTopic.computeIfAbsent(seen.topic(), topic -> new HashSet<>()).add(seen.id());
        }
        if (seen.sequence() > 0 && !seen.isDeadLetter() && !seen.isHandMade()) {
            streams.computeIfAbsent(new StreamKey(seen.topic(), seen.key()), key -> new KeyStream())
                    .add(seen);
        }
    }

    public synchronized Counts counts() {
        return new Counts(
                records.size(),
                streams.values().stream().mapToLong(KeyStream::size).sum(),
                streams.values().stream().mapToLong(KeyStream::duplicates).sum(),
                streams.values().stream().mapToLong(KeyStream::misordered).sum(),
                streams.values().stream().mapToLong(KeyStream::contradictions).sum(),
                records.stream().filter(Seen::isDeadLetter).count());
    }

    /** All records so far. */
    public synchronized List<Seen> records() {
        return List.copyOf(records);
    }

    /** Ids of the events of a topic that have data; tombstones leave no mark in an inbox. */
    public synchronized Set<String> ids(String topic) {
        return Set.copyOf(idsByTopic.getOrDefault(topic, Set.of()));
    }

    /** Ids of the events that a service could not take. */
    public synchronized Set<String> deadLetterIds() {
        Set<String> ids = new HashSet<>();
        records.stream().filter(Seen::isDeadLetter).forEach(seen -> ids.add(seen.id()));
        return ids;
    }

    /** How many different answers a measurement report has. */
    public synchronized int answersTo(String report) {
        return answers.getOrDefault(report, Set.of()).size();
    }

    public synchronized Set<StreamKey> streams() {
        return Set.copyOf(streams.keySet());
    }

    /** Numbers from 1 to the last that never came. */
    public synchronized List<Long> missing(StreamKey key, long last) {
        KeyStream stream = streams.get(key);
        List<Long> missing = new ArrayList<>();
        for (long sequence = 1; sequence <= last; sequence++) {
            if (stream == null || !stream.has(sequence)) {
                missing.add(sequence);
            }
        }
        return missing;
    }

    /** The highest number that came; 0 for none. */
    public synchronized long highest(StreamKey key) {
        KeyStream stream = streams.get(key);
        return stream == null ? 0 : stream.highest();
    }

    /** The number of the record that came last. */
    public synchronized long last(StreamKey key) {
        KeyStream stream = streams.get(key);
        return stream == null ? 0 : stream.last();
    }

    /** Why it sees nothing any more, when that is so. */
    public @Nullable String failure() {
        return failure;
    }

    @Override
    public void close() {
        ended = true;
        consumer.wakeup();
    }
}
