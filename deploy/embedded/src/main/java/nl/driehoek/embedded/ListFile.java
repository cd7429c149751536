package nl.driehoek.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists in deploy/kafka: a line per thing, columns parted by spaces, so that a shell script can read them too. */
final class ListFile {

    private ListFile() {}

    /** The lines that say something. */
    static List<String> lines(String name) {
        try (InputStream list = Objects.requireNonNull(ListFile.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    static String[] columns(String line, int count, String names) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length != count) {
            throw new IllegalArgumentException("Not `" + names + "`: " + line);
        }
        return columns;
    }
}
