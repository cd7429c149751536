package nl.driehoek.indicators.status.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.indicators.status.AssessmentQueue;
import nl.driehoek.indicators.status.PendingSeries;
import nl.driehoek.indicators.status.domain.Cause;
import org.jspecify.annotations.Nullable;

/** Reads and writes which series wait to be judged. Everything is done in sets: an import brings a hundred thousand. */
@ApplicationScoped
public class PendingStore {
    private static final int MOST_CAUSES = 20;

    /** A series that waits already waits on, with one cause more; one that nobody set a target on has nothing to judge. */
    private static final String CHANGED = """
            insert into pending_assessment as p (series, indicator, causes, enqueued_at)
            select t.series, min(t.indicator), jsonb_build_array(cast(min(k.cause) as jsonb)), :now
            from unnest(:series, :causes) as k (series, cause) join target t on t.series = k.series
            group by t.series order by t.series
            on conflict (series, job) do update
            set attempts = 0, not_before = now(),
                causes = case when p.causes @> excluded.causes or jsonb_array_length(p.causes) >= %d then p.causes
                              else p.causes || excluded.causes end""".formatted(MOST_CAUSES);

    private static final String RECOMPUTED = """
            insert into pending_assessment (series, indicator, job, causes, enqueued_at)
            select series, min(indicator), :job, jsonb_build_array(cast(:cause as jsonb)), :now
            from target
            where (cast(:plan as uuid) is null or plan_id = :plan)
              and (cast(:indicator as text) is null or indicator = :indicator)
            group by series order by series""";

    private static final String JUDGED_OTHERWISE = """
            insert into pending_assessment (series, indicator, causes, enqueued_at)
            select t.series, min(t.indicator), jsonb_build_array(cast(:cause as jsonb)), :now
            from target_status s join target t on t.id = s.id
            where cast(s.document -> 'method' ->> 'version' as integer) <> :version
            group by t.series order by t.series
            on conflict (series, job) do nothing""";

    private static final String INDICATORS = """
            select indicator from pending_assessment where not_before <= now()
            group by indicator order by bool_and(job is not null), min(id) limit :limit""";

    private static final String CLAIM = """
            select id, series, cast(job as text), cast(causes as text), attempts from pending_assessment
            where indicator = :indicator and not_before <= now() and (:id = 0 or id = :id)
            order by job is not null, id limit :limit for update skip locked""";

    private static final String WAITING = """
            select id from pending_assessment where indicator = :indicator and not_before <= now()
            order by job is not null, id limit :limit""";

    private static final String FAILED = """
            update pending_assessment
            set attempts = attempts + 1,
                not_before = now() + least(interval '1 hour', interval '5 seconds' * power(2, least(attempts, 20)))
            where id = :id""";

    private static final String SIZE = """
            select count(*) filter (where job is null), min(enqueued_at) filter (where job is null),
                   count(*) filter (where job is null and attempts > 0), count(*) filter (where job is not null)
            from pending_assessment""";

    private static final TypeReference<List<Cause>> CAUSES = new TypeReference<>() {};

    private final EntityManager database;
    private final ObjectMapper json;

    PendingStore(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Lets series wait that something changed on, each with its cause; answers how many have targets. */
    public int changed(Map<String, Cause> series, Instant now) {
        List<String> keys = new ArrayList<>(series.keySet());
        return database.createNativeQuery(CHANGED)
                .setParameter("series", keys.toArray(String[]::new))
                .setParameter(
                        "causes",
                        keys.stream().map(series::get).map(this::write).toArray(String[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Lets the series of a recomputation wait. */
    public int recomputed(UUID job, @Nullable UUID plan, @Nullable String indicator, Cause cause, Instant now) {
        return database.createNativeQuery(RECOMPUTED)
                .setParameter("job", job)
                .setParameter("plan", plan)
                .setParameter("indicator", indicator)
                .setParameter("cause", write(cause))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Lets the series wait of statuses that were made by another version of the method. */
    public int judgedOtherwise(int version, Cause cause, Instant now) {
        return database.createNativeQuery(JUDGED_OTHERWISE)
                .setParameter("version", version)
                .setParameter("cause", write(cause))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Codes of indicators with series that wait: those that something changed on first, then the oldest first. */
    public List<String> indicators(int limit) {
        return database
                .createNativeQuery(INDICATORS, String.class)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(String.class::cast)
                .toList();
    }

    /** Ids of what waits for an indicator, in the order in which it is claimed. */
    public List<Long> waiting(String indicator, int limit) {
        return database
                .createNativeQuery(WAITING, Long.class)
                .setParameter("indicator", indicator)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(Long.class::cast)
                .toList();
    }

    /** Takes the one with this id in hand, as {@link #claim(String, int)} does. */
    public List<PendingSeries> claimOne(String indicator, long id) {
        return claim(indicator, id, 1);
    }

    /** Takes series of an indicator in hand, until the transaction ends; those that another worker has are left to it. */
    public List<PendingSeries> claim(String indicator, int limit) {
        return claim(indicator, 0, limit);
    }

    private List<PendingSeries> claim(String indicator, long id, int limit) {
        List<?> rows = database.createNativeQuery(CLAIM)
                .setParameter("indicator", indicator)
                .setParameter("id", id)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(row -> pending((Object[]) row)).toList();
    }

    private PendingSeries pending(Object[] row) {
        return new PendingSeries(
                ((Number) row[0]).longValue(),
                (String) row[1],
                row[2] == null ? null : UUID.fromString((String) row[2]),
                read((String) row[3]),
                ((Number) row[4]).intValue());
    }

    public void remove(Collection<Long> ids) {
        database.createNativeQuery("delete from pending_assessment where id = any (:ids)")
                .setParameter("ids", ids.toArray(Long[]::new))
                .executeUpdate();
    }

    /** Lets a series wait longer, each time that it cannot be judged. */
    public void failed(long id) {
        database.createNativeQuery(FAILED).setParameter("id", id).executeUpdate();
    }

    /** Drops what a recomputation still asks for. Waits for workers that have some of it in hand. */
    public void drop(UUID job) {
        ofJob("delete from pending_assessment where job = :job", job).executeUpdate();
    }

    public boolean isWaiting(UUID job) {
        return !ofJob("select 1 from pending_assessment where job = :job limit 1", job)
                .getResultList()
                .isEmpty();
    }

    private Query ofJob(String sql, UUID job) {
        return database.createNativeQuery(sql).setParameter("job", job);
    }

    public AssessmentQueue size() {
        Object[] row = (Object[]) database.createNativeQuery(SIZE).getSingleResult();
        return new AssessmentQueue(
                ((Number) row[0]).longValue(),
                row[1] == null ? null : (Instant) row[1],
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue());
    }

    private String write(Cause cause) {
        try {
            return json.writeValueAsString(cause);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A cause cannot be written", e);
        }
    }

    private List<Cause> read(String causes) {
        try {
            return json.readValue(causes, CAUSES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored cause cannot be read", e);
        }
    }
}
