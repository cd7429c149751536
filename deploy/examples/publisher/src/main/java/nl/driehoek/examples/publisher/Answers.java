package nl.driehoek.examples.publisher;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the topic of the answers without a group: each run of this program looks for one answer only. */
final class Answers implements AutoCloseable {
    private static final String TOPIC = "driehoek.measurement-report-answers";
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final String source;
    private final String id;

    Answers(Properties settings, URI source, String id) {
        Properties own = new Properties();
        own.putAll(settings);
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        own.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.consumer = new KafkaConsumer<>(own, new StringDeserializer(), new ByteArrayDeserializer());
        this.source = source.toString();
        this.id = id;
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(each -> new TopicPartition(TOPIC, each.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** Makes sure that no answer from now on is missed. */
    void standAtTheEnd() {
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
    }

    /** The answer that the report has already, if it is one that stays; stands at the end after that. */
    @Nullable
    Answer given() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        consumer.seekToBeginning(consumer.assignment());
        Answer found = null;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            Answer next = polled();
            found = next != null && !next.isDoubt() ? next : found;
        }
        return found;
    }

    /** Waits for the answer; null when it did not come. */
    @Nullable
    Answer await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            Answer found = polled();
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Answer polled() {
        Answer found = null;
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            if (source.equals(record.key()) && id.equals(subject(record))) {
                Answer answer =
                        Answer.of(KafkaMessageFactory.createReader(record).toEvent());
                found = answer == null ? found : answer;
            }
        }
        return found;
    }

    private static @Nullable String subject(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader("ce_subject");
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
