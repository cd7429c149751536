package nl.driehoek.benchmark.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import nl.driehoek.benchmark.Database;
import nl.driehoek.benchmark.Workload;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Plain COPY of the same rows, with the same columns and the same primary key, into the same PostgreSQL: what the database
 * alone can do.
 */
final class CopyBaseline {
    private static final String TABLE = "benchmark_copy";

    private final Database database;

    CopyBaseline(Database database) {
        this.database = database;
    }

    /** How long COPY takes, its commit included. */
    Duration measure(Workload workload) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + TABLE);
            statement.execute("create table " + TABLE + " as select * from measurement with no data");
            statement.execute("alter table " + TABLE + " add primary key (id, version)");
            try {
                return copy(connection, workload);
            } finally {
                statement.execute("drop table " + TABLE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The baseline could not be measured", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration copy(Connection connection, Workload workload) throws SQLException, IOException {
        String columns = "id, version, sort_key, indicator, area, breakdown, period, value, observation_status,"
                + " series_break, withheld, recorded_by, recorded_at, withdrawn";
        long started = System.nanoTime();
        try (PGCopyOutputStream copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy " + TABLE + " (" + columns + ") from stdin")) {
            workload.visit((indicator, area, month, value) -> {
                String key = indicator + "|" + area + "||" + month;
                String row = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "\t1\t" + key + "\t"
                        + indicator + "\t" + area + "\t\t" + month + "\t" + value
                        + "\tDEFINITIVE\tf\tf\tbenchmark\t2026-01-01 00:00:00+00\tf\n";
                copy.write(row.getBytes(StandardCharsets.UTF_8));
            });
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
