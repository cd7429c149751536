package nl.driehoek.indicators.imports.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Files in the database, in pieces: whichever replica works on an import can read its file, and none holds it whole. */
@ApplicationScoped
public class ImportContentStore {
    private static final int CHUNK = 1024 * 1024;

    private final AgroalDataSource database;

    ImportContentStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps a file in the present transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(UUID job, InputStream file) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into import_content (job, number, content) values (?, ?, ?)")) {
            int number = 0;
            for (byte[] chunk = file.readNBytes(CHUNK); chunk.length > 0; chunk = file.readNBytes(CHUNK)) {
                statement.setObject(1, job);
                statement.setInt(2, number++);
                statement.setBytes(3, chunk);
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A file cannot be kept", e);
        }
    }

    /** Reads a file; no connection is held between two pieces. */
    public InputStream read(UUID job) {
        return new Chunks(this, job);
    }

    @Transactional(Transactional.TxType.REQUIRED)
    public void delete(UUID job) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("delete from import_content where job = ?")) {
            statement.setObject(1, job);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A file cannot be deleted", e);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    byte[] chunk(UUID job, int number) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select content from import_content where job = ? and number = ?")) {
            statement.setObject(1, job);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A file cannot be read", e);
        }
    }

    /** The pieces as one stream. */
    private static final class Chunks extends InputStream {
        private final ImportContentStore store;
        private final UUID job;
        private byte[] chunk = {};
        private int at;
        private int next;
        private boolean ended;

        private Chunks(ImportContentStore store, UUID job) {
            this.store = store;
            this.job = job;
        }

        @Override
        public int read() {
            return fill() ? chunk[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int taken = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, into, offset, taken);
            at += taken;
            return taken;
        }

        private boolean fill() {
            if (at == chunk.length && !ended) {
                chunk = store.chunk(job, next++);
                at = 0;
                ended = chunk.length == 0;
            }
            return !ended;
        }
    }
}
