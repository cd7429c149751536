package nl.driehoek.local.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of a log that tell why a process failed. */
final class LogTail {

    private static final int LINES = 8;
    private static final int WIDTH = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogTail() {}

    /** The end of a sentence that began with what went wrong. */
    static String explain(Path log) {
        List<String> lines = usefulLines(log);
        String where = "; see " + log;
        return lines.isEmpty() ? where : where + "\n  " + String.join("\n  ", lines);
    }

    /** Warnings and errors of the JSON log with the root of each exception; the last lines when it holds none. */
    static List<String> usefulLines(Path log) {
        List<String> all;
        try {
            all = List.of(Files.readString(log, StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            return List.of();
        }
        List<String> told = all.stream().flatMap(line -> tell(line).stream()).toList();
        List<String> chosen = told.isEmpty() ? all : told;
        return chosen.subList(Math.max(0, chosen.size() - LINES), chosen.size()).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line)
                .toList();
    }

    private static Optional<String> tell(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode entry = JSON.readTree(line);
            String level = entry.path("level").asText();
            if (!Stream.of("WARN", "ERROR", "FATAL", "SEVERE").anyMatch(level::equals)) {
                return Optional.empty();
            }
            List<String> parts = new ArrayList<>(
                    List.of(level, firstLine(entry.path("message").asText())));
            String cause = rootCause(entry.path("exception"));
            if (!cause.isEmpty()) {
                parts.add("(" + cause + ")");
            }
            return Optional.of(String.join(" ", parts));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String rootCause(JsonNode exception) {
        JsonNode root = exception;
        while (root.at("/causedBy/exception").isObject()) {
            root = root.at("/causedBy/exception");
        }
        return root.path("message").asText(root.path("exceptionType").asText()).replaceAll("\\s+", " ");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
