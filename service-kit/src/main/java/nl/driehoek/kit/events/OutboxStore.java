package nl.driehoek.kit.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes events into the outbox, however many they are with one statement. */
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

    /** Most transactions have a handful of events; without arrays the database writes them at two thirds of the cost. */
    private static final int FEW = 12;

    private static final List<String> WRITE_FEW =
            IntStream.rangeClosed(1, FEW).mapToObj(OutboxStore::writeFew).toList();

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

    /** As {@link #WRITE}, for events of streams that differ, in the order of the locks. */
    private static String writeFew(int events) {
        String given = IntStream.range(0, events)
                .mapToObj(i -> "given" + i + " as (insert into outbox_sequence as s (topic, key, last) values (?, ?, 1)"
                        + " on conflict (topic, key) do update set last = s.last + 1 returning topic, key, last)")
                .collect(Collectors.joining(", "));
        String rows = IntStream.range(0, events)
                .mapToObj(i -> "select ?::uuid, topic, key, last, ?::text, ?::text, ?::timestamptz, ?::text, ?::text,"
                        + " ?::text from given" + i)
                .collect(Collectors.joining(" union all "));
        return "with " + given + " insert into outbox (event_id, topic, key, sequence, type, subject, time, dataref,"
                + " correlation_id, data) " + rows;
    }

    /** Adds the events to the present transaction; those of a stream in their order. */
    void write(List<GatheredEvent> events) {
        // Locked in the same order by all, so that no two transactions wait for each other.
        SortedMap<Stream, List<GatheredEvent>> byStream = new TreeMap<>();
        events.forEach(event -> byStream.computeIfAbsent(stream(event), stream -> new ArrayList<>())
                .add(event));
        try (Connection connection = database.getConnection()) {
            if (events.size() <= FEW && byStream.size() == events.size()) {
                writeFew(
                        connection,
                        byStream.values().stream().flatMap(List::stream).toList());
            } else {
                writeMany(connection, events, byStream);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be written", e);
        }
    }

    private static void writeFew(Connection connection, List<GatheredEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE_FEW.get(events.size() - 1))) {
            int at = 1;
            for (GatheredEvent event : events) {
                statement.setString(at++, event.topic());
                statement.setString(at++, event.key());
            }
            for (GatheredEvent event : events) {
                statement.setObject(at++, event.eventId());
                statement.setString(at++, event.type());
                statement.setString(at++, event.subject());
                statement.setObject(at++, event.time().atOffset(ZoneOffset.UTC));
                statement.setString(at++, event.dataref());
                statement.setString(at++, event.correlationId());
                statement.setString(at++, event.data());
            }
            statement.executeUpdate();
        }
    }

    private static void writeMany(
            Connection connection, List<GatheredEvent> events, SortedMap<Stream, List<GatheredEvent>> byStream)
            throws SQLException {
        List<Stream> streams = List.copyOf(byStream.keySet());
        Map<Stream, Long> added = new HashMap<>();
        byStream.forEach((stream, ofStream) -> added.put(stream, (long) ofStream.size()));
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            int at = 1;
            statement.setArray(at++, texts(connection, streams, Stream::topic));
            statement.setArray(at++, texts(connection, streams, Stream::key));
            statement.setArray(
                    at++,
                    connection.createArrayOf(
                            "bigint", streams.stream().map(added::get).toArray()));
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
