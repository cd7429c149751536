package nl.driehoek.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What one replica does with the outbox while it is the one that sends; each method in the transaction of its connection. */
final class OutboxReader {
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_BYTES = 2 << 20;
    /** So many rows of the largest size are still little. */
    private static final int ROWS_AT_ONCE = 100;

    private final Connection connection;

    OutboxReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Oldest events.
     *
     * @param isFull whether there may be more
     */
    record Round(List<OutboxRow> rows, boolean isFull) {
        static final Round NONE = new Round(List.of(), false);

        /** Its ids and no others, as a multirange: mostly one range, in which a row is found at once. */
        String ranges() {
            StringBuilder ranges = new StringBuilder("{");
            for (int i = 0; i < rows.size(); i++) {
                long first = rows.get(i).id();
                while (i + 1 < rows.size()
                        && rows.get(i + 1).id() == rows.get(i).id() + 1) {
                    i++;
                }
                ranges.append(ranges.length() == 1 ? "[" : ",[")
                        .append(first)
                        .append(',')
                        .append(rows.get(i).id())
                        .append(']');
            }
            return ranges.append('}').toString();
        }
    }

    /**
     * Makes this replica the one that sends, until its transaction ends.
     *
     * <p>The commit of a delete need not be on the disk: if it is lost, the same events are sent again, as after any other
     * failure. An index is to be used even if the table is thought to be empty, as it mostly is, and no other plan is better
     * for other events.
     *
     * @param limit after which a transaction in which nothing is done loses the lock
     * @return false when another one sends
     */
    boolean lock(long number, String limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?),"
                + " set_config('idle_in_transaction_session_timeout', ?, true),"
                + " set_config('synchronous_commit', 'off', true), set_config('enable_seqscan', 'off', true),"
                + " set_config('plan_cache_mode', 'force_generic_plan', true)")) {
            statement.setLong(1, number);
            statement.setString(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * The oldest events but those that are under way. Always from the start of the table: an older id can be committed
     * behind a newer one, and then be followed by one of its own key.
     */
    Round oldest(Round underWay) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, event_id, topic, key, sequence, type, subject, time, dataref, correlation_id, data"
                        + " from outbox where not id <@ ?::int8multirange order by id limit " + MOST_ROWS)) {
            statement.setString(1, underWay.ranges());
            statement.setFetchSize(ROWS_AT_ONCE);
            List<OutboxRow> rows = new ArrayList<>();
            int bytes = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    OutboxRow read = read(row);
                    rows.add(read);
                    bytes += read.data() == null ? 0 : read.data().length;
                    if (bytes >= MOST_BYTES) {
                        return new Round(rows, true);
                    }
                }
            }
            return new Round(rows, rows.size() == MOST_ROWS);
        }
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class),
                row.getString(9),
                row.getString(10),
                // As they are: UTF-8 on the way from the database and on the way to the broker.
                row.getBytes(11));
    }

    void delete(Round sent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from outbox where id = any (?)")) {
            Object[] ids = sent.rows().stream().map(OutboxRow::id).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }
}
