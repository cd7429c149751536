package nl.driehoek.examples.subscriber;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The copy on disk, with the positions that it belongs to in the same file: after a crash reading goes on where the copy
 * ends, never behind it. A line is a JSON object: first the positions, then an event each.
 */
final class Snapshot {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    Snapshot(Path directory) throws IOException {
        Files.createDirectories(directory);
        this.file = directory.resolve("copy.jsonl");
    }

    void save(Copy copy, List<Position> positions) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Position position : positions) {
            lines.add(JSON.writeValueAsString(JSON.createObjectNode().set("position", JSON.valueToTree(position))));
        }
        for (var topic : copy.topics().values()) {
            for (Event event : topic.values()) {
                lines.add(JSON.writeValueAsString(written(event)));
            }
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, lines);
        // All or nothing: a reader, or a restart, sees the old file or the new one.
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Fills the copy; answers the positions that it belongs to, none when there is no snapshot yet. */
    List<Position> load(Copy copy) throws IOException {
        List<Position> positions = new ArrayList<>();
        try (var lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode node = JSON.readTree(line);
                if (node.has("position")) {
                    positions.add(JSON.treeToValue(node.path("position"), Position.class));
                } else {
                    copy.apply(read(node));
                }
            }
        } catch (NoSuchFileException firstTime) {
            return List.of();
        }
        return positions;
    }

    private static ObjectNode written(Event event) throws JsonProcessingException {
        ObjectNode node = JSON.createObjectNode()
                .put("topic", event.topic())
                .put("key", event.key())
                .put("sequence", event.sequence())
                .put("id", event.id())
                .put("type", event.type())
                .put("dataref", event.dataref());
        node.set("data", event.data() == null ? null : JSON.readTree(event.data()));
        return node;
    }

    private static Event read(JsonNode node) {
        return new Event(
                node.path("topic").asText(),
                node.path("key").asText(),
                node.path("sequence").asLong(),
                node.path("id").asText(),
                node.path("type").asText(),
                node.path("dataref").asText(),
                node.path("data").isNull() ? null : node.path("data").toString());
    }
}
