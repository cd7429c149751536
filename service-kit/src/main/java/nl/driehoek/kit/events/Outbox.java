package nl.driehoek.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.driehoek.kit.correlation.Correlation;
import org.jspecify.annotations.Nullable;

/**
 * The only way out for events: they are written in the transaction of the change itself and sent afterwards by
 * {@link OutboxRelay}. So there is never a change without its event, nor an event without its change.
 */
@ApplicationScoped
public class Outbox {
    /** Largest data of an event, in bytes of UTF-8 (NLgov profile for CloudEvents: 64 KB). */
    public static final int MAX_DATA_BYTES = 64 * 1024;

    /** Told within the transaction that something was written; its observers act after the commit. */
    record Written() {}

    private final AgroalDataSource database;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Event<Written> written;
    private final EventSettings settings;

    public Outbox(
            AgroalDataSource database,
            ObjectMapper mapper,
            Clock clock,
            Event<Written> written,
            EventSettings settings) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
        this.written = written;
        this.settings = settings;
    }

    /**
     * Adds an event to the present transaction.
     *
     * @throws IllegalArgumentException when the data is larger than {@link #MAX_DATA_BYTES}: the producer then has to
     *     leave something out and refer to {@code dataref}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(OutgoingEvent event) {
        if (!settings.topics().contains(event.topic())) {
            throw new IllegalArgumentException(event.topic() + " is not among driehoek.events.topics");
        }
        String data = json(event.data());
        if (data != null && data.getBytes(StandardCharsets.UTF_8).length > MAX_DATA_BYTES) {
            throw new IllegalArgumentException(
                    event.type() + " of " + event.subject() + " is larger than " + MAX_DATA_BYTES + " bytes");
        }
        try (Connection connection = database.getConnection()) {
            long sequence = nextSequence(connection, event);
            insert(connection, event, sequence, data);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be written", e);
        }
        written.fire(new Written());
    }

    /** How large the data of an event would be, in bytes of UTF-8. */
    public int size(Object data) {
        String json = json(data);
        return json == null ? 0 : json.getBytes(StandardCharsets.UTF_8).length;
    }

    private @Nullable String json(@Nullable Object data) {
        if (data == null) {
            return null;
        }
        try {
            return mapper.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + data.getClass(), e);
        }
    }

    private static long nextSequence(Connection connection, OutgoingEvent event) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into outbox_sequence as s (topic, key, last) values (?, ?, 1)"
                        + " on conflict (topic, key) do update set last = s.last + 1 returning last")) {
            statement.setString(1, event.topic());
            statement.setString(2, event.key());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void insert(Connection connection, OutgoingEvent event, long sequence, @Nullable String data)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into outbox (event_id, topic, key, sequence, type, subject, time, dataref, correlation_id, data)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, event.topic());
            statement.setString(3, event.key());
            statement.setLong(4, sequence);
            statement.setString(5, event.type());
            statement.setString(6, event.subject());
            statement.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(8, settings.url(event.path()));
            statement.setString(9, Correlation.current());
            statement.setString(10, data);
            statement.executeUpdate();
        }
    }
}
