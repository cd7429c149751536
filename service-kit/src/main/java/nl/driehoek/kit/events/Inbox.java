package nl.driehoek.kit.events;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Remembers which events have had their effect, in the transaction of that effect. */
@ApplicationScoped
public class Inbox {
    private static final String NOTE_ALL = """
            insert into inbox (consumer, source, event_id)
            select ?, source, event_id from unnest(?, ?) as came (source, event_id)
            order by source, event_id
            on conflict do nothing
            returning source, event_id""";

    private final AgroalDataSource database;

    /** How an event is known. */
    record EventName(String source, String id) {
        static EventName of(CloudEvent event) {
            return new EventName(event.getSource().toString(), event.getId());
        }
    }

    public Inbox(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Notes an event for a consumer; waits while another transaction is doing the same event.
     *
     * @return false when it had its effect before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isFirst(String consumer, URI source, String eventId) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into inbox (consumer, source, event_id) values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setString(2, source.toString());
            insert.setString(3, eventId);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox cannot be written", e);
        }
    }

    /**
     * Notes many events for a consumer by one statement, in one order, so that two who note the same cannot block each other.
     *
     * @return those that did not have their effect before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<EventName> firstOf(String consumer, Collection<EventName> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE_ALL)) {
            insert.setString(1, consumer);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", events.stream().map(EventName::source).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", events.stream().map(EventName::id).toArray()));
            Set<EventName> first = new HashSet<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    first.add(new EventName(row.getString(1), row.getString(2)));
                }
            }
            return first;
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox cannot be written", e);
        }
    }

    /** Whether an event had its effect before; notes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean has(String consumer, URI source, String eventId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select 1 from inbox where consumer = ? and source = ? and event_id = ?")) {
            query.setString(1, consumer);
            query.setString(2, source.toString());
            query.setString(3, eventId);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox cannot be read", e);
        }
    }
}
