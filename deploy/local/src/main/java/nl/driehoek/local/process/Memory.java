package nl.driehoek.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory a process uses. */
final class Memory {

    private Memory() {}

    /**
     * Kilobytes of a process with its children. What the processes of a family share (PostgreSQL's buffers) counts once
     * where the system tells, else once for each.
     */
    static long kilobytes(ProcessHandle process) {
        boolean alone = process.children().findAny().isEmpty();
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(member ->
                        alone ? resident(member) : proportional(member).orElseGet(() -> resident(member)))
                .sum();
    }

    /** Kilobytes of a process without its children. */
    static long alone(ProcessHandle process) {
        return resident(process);
    }

    private static long resident(ProcessHandle process) {
        return kilobytes(Path.of("/proc", Long.toString(process.pid()), "status"), "VmRSS:")
                .orElseGet(() -> fromPs(process));
    }

    private static OptionalLong proportional(ProcessHandle process) {
        return kilobytes(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"), "Pss:");
    }

    private static OptionalLong kilobytes(Path file, String key) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }

    private static long fromPs(ProcessHandle process) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer);
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
