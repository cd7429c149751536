package nl.driehoek.kit.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dead letters in the service's own database. */
@ApplicationScoped
public class DeadLetterStore {
    private static final String COLUMNS =
            "id, position, topic, partition, record_offset, key, type, event_id, event_time,"
                    + " arrived_at, reason, state, attempts, last_attempt_at, ended_at, ended_by, discard_reason";

    private final AgroalDataSource database;
    private final ObjectMapper mapper;

    public DeadLetterStore(AgroalDataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** Up to where each partition of a dead-letter topic was read; a partition that never was is absent. */
    Map<Integer, Long> read(String deadLetterTopic) {
        Map<Integer, Long> next = new HashMap<>();
        query(
                "select partition, next_offset from dead_letter_reading where topic = ?",
                row -> next.put(row.getInt(1), row.getLong(2)),
                deadLetterTopic);
        return next;
    }

    void readUpTo(String deadLetterTopic, int partition, long nextOffset) {
        update(
                "insert into dead_letter_reading (topic, partition, next_offset) values (?, ?, ?)"
                        + " on conflict (topic, partition) do update set next_offset = excluded.next_offset",
                deadLetterTopic,
                partition,
                nextOffset);
    }

    /** Adds what was refused; the same record that is refused again, or read by another replica, is there already. */
    void add(OriginRecord origin) {
        update(
                "insert into dead_letter (topic, partition, record_offset, digest, key, value, headers, type, event_id,"
                        + " event_time, arrived_at, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (topic, partition, record_offset, digest) do nothing",
                origin.topic(),
                origin.partition(),
                origin.offset(),
                origin.digest(),
                origin.key(),
                origin.value(),
                json(origin.headers()),
                origin.header("ce_type"),
                origin.header("ce_id"),
                origin.header("ce_time"),
                origin.arrivedAt(),
                origin.reason());
    }

    /** The oldest first. */
    List<DeadLetter> list(@Nullable DeadLetterState state, long after, int limit) {
        List<DeadLetter> letters = new ArrayList<>();
        query(
                "select " + COLUMNS + " from dead_letter where position > ? and (cast(? as text) is null or state = ?)"
                        + " order by position limit ?",
                row -> letters.add(letter(row)),
                after,
                state == null ? null : state.name(),
                state == null ? null : state.name(),
                limit);
        return letters;
    }

    Optional<LetterContent> find(UUID id) {
        return content("select " + COLUMNS + ", headers, value from dead_letter where id = ?", id);
    }

    /** As {@link #find}, and nobody else decides about it until the transaction ends. */
    Optional<LetterContent> lock(UUID id) {
        return content("select " + COLUMNS + ", headers, value from dead_letter where id = ? for update", id);
    }

    void refusedAgain(UUID id, String reason, Instant at) {
        update(
                "update dead_letter set reason = ?, attempts = attempts + 1, last_attempt_at = ? where id = ?",
                OriginRecord.storable(reason),
                at,
                id);
    }

    void replayed(UUID id, String by, Instant at) {
        update(
                "update dead_letter set state = 'REPLAYED', last_attempt_at = ?, ended_at = ?, ended_by = ? where id = ?",
                at,
                at,
                by,
                id);
    }

    void discarded(UUID id, String reason, String by, Instant at) {
        update(
                "update dead_letter set state = 'DISCARDED', discard_reason = ?, ended_at = ?, ended_by = ? where id = ?",
                reason,
                at,
                by,
                id);
    }

    long waiting() {
        List<Long> count = new ArrayList<>();
        query("select count(*) from dead_letter where state = 'WAITING'", row -> count.add(row.getLong(1)));
        return count.get(0);
    }

    private Optional<LetterContent> content(String sql, UUID id) {
        List<LetterContent> found = new ArrayList<>();
        query(sql, row -> found.add(new LetterContent(letter(row), headers(row.getString(18)), row.getBytes(19))), id);
        return found.stream().findFirst();
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        byte[] key = row.getBytes(6);
        return new DeadLetter(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                key == null ? null : new String(key, StandardCharsets.UTF_8),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getString(11),
                DeadLetterState.valueOf(row.getString(12)),
                row.getInt(13),
                instant(row, 14),
                instant(row, 15),
                row.getString(16),
                row.getString(17));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private String json(List<RecordHeader> headers) {
        try {
            return mapper.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers can always be written", e);
        }
    }

    private List<RecordHeader> headers(String json) {
        try {
            return Arrays.asList(mapper.readValue(json, RecordHeader[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers that were written can be read", e);
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, RowReader reader, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                reader.read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letters cannot be read", e);
        }
    }

    private void update(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letters cannot be written", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }
}
