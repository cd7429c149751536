package nl.driehoek.indicators.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import nl.driehoek.kit.problem.KitProblem;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A file while it is sent: on disk, so that a slow sender holds neither memory nor a connection to the database.
 *
 * @param path where it is, until this is closed
 */
record SentFile(Path path, long size, String sha256) implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    /**
     * Takes a file in.
     *
     * @throws ProblemException too-large, when it is larger than the most
     */
    static SentFile take(InputStream body, long most) {
        @Nullable Path path = null;
        boolean whole = false;
        try {
            path = Files.createTempFile("driehoek-import-", ".file");
            MessageDigest digest = Sha256.digest();
            long size = 0;
            try (OutputStream file = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    size += read;
                    if (size > most) {
                        throw new ProblemException(
                                KitProblem.TOO_LARGE, "A file can have " + most + " bytes; send it in parts.");
                    }
                    file.write(buffer, 0, read);
                }
            }
            whole = true;
            return new SentFile(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be taken in", e);
        } finally {
            if (!whole) {
                delete(path);
            }
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void delete(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be removed", e);
        }
    }
}
