package nl.driehoek.kit.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Remembers which events have had their effect, in the transaction of that effect. */
@ApplicationScoped
public class Inbox {
    private final AgroalDataSource database;

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
