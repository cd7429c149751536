package nl.driehoek.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** The topics of Driehoek, from the one list that every deployment uses. */
public final class Topics {

    private static final String LIST = "topics.txt";

    private Topics() {}

    /** A line of the list. */
    public record Topic(String name, int partitions, Map<String, String> config) {

        static Topic parse(String line) {
            String[] columns = ListFile.columns(line, 4, "name partitions cleanup.policy retention.ms");
            return new Topic(
                    columns[0],
                    Integer.parseInt(columns[1]),
                    Map.of("cleanup.policy", columns[2], "retention.ms", columns[3]));
        }
    }

    /** The names of all topics. */
    public static List<String> names() {
        return all().stream().map(Topic::name).toList();
    }

    /** All lines of the list. */
    public static List<Topic> all() {
        return ListFile.lines(LIST).stream().map(Topic::parse).toList();
    }

    /**
     * Creates the topics that are missing and gives the others the settings of the list.
     *
     * <p>The number of partitions of an existing topic stays: changing it would break the order per key.
     */
    public static void provision(Map<String, Object> adminSettings, short replicationFactor) {
        try (Admin admin = Admin.create(adminSettings)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            Map<ConfigResource, Collection<AlterConfigOp>> settings = new LinkedHashMap<>();
            for (Topic topic : all()) {
                if (existing.contains(topic.name())) {
                    settings.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), operations(topic));
                } else {
                    missing.add(
                            new NewTopic(topic.name(), topic.partitions(), replicationFactor).configs(topic.config()));
                }
            }
            admin.createTopics(missing).all().get();
            admin.incrementalAlterConfigs(settings).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be created", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating the topics", e);
        }
    }

    private static Collection<AlterConfigOp> operations(Topic topic) {
        return topic.config().entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }
}
