package nl.driehoek.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
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
            String[] columns = line.strip().split("\\s+");
            if (columns.length != 4) {
                throw new IllegalArgumentException("Not `name partitions cleanup.policy retention.ms`: " + line);
            }
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
        try (InputStream list = Objects.requireNonNull(Topics.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Topic::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + LIST, e);
        }
    }

    /**
     * Creates the topics that are missing and gives the others the settings of the list.
     *
     * <p>The number of partitions of an existing topic stays: changing it would break the order per key.
     */
    public static void provision(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            Map<ConfigResource, Collection<AlterConfigOp>> settings = new LinkedHashMap<>();
            for (Topic topic : all()) {
                if (existing.contains(topic.name())) {
                    settings.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), operations(topic));
                } else {
                    missing.add(new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()));
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
