package nl.driehoek.faults.installation;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import nl.driehoek.local.instance.Service;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the services have read, as the broker keeps it. */
public final class ConsumerGroups implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Admin admin;

    public ConsumerGroups(Map<String, Object> settings) {
        this.admin = Admin.create(settings);
    }

    /** Lets a service that does not run read everything again. Returns how many records that are at most. */
    public long backToTheBeginning(Service service) {
        long records = 0;
        for (String group : groups(service)) {
            Map<TopicPartition, Long> read = read(group);
            records += read.values().stream().mapToLong(Long::longValue).sum();
            Map<TopicPartition, OffsetAndMetadata> beginnings = read.keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
            // A member that was killed is one until its session ends.
            whenEmpty(
                    group,
                    () -> get(admin.alterConsumerGroupOffsets(group, beginnings).all()));
        }
        return records;
    }

    /** Lets the broker forget that a service that does not run ever read anything. */
    public long forget(Service service) {
        List<String> groups = groups(service);
        long records = groups.stream()
                .mapToLong(group ->
                        read(group).values().stream().mapToLong(Long::longValue).sum())
                .sum();
        for (String group : groups) {
            whenEmpty(
                    group, () -> get(admin.deleteConsumerGroups(List.of(group)).all()));
        }
        return records;
    }

    /** Waits until a service has read, and said so, all that there is now. */
    public void awaitAllRead(Service service, Collection<String> topics) {
        Map<TopicPartition, Long> ends = ends(topics);
        Waits.until(service.module() + " to read everything", LIMIT, () -> {
            Map<TopicPartition, Long> read = new HashMap<>();
            groups(service).forEach(group -> read.putAll(read(group)));
            return ends.entrySet().stream().allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
        });
    }

    private static void whenEmpty(String group, Runnable change) {
        String[] last = {""};
        boolean done = Waits.within(LIMIT, () -> {
            try {
                change.run();
                return true;
            } catch (IllegalStateException notEmpty) {
                last[0] = String.valueOf(notEmpty.getCause());
                return false;
            }
        });
        if (!done) {
            throw new IllegalStateException("The offsets of " + group + " cannot be changed: " + last[0]);
        }
    }

    private List<String> groups(Service service) {
        return get(admin.listGroups().all()).stream()
                .map(group -> group.groupId())
                .filter(group -> group.startsWith(service.module()))
                .toList();
    }

    private Map<TopicPartition, Long> read(String group) {
        Map<TopicPartition, Long> read = new HashMap<>();
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        read.put(partition, offset.offset());
                    }
                });
        return read;
    }

    private Map<TopicPartition, Long> ends(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        get(admin.describeTopics(topics).allTopicNames()).forEach((topic, description) -> description
                .partitions()
                .forEach(
                        partition -> asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        return get(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refused", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
