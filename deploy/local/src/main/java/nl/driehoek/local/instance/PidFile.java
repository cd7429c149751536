package nl.driehoek.local.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mark of a process that runs. It holds the moment at which the process started beside its number, so that another
 * process that got the number later is never taken for it.
 */
public record PidFile(Path file) {

    private static final String SUFFIX = ".pid";
    /** The system's start moments are rounded, and move when its clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    public static PidFile of(DataDirectory directory, String process) {
        return new PidFile(directory.run().resolve(process + SUFFIX));
    }

    /** All marks in the directory, of the living and of the dead. */
    public static List<PidFile> all(DataDirectory directory) {
        if (!Files.isDirectory(directory.run())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory.run())) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(PidFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String process() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    public void write(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Files.writeString(file, process.pid() + "\n" + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, when it still runs. */
    public Optional<ProcessHandle> living() {
        try {
            List<String> lines = Files.readAllLines(file);
            Instant started = Instant.ofEpochMilli(Long.parseLong(lines.get(1)));
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(Processes::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(now -> Duration.between(started, now).abs().compareTo(TOLERANCE) < 0)
                            .orElse(true));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            // Not there, or half written by a process that was killed meanwhile.
            return Optional.empty();
        }
    }
}
