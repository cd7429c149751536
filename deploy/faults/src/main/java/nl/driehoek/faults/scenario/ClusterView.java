package nl.driehoek.faults.scenario;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.embedded.Topics;
import nl.driehoek.faults.installation.Waits;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** Which of several brokers does what, as they say themselves. Brokers go by the ids of Kafka. */
final class ClusterView implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Admin admin;

    ClusterView(Map<String, Object> client) {
        admin = Admin.create(client);
    }

    /** The partitions of events that a broker takes the writes of. */
    Set<TopicPartition> ledBy(int broker) {
        return descriptions(Topics.names()).stream()
                .flatMap(topic -> topic.partitions().stream()
                        .filter(partition -> isLeader(partition, broker))
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    private static boolean isLeader(TopicPartitionInfo partition, int broker) {
        return partition.leader() != null && partition.leader().id() == broker;
    }

    /** The one that decides who leads what. */
    int controller() {
        return get(admin.describeMetadataQuorum().quorumInfo()).leaderId();
    }

    /** Waits until every record of every topic is on all brokers again. */
    void awaitInSync(int brokers) {
        Waits.until("all brokers to have everything", LIMIT, () -> partitions()
                .allMatch(partition -> partition.isr().size() == brokers));
    }

    private Stream<TopicPartitionInfo> partitions() {
        Set<String> all =
                get(admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        return descriptions(all).stream().flatMap(topic -> topic.partitions().stream());
    }

    private Collection<TopicDescription> descriptions(Collection<String> topics) {
        return get(admin.describeTopics(topics).allTopicNames()).values();
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The brokers do not answer", e.getCause());
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
