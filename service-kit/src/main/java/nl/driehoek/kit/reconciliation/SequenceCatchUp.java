package nl.driehoek.kit.reconciliation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.events.OutboxRelay;

/**
 * Lets this service go on counting where its topics are, and takes out of its outbox what they have. All in the
 * transaction of the caller, in which the topics are read: what was lost can be told only until the sequences are raised.
 */
@ApplicationScoped
public class SequenceCatchUp {
    private final AgroalDataSource database;

    public SequenceCatchUp(AgroalDataSource database) {
        this.database = database;
    }

    /** Which stream an event is of. */
    record Stream(String topic, String key) {}

    /** What was seen of the topics meanwhile. */
    static final class Seen {
        private final Set<String> waiting;
        /** The last sequence before what waits: a row that was added after the restore hides what has its sequence. */
        private final Map<Stream, Long> beforeWaiting;

        private final Set<String> sent = new HashSet<>();
        private final Map<Stream, Long> highest = new HashMap<>();
        private final Set<Stream> raised = new HashSet<>();

        private Seen(Set<String> waiting, Map<Stream, Long> beforeWaiting) {
            this.waiting = waiting;
            this.beforeWaiting = beforeWaiting;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Seen begin() {
        Set<String> ids = new HashSet<>();
        Map<Stream, Long> before = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select event_id, topic, key, sequence from outbox")) {
            while (row.next()) {
                ids.add(row.getString(1));
                before.merge(new Stream(row.getString(2), row.getString(3)), row.getLong(4) - 1, Math::min);
            }
            return new Seen(ids, before);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be read", e);
        }
    }

    /**
     * Takes in some events of a topic in their order.
     *
     * @return those that are newer than what the database knew
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<SeenEvent> takeIn(Seen seen, List<SeenEvent> events) {
        Map<Stream, Long> highest = new HashMap<>();
        for (SeenEvent event : events) {
            Stream stream = new Stream(event.topic(), event.key());
            highest.merge(stream, event.sequence(), Math::max);
            if (event.id() != null && seen.waiting.contains(event.id())) {
                seen.sent.add(event.id());
            }
        }
        try (Connection connection = database.getConnection()) {
            Map<Stream, Long> known = lasts(connection, highest.keySet());
            Map<Stream, Long> raised = new HashMap<>();
            highest.forEach((stream, sequence) -> {
                boolean newer = sequence > known.getOrDefault(stream, 0L);
                if (newer) {
                    raised.put(stream, sequence);
                }
                if (newer || seen.beforeWaiting.containsKey(stream)) {
                    seen.highest.merge(stream, sequence, Math::max);
                }
            });
            raise(connection, raised);
            seen.raised.addAll(raised.keySet());
            return newer(seen, events, known);
        } catch (SQLException e) {
            throw new IllegalStateException("Sequences cannot be raised", e);
        }
    }

    /** Each once: one that was delivered again is no further loss. Nor is one that waits to be sent again. */
    private static List<SeenEvent> newer(Seen seen, List<SeenEvent> events, Map<Stream, Long> known) {
        Map<Stream, Long> last = new HashMap<>(known);
        List<SeenEvent> newer = new ArrayList<>();
        for (SeenEvent event : events) {
            Stream stream = new Stream(event.topic(), event.key());
            Map<Stream, Long> told = seen.beforeWaiting.containsKey(stream) ? seen.beforeWaiting : last;
            if (event.sequence() > told.getOrDefault(stream, 0L)) {
                told.put(stream, event.sequence());
                if (event.id() == null || !seen.waiting.contains(event.id())) {
                    newer.add(event);
                }
            }
        }
        return newer;
    }

    private static Map<Stream, Long> lasts(Connection connection, Set<Stream> streams) throws SQLException {
        Map<Stream, Long> lasts = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select s.topic, s.key, s.last from unnest(?, ?) as k (topic, key)"
                        + " join outbox_sequence s on s.topic = k.topic and s.key = k.key")) {
            statement.setArray(
                    1, texts(connection, streams.stream().map(Stream::topic).toArray()));
            statement.setArray(
                    2, texts(connection, streams.stream().map(Stream::key).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lasts.put(new Stream(row.getString(1), row.getString(2)), row.getLong(3));
                }
            }
        }
        return lasts;
    }

    private static Array texts(Connection connection, Object[] texts) throws SQLException {
        return connection.createArrayOf("text", texts);
    }

    private static void raise(Connection connection, Map<Stream, Long> raised) throws SQLException {
        if (raised.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into outbox_sequence as s (topic, key, last) select * from unnest(?, ?, ?)"
                        + " on conflict (topic, key) do update set last = greatest(s.last, excluded.last)")) {
            List<Stream> streams = List.copyOf(raised.keySet());
            statement.setArray(
                    1, texts(connection, streams.stream().map(Stream::topic).toArray()));
            statement.setArray(
                    2, texts(connection, streams.stream().map(Stream::key).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", streams.stream().map(raised::get).toArray()));
            statement.executeUpdate();
        }
    }

    /** Of how many keys the sequence was raised. */
    static long raisedOn(Seen seen, String topic) {
        return seen.raised.stream()
                .filter(stream -> stream.topic().equals(topic))
                .count();
    }

    /** What became of the rows that waited in the outbox. */
    record Tidied(Map<String, Integer> sentBefore, Map<String, Integer> sequencedAnew) {}

    /**
     * Takes out of the outbox what the topics have, and gives what is left sequences of its own, in its order, where
     * another event has one of them.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Tidied tidyOutbox(Seen seen) {
        try (Connection connection = database.getConnection()) {
            holdOffSending(connection);
            Map<String, Integer> removed = removeSent(connection, seen.sent);
            Map<String, Integer> anew = new HashMap<>();
            for (Map.Entry<Stream, Long> stream : seen.highest.entrySet()) {
                int rows = sequenceAnew(connection, stream.getKey(), stream.getValue());
                if (rows > 0) {
                    anew.merge(stream.getKey().topic(), rows, Integer::sum);
                }
            }
            return new Tidied(removed, anew);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be tidied", e);
        }
    }

    private static void holdOffSending(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, OutboxRelay.ADVISORY_LOCK);
            statement.execute();
        }
    }

    private static Map<String, Integer> removeSent(Connection connection, Set<String> sent) throws SQLException {
        Map<String, Integer> removed = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("delete from outbox where event_id = any (?) returning topic")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", sent.stream().map(UUID::fromString).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    removed.merge(row.getString(1), 1, Integer::sum);
                }
            }
        }
        return removed;
    }

    private static int sequenceAnew(Connection connection, Stream stream, long highest) throws SQLException {
        List<Long> rows = new ArrayList<>();
        boolean taken = false;
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, sequence from outbox where topic = ? and key = ? order by id for update")) {
            statement.setString(1, stream.topic());
            statement.setString(2, stream.key());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getLong(1));
                    taken |= row.getLong(2) <= highest;
                }
            }
        }
        if (!taken) {
            return 0;
        }
        try (PreparedStatement last =
                        connection.prepareStatement("update outbox_sequence set last = ? where topic = ? and key = ?");
                PreparedStatement row = connection.prepareStatement("update outbox set sequence = ? where id = ?")) {
            last.setLong(1, highest + rows.size());
            last.setString(2, stream.topic());
            last.setString(3, stream.key());
            last.executeUpdate();
            long sequence = highest;
            for (Long id : rows) {
                row.setLong(1, ++sequence);
                row.setLong(2, id);
                row.executeUpdate();
            }
        }
        return rows.size();
    }
}
