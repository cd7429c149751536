package nl.driehoek.kit.reconciliation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.kit.reconciliation.TopicCounts.Count;
import org.jspecify.annotations.Nullable;

/** The record of runs: what each did, and what it found lost. */
@ApplicationScoped
public class ReconciliationStore {
    private static final String COLUMNS =
            Arrays.stream(Count.values()).map(Count::column).collect(Collectors.joining(", "));

    private final AgroalDataSource database;

    public ReconciliationStore(AgroalDataSource database) {
        this.database = database;
    }

    /** A run; {@code finishedAt} is null while it is under way, and when it was interrupted. */
    record Run(UUID id, OffsetDateTime startedAt, @Nullable OffsetDateTime finishedAt) {}

    /** What a run did with a topic, in the order of {@link Count}. */
    record TopicRow(String topic, List<Long> counts) {}

    /** What somebody has to look at. */
    record Entry(
            long id,
            String kind,
            String topic,
            String key,
            @Nullable String type,
            @Nullable String eventId,
            long sequence,
            OffsetDateTime time,
            @Nullable String reason,
            @Nullable String data) {}

    /** Takes up the run that was interrupted, or begins one. */
    UUID begin() {
        return unfinished().orElseGet(() -> {
            UUID id = UUID.randomUUID();
            update("insert into reconciliation (id) values (?)", id);
            return id;
        });
    }

    Optional<UUID> unfinished() {
        return query(
                        "select id from reconciliation where finished_at is null order by started_at desc limit 1",
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    void finish(UUID run) {
        update("update reconciliation set finished_at = now() where finished_at is null");
        update("update reconciliation set finished_at = now() where id = ?", run);
    }

    /** How many runs were finished ever. */
    long finished() {
        return query("select count(*) from reconciliation where finished_at is not null", row -> row.getLong(1))
                .get(0);
    }

    /** Adds to what was done with a topic: a run that was interrupted goes on counting. */
    void count(UUID run, String topic, TopicCounts counts) {
        String values = Arrays.stream(Count.values()).map(count -> "?").collect(Collectors.joining(", "));
        String sums = Arrays.stream(Count.values())
                .map(count -> count == Count.RECORDS
                        ? "records = greatest(t.records, excluded.records)"
                        : count.column() + " = t." + count.column() + " + excluded." + count.column())
                .collect(Collectors.joining(", "));
        List<Object> given = new ArrayList<>(List.of(run, topic));
        Arrays.stream(Count.values()).forEach(count -> given.add(counts.get(count)));
        update(
                "insert into reconciliation_topic as t (reconciliation, topic, " + COLUMNS + ") values (?, ?, " + values
                        + ") on conflict (reconciliation, topic) do update set " + sums,
                given.toArray());
    }

    void lost(UUID run, SeenEvent event) {
        entry(run, "LOST", event, null);
    }

    /** Notes an event of others that is refused now; once, however often the run is taken up. */
    void refused(UUID run, SeenEvent event, String reason) {
        update(
                "delete from reconciliation_entry where reconciliation = ? and kind = 'REFUSED' and topic = ?"
                        + " and event_id = ?",
                run,
                event.topic(),
                String.valueOf(event.id()));
        entry(run, "REFUSED", event, reason);
    }

    private void entry(UUID run, String kind, SeenEvent event, @Nullable String reason) {
        update(
                "insert into reconciliation_entry"
                        + " (reconciliation, kind, topic, key, type, event_id, sequence, time, reason, data)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                kind,
                event.topic(),
                event.key(),
                event.type(),
                event.id(),
                event.sequence(),
                event.time().atOffset(ZoneOffset.UTC),
                reason,
                event.text());
    }

    /** The newest first, those before one of them. */
    List<Run> runs(@Nullable OffsetDateTime before, int count) {
        return query(
                "select id, started_at, finished_at from reconciliation"
                        + " where cast(? as timestamptz) is null or started_at < cast(? as timestamptz) order by started_at desc limit ?",
                row -> new Run(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class),
                        row.getObject(3, OffsetDateTime.class)),
                before,
                before,
                count);
    }

    boolean isKnown(UUID run) {
        return !query("select 1 from reconciliation where id = ?", row -> row.getInt(1), run)
                .isEmpty();
    }

    List<TopicRow> topics(UUID run) {
        return query(
                "select topic, " + COLUMNS + " from reconciliation_topic where reconciliation = ? order by topic",
                row -> {
                    List<Long> counts = new ArrayList<>();
                    for (Count count : Count.values()) {
                        counts.add(row.getLong(count.column()));
                    }
                    return new TopicRow(row.getString("topic"), counts);
                },
                run);
    }

    List<Entry> entries(UUID run, long after, int count) {
        return query(
                "select id, kind, topic, key, type, event_id, sequence, time, reason, data from reconciliation_entry"
                        + " where reconciliation = ? and id > ? order by id limit ?",
                row -> new Entry(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7),
                        row.getObject(8, OffsetDateTime.class),
                        row.getString(9),
                        row.getString(10)),
                run,
                after,
                count);
    }

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Read<T> read, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(read.of(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Reconciliations cannot be read", e);
        }
    }

    private void update(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A reconciliation cannot be recorded", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, java.sql.Types.NULL);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
