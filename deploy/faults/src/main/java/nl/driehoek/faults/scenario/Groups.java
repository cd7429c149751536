package nl.driehoek.faults.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.local.instance.Service;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Which members of the consumer groups of the services have which partitions. */
final class Groups implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Admin admin;
    private final Map<String, Share> alone;

    private record Share(int members, Set<TopicPartition> partitions) {}

    /** Made while each service has one replica: that tells how many members it has, and of which partitions. */
    Groups(Map<String, Object> client) {
        admin = Admin.create(client);
        alone = new TreeMap<>();
        describe().forEach((group, description) -> {
            Set<TopicPartition> partitions = new HashSet<>();
            description.members().forEach(member -> partitions.addAll(partitions(member)));
            alone.put(group, new Share(description.members().size(), partitions));
        });
    }

    /** Waits until each partition has one reader among the members of so many replicas, and each replica some. */
    boolean areShared(Service service, int replicas) {
        return Waits.within(LIMIT, () -> areSharedNow(service, replicas));
    }

    private boolean areSharedNow(Service service, int replicas) {
        Map<String, ConsumerGroupDescription> now = describe();
        return alone.entrySet().stream()
                .filter(group -> group.getKey().startsWith(service.module()))
                .allMatch(group -> isShared(now.get(group.getKey()), group.getValue(), replicas));
    }

    private static boolean isShared(@Nullable ConsumerGroupDescription group, Share wanted, int replicas) {
        if (group == null) {
            return false;
        }
        List<TopicPartition> read = new ArrayList<>();
        int busy = 0;
        for (MemberDescription member : group.members()) {
            Set<TopicPartition> own = partitions(member);
            read.addAll(own);
            busy += own.isEmpty() ? 0 : 1;
        }
        return group.members().size() == replicas * wanted.members()
                && busy == group.members().size()
                && read.size() == wanted.partitions().size()
                && wanted.partitions().equals(new HashSet<>(read));
    }

    private static Set<TopicPartition> partitions(MemberDescription member) {
        return member.assignment().topicPartitions();
    }

    private static boolean isOfService(String group) {
        return Arrays.stream(Service.values()).anyMatch(service -> group.startsWith(service.module()));
    }

    private Map<String, ConsumerGroupDescription> describe() {
        try {
            List<String> names = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .filter(Groups::isOfService)
                    .toList();
            return admin.describeConsumerGroups(names).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The groups cannot be seen", e.getCause());
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
