package nl.driehoek.faults.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.embedded.KafkaUsers;
import nl.driehoek.faults.installation.Installation;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.process.ChildProcess;
import nl.driehoek.local.process.Jvm;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The example subscriber, as it was packaged: a process of its own, signed in as a planning tool, that knows nothing of us
 * but the events. It is killed before each comparison, so that the copy has survived that too.
 */
public final class SubscriberCopy implements OutsideCopy {

    private static final Duration CATCH_UP = Duration.ofSeconds(60);
    private static final int TOLD = 5;
    /** Which service keeps which state. */
    private static final Map<String, String> DATABASES = Map.of(
            "driehoek.plan-revisions", "plans",
            "driehoek.indicators", "indicators",
            "driehoek.target-statuses", "indicators",
            "driehoek.partners", "partners",
            "driehoek.commitments", "partners");

    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (left, right) -> {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    };

    private final Path home;
    private @Nullable ChildProcess process;

    /** @param home where the product was built */
    public SubscriberCopy(Path home) {
        this.home = home;
        // It must not outlive a suite that is told to stop.
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "kill-subscriber"));
    }

    private static Path state(Installation installation) {
        return installation.directory().run().resolve("subscriber");
    }

    @Override
    public void start(Installation installation) {
        Path settings = installation.directory().run().resolve("subscriber.properties");
        try (Writer file = Files.newBufferedWriter(settings)) {
            Properties properties = new Properties();
            properties.putAll(KafkaUsers.clientSettings(KafkaUsers.PLANNING_TOOL));
            properties.put("bootstrap.servers", installation.kafkaClient().get("bootstrap.servers"));
            properties.store(file, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>(
                Jvm.application("128m", home.resolve("deploy/examples/subscriber/target/subscriber.jar")));
        command.addAll(List.of(
                "--config", settings.toString(), "--state", state(installation).toString()));
        process = new ChildProcess("subscriber", installation.directory(), command, Map.of());
        process.start();
    }

    @Override
    public List<String> differences(Installation installation) {
        kill();
        start(installation);
        Map<TopicPartition, Long> ends = ends(installation);
        if (!Waits.within(CATCH_UP, () -> hasReached(installation, ends))) {
            return List.of("it did not catch up within " + CATCH_UP.toSeconds() + " s");
        }
        List<JsonNode> copy = events(installation);
        List<String> differences = new ArrayList<>();
        DATABASES.forEach((topic, database) -> {
            Map<String, String> given = installation
                    .sql()
                    .map(database, "select key, last from outbox_sequence where topic = '" + topic + "'");
            Map<String, String> held =
                    of(copy, topic, true, event -> event.path("sequence").asText());
            // What a scenario made by hand and took back is gone, and no service knows that it was.
            held.keySet().removeIf(key -> !given.containsKey(key) && isGone(copy, topic, key));
            compare(differences, "numbers of " + topic, given, held);
        });
        compareJson(
                differences,
                "plans",
                installation
                        .sql()
                        .map(
                                "plans",
                                "select p.id::text, jsonb_build_object('revision', r.number, 'content', r.content) from plan p"
                                        + " join plan_revision r on r.plan_id = p.id and r.number = p.revision_in_force"),
                of(copy, "driehoek.plan-revisions", false, event -> Json.object()
                        .<ObjectNode>set("revision", event.at("/data/revision"))
                        .set("content", event.at("/data/content"))
                        .toString()));
        compareJson(
                differences,
                "statuses",
                installation.sql().map("indicators", "select id, document from target_status"),
                of(copy, "driehoek.target-statuses", false, event -> event.path("data")
                        .toString()));
        compare(
                differences,
                "commitments",
                installation
                        .sql()
                        .map(
                                "partners",
                                "select id::text, concat_ws(' ', plan_id, theme, status, version, title) from commitment"),
                of(copy, "driehoek.commitments", false, event -> {
                    JsonNode data = event.path("data");
                    return String.join(
                            " ",
                            data.path("planId").asText(),
                            data.path("theme").asText(),
                            data.path("status").asText(),
                            data.path("version").asText(),
                            data.path("title").asText());
                }));
        return differences;
    }

    private static Map<TopicPartition, Long> ends(Installation installation) {
        try (Admin admin = Admin.create(installation.kafkaClient())) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            admin.describeTopics(DATABASES.keySet()).allTopicNames().get().forEach((topic, description) -> description
                    .partitions()
                    .forEach(partition ->
                            latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics cannot be seen", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static boolean hasReached(Installation installation, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (JsonNode line : lines(installation)) {
            JsonNode position = line.path("position");
            positions.put(
                    new TopicPartition(
                            position.path("topic").asText(),
                            position.path("partition").asInt()),
                    position.path("next").asLong());
        }
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private static List<JsonNode> events(Installation installation) {
        return lines(installation).stream().filter(line -> line.has("key")).toList();
    }

    private static List<JsonNode> lines(Installation installation) {
        Path file = state(installation).resolve("copy.jsonl");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(Json::parse).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> of(
            List<JsonNode> copy, String topic, boolean alsoGone, Function<JsonNode, String> value) {
        Map<String, String> values = new TreeMap<>();
        copy.stream()
                .filter(event -> event.path("topic").asText().equals(topic))
                .filter(event -> alsoGone || !event.path("data").isNull())
                .forEach(event -> values.put(event.path("key").asText(), value.apply(event)));
        return values;
    }

    private static boolean isGone(List<JsonNode> copy, String topic, String key) {
        return !of(copy, topic, false, event -> "present").containsKey(key);
    }

    private static void compare(
            List<String> differences, String what, Map<String, String> source, Map<String, String> copy) {
        TreeSet<String> keys = new TreeSet<>(source.keySet());
        keys.addAll(copy.keySet());
        List<String> wrong = keys.stream()
                .filter(key -> !source.getOrDefault(key, "nothing").equals(copy.getOrDefault(key, "nothing")))
                .map(key -> key + " is " + copy.getOrDefault(key, "nothing") + ", the source has "
                        + source.getOrDefault(key, "nothing"))
                .toList();
        if (!wrong.isEmpty()) {
            differences.add(wrong.size() + " " + what + " differ: "
                    + String.join("; ", wrong.subList(0, Math.min(TOLD, wrong.size()))));
        }
    }

    /** The same, whatever the order of members and however a number is written. */
    private static void compareJson(
            List<String> differences, String what, Map<String, String> source, Map<String, String> copy) {
        Map<String, String> same = new TreeMap<>(copy);
        source.forEach((key, document) -> {
            String held = same.get(key);
            if (held != null && Json.parse(held).equals(NUMBERS_BY_VALUE, Json.parse(document))) {
                same.put(key, document);
            }
        });
        compare(differences, what, source, same);
    }

    private void kill() {
        if (process != null) {
            process.handle().ifPresent(running -> {
                running.destroyForcibly();
                running.onExit().join();
            });
        }
    }

    @Override
    public void close() {
        kill();
    }
}
