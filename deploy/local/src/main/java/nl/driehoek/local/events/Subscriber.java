package nl.driehoek.local.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain Kafka consumer of whole topics, without a group: it reads along and leaves no trace. */
final class Subscriber implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;

    Subscriber(Map<String, Object> client, Collection<String> topics, boolean fromBeginning) {
        consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        // Seeking is lazy; who acts next expects to see what follows from it.
        partitions.forEach(consumer::position);
    }

    /** What arrived since the last call, or within the time given, in order of its time as far as that goes. */
    List<ConsumerRecord<String, byte[]>> poll(Duration limit) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(limit).forEach(records::add);
        records.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
