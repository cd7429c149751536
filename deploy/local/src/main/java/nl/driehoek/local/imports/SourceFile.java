package nl.driehoek.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import nl.driehoek.local.LauncherException;

/** A file of a publisher, on this machine or in the launcher. */
public record SourceFile(String name, Content content) {

    private static final int BUFFER = 64 * 1024;

    /** Opens it, as often as it is read. */
    public interface Content {

        InputStream open() throws IOException;
    }

    /** A file on this machine. */
    public static SourceFile at(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new LauncherException("There is no file " + path + " that can be read");
        }
        return new SourceFile(path.getFileName().toString(), () -> Files.newInputStream(path));
    }

    /** A file that the launcher brings. */
    public static SourceFile resource(String folder, String name) {
        return new SourceFile(name, () -> {
            InputStream resource = SourceFile.class.getResourceAsStream(folder + "/" + name);
            if (resource == null) {
                throw new IOException("The launcher lacks " + folder + "/" + name);
            }
            return resource;
        });
    }

    /** As its name tells. */
    public String mediaType() {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (suffix) {
            case "csv" -> "text/csv";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    /** SHA-256 in hexadecimals, by which an import is known again. */
    public String sha256() {
        try (InputStream file = content.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int length = file.read(buffer); length >= 0; length = file.read(buffer)) {
                digest.update(buffer, 0, length);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens it, once more. */
    public InputStream open() {
        try {
            return content.open();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
