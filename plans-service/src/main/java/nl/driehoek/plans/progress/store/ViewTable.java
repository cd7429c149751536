package nl.driehoek.plans.progress.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.events.EventMark;
import nl.driehoek.plans.progress.domain.Freshness;
import org.hibernate.Session;

/**
 * A table with the newest that a source told of each of its subjects, as document. Each change is one statement that
 * compares sequences in the database itself, so that no two can get between each other.
 */
final class ViewTable<T> {
    private final String table;
    private final Class<T> type;
    private final EntityManager database;
    private final ObjectMapper mapper;
    private final Clock clock;

    ViewTable(String table, Class<T> type, EntityManager database, ObjectMapper mapper, Clock clock) {
        this.table = table;
        this.type = type;
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Keeps what is told of a subject, unless something later is known of it. */
    void take(String id, UUID planId, T told, EventMark mark) {
        database.createNativeQuery("insert into " + table
                        + " as held (id, sequence, plan_id, document, event_time, taken_in_at)"
                        + " values (:id, :sequence, :plan, cast(:document as jsonb), :time, :now)"
                        + " on conflict (id) do update set sequence = excluded.sequence, plan_id = excluded.plan_id,"
                        + " document = excluded.document, event_time = excluded.event_time,"
                        + " taken_in_at = excluded.taken_in_at where held.sequence < excluded.sequence")
                .setParameter("id", id)
                .setParameter("sequence", mark.sequence())
                .setParameter("plan", planId)
                .setParameter("document", write(told))
                .setParameter("time", mark.time())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Notes that a subject is no more, unless something later is known of it. */
    void forget(String id, EventMark mark) {
        database.createNativeQuery("insert into " + table + " as held (id, sequence, event_time, taken_in_at)"
                        + " values (:id, :sequence, :time, :now)"
                        + " on conflict (id) do update set sequence = excluded.sequence, plan_id = null,"
                        + " document = null, event_time = excluded.event_time,"
                        + " taken_in_at = excluded.taken_in_at where held.sequence < excluded.sequence")
                .setParameter("id", id)
                .setParameter("sequence", mark.sequence())
                .setParameter("time", mark.time())
                .setParameter("now", clock.instant())
                .executeUpdate();
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

    private String write(T told) {
        try {
            return mapper.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document cannot be written", e);
        }
    }
}
