package nl.driehoek.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A subscriber of a whole topic, without a group. For one thread. */
public final class TopicReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    private TopicReader(Map<String, Object> client, String topic) {
        consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer());
        partitions = new ArrayList<>(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.assign(partitions);
    }

    /** Everything that was ever said on the topic and is still there. */
    public static TopicReader fromBeginning(Map<String, Object> client, String topic) {
        TopicReader reader = new TopicReader(client, topic);
        reader.consumer.seekToBeginning(reader.partitions);
        return reader;
    }

    /** What is said from now on. */
    public static TopicReader fromNow(Map<String, Object> client, String topic) {
        TopicReader reader = new TopicReader(client, topic);
        reader.consumer.seekToEnd(reader.partitions);
        // Seeking is lazy; who acts next expects to see what follows from it.
        reader.partitions.forEach(reader.consumer::position);
        return reader;
    }

    /** What came since the last call, or the next that comes in a while. */
    public ConsumerRecords<String, byte[]> poll() {
        return consumer.poll(PATIENCE);
    }

    /** Everything up to what is there now. */
    public void drain(Consumer<ConsumerRecord<String, byte[]>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end(ends, partition))) {
            poll().forEach(each);
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
