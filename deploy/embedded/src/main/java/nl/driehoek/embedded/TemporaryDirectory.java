package nl.driehoek.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory that lives as long as the part that uses it. */
public final class TemporaryDirectory {

    private TemporaryDirectory() {}

    static Path create(String name) {
        try {
            return Files.createTempDirectory("driehoek-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory for " + name, e);
        }
    }

    /** With everything in it. */
    public static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete " + directory, e);
        }
    }
}
