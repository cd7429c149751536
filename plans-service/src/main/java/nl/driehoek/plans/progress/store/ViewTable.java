package nl.driehoek.plans.progress.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.plans.progress.domain.Freshness;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * A table with the newest that a source told of each of its subjects, as document. Changes are one statement that
 * compares sequences in the database itself, so that no two can get between each other.
 */
final class ViewTable<T> {
    private static final String TAKE = """
            insert into %s as held (id, sequence, plan_id, document, event_time, taken_in_at)
            select id, sequence, plan_id, cast(document as jsonb), cast(event_time as timestamptz), ?
            from unnest(?, ?, ?, ?, ?) as told (id, sequence, plan_id, document, event_time)
            on conflict (id) do update
            set sequence = excluded.sequence, plan_id = excluded.plan_id, document = excluded.document,
                event_time = excluded.event_time, taken_in_at = excluded.taken_in_at
            where held.sequence < excluded.sequence""";

    private final String table;
    private final Class<T> type;
    private final EntityManager database;
    private final Statements statements;
    private final ObjectMapper mapper;
    private final Clock clock;

    ViewTable(
            String table,
            Class<T> type,
            EntityManager database,
            Statements statements,
            ObjectMapper mapper,
            Clock clock) {
        this.table = table;
        this.type = type;
        this.database = database;
        this.statements = statements;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Keeps what is told of each subject, unless something later is known of it; of what is told twice, the later. In one
     * order, so that two who tell of the same subjects cannot block each other.
     */
    void take(Collection<ViewChange<T>> changes) {
        SortedMap<String, ViewChange<T>> newest = new TreeMap<>();
        changes.forEach(change -> newest.merge(change.id(), change, ViewChange::later));
        Collection<ViewChange<T>> told = newest.values();
        statements.update(
                TAKE.formatted(table),
                clock.instant(),
                told.stream().map(ViewChange::id).toArray(String[]::new),
                told.stream().map(change -> change.mark().sequence()).toArray(Long[]::new),
                told.stream().map(ViewChange::planId).toArray(UUID[]::new),
                told.stream().map(this::document).toArray(String[]::new),
                told.stream().map(change -> change.mark().time().toString()).toArray(String[]::new));
    }

    /** Deletes the rows of all other subjects; answers how many. */
    int forgetAllBut(Set<String> ids) {
        return database.createNativeQuery("delete from " + table + " where id <> all (:ids)")
                .setParameter("ids", ids.toArray(String[]::new))
                .executeUpdate();
    }

    List<T> ofPlan(UUID planId) {
        return session()
                .createNativeQuery(
                        "select cast(document as text) from " + table + " where plan_id = :plan order by id",
                        String.class)
                .setParameter("plan", planId)
                .getResultList()
                .stream()
                .map(this::read)
                .toList();
    }

    /** Of the newest event that is held; empty while nothing came in. */
    Optional<Freshness> freshness() {
        return session()
                .createNativeQuery(
                        "select event_time, taken_in_at from " + table + " order by event_time desc limit 1",
                        Object[].class)
                .addScalar("event_time", Instant.class)
                .addScalar("taken_in_at", Instant.class)
                .uniqueResultOptional()
                .map(row -> new Freshness((Instant) row[0], (Instant) row[1]));
    }

    private Session session() {
        return database.unwrap(Session.class);
    }

    private T read(String json) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored document cannot be read", e);
        }
    }

    private @Nullable String document(ViewChange<T> change) {
        try {
            return change.document() == null ? null : mapper.writeValueAsString(change.document());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document cannot be written", e);
        }
    }
}
