package nl.driehoek.benchmark.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.driehoek.benchmark.Database;

/** One row and one commit at a time, into a table with the columns and the primary key of the measurements. */
final class InsertBaseline {
    private static final String TABLE = "benchmark_insert";
    private static final String INSERT = "insert into " + TABLE + " (id, version, sort_key, indicator, area, breakdown,"
            + " period, value, observation_status, series_break, withheld, recorded_by, recorded_at, withdrawn)"
            + " values (?, 1, ?, ?, ?, '', ?, ?, 'DEFINITIVE', false, false, 'benchmark', now(), false)";

    private final Database database;

    InsertBaseline(Database database) {
        this.database = database;
    }

    /** Rows per second. */
    double measure(int connections, Duration duration) throws InterruptedException {
        database.execute(
                "drop table if exists " + TABLE,
                "create table " + TABLE + " as select * from measurement with no data",
                "alter table " + TABLE + " add primary key (id, version)");
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long end = System.nanoTime() + duration.toNanos();
            List<Callable<Long>> workers = new ArrayList<>();
            for (int worker = 0; worker < connections; worker++) {
                String area = "GM" + worker;
                workers.add(() -> insert(area, end));
            }
            long rows = 0;
            for (Future<Long> done : threads.invokeAll(workers)) {
                rows += done.get();
            }
            return rows * 1e9 / duration.toNanos();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The baseline could not be measured", e.getCause());
        } finally {
            threads.shutdown();
            database.execute("drop table " + TABLE);
        }
    }

    private long insert(String area, long end) throws SQLException {
        long rows = 0;
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                String period = Long.toString(rows);
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, "meting-01|" + area + "||" + period);
                insert.setString(3, "meting-01");
                insert.setString(4, area);
                insert.setString(5, period);
                insert.setInt(6, (int) (rows % 500));
                insert.executeUpdate();
                rows++;
            }
        }
        return rows;
    }
}
