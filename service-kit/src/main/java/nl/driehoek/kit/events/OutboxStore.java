package nl.driehoek.kit.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes events into the outbox with one statement, however many they are. */
@ApplicationScoped
class OutboxStore {
    /**
     * First the sequences, whose row locks are held until the commit, so that per key the ids grow in the order of the
     * commits; an id is given out only to a row whose lock is held. An event's sequence is the last of its key less the
     * events of the key that come behind it.
     */
    private static final String WRITE = """
            with given as (
                insert into outbox_sequence as s (topic, key, last)
                select * from unnest(?::text[], ?::text[], ?::bigint[])
                on conflict (topic, key) do update set last = s.last + excluded.last
                returning topic, key, last)
            insert into outbox
                (event_id, topic, key, sequence, type, subject, time, dataref, correlation_id, data)
            select e.event_id, e.topic, e.key, given.last - e.behind, e.type, e.subject, e.time, e.dataref,
                e.correlation_id, e.data
            from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
                    ?::text[], ?::text[])
                with ordinality as e (event_id, topic, key, behind, type, subject, time, dataref, correlation_id, data,
                    place)
                join given on given.topic = e.topic and given.key = e.key
            order by e.place
            """;

    private final AgroalDataSource database;

    OutboxStore(AgroalDataSource database) {
        this.database = database;
    }

    /** What order is promised in. */
    private record Stream(String topic, String key) implements Comparable<Stream> {
        @Override
        public int compareTo(Stream other) {
            int topics = topic.compareTo(other.topic);
            return topics != 0 ? topics : key.compareTo(other.key);
        }
    }

    /** Adds the events to the present transaction, in their order. */
    void write(List<GatheredEvent> events) {
        // Locked in the same order by all, so that no two transactions wait for each other.
        Map<Stream, Long> added = new TreeMap<>();
        events.forEach(event -> added.merge(stream(event), 1L, Long::sum));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WRITE)) {
            int at = 1;
            statement.setArray(at++, texts(connection, List.copyOf(added.keySet()), Stream::topic));
            statement.setArray(at++, texts(connection, List.copyOf(added.keySet()), Stream::key));
            statement.setArray(
                    at++, connection.createArrayOf("bigint", added.values().toArray()));
            statement.setArray(
                    at++, texts(connection, events, event -> event.eventId().toString()));
            statement.setArray(at++, texts(connection, events, GatheredEvent::topic));
            statement.setArray(at++, texts(connection, events, GatheredEvent::key));
            statement.setArray(at++, connection.createArrayOf("bigint", behind(events, added)));
            statement.setArray(at++, texts(connection, events, GatheredEvent::type));
            statement.setArray(at++, texts(connection, events, GatheredEvent::subject));
            statement.setArray(
                    at++, texts(connection, events, event -> event.time().toString()));
            statement.setArray(at++, texts(connection, events, GatheredEvent::dataref));
            statement.setArray(at++, texts(connection, events, GatheredEvent::correlationId));
            statement.setArray(at, texts(connection, events, GatheredEvent::data));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be written", e);
        }
    }

    private static Stream stream(GatheredEvent event) {
        return new Stream(event.topic(), event.key());
    }

    private static Object[] behind(List<GatheredEvent> events, Map<Stream, Long> added) {
        Map<Stream, Long> left = new HashMap<>(added);
        return events.stream()
                .map(event -> left.merge(stream(event), -1L, Long::sum))
                .toArray();
    }

    private static <T> Array texts(Connection connection, List<T> from, Function<T, @Nullable String> text)
            throws SQLException {
        @Nullable String[] texts = new @Nullable String[from.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(from.get(i));
        }
        return connection.createArrayOf("text", texts);
    }
}
