package nl.driehoek.indicators.recomputation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.indicators.recomputation.domain.Recomputation;
import nl.driehoek.indicators.recomputation.domain.RecomputationState;
import nl.driehoek.indicators.recomputation.domain.Scope;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads and writes recomputations. */
@ApplicationScoped
public class RecomputationStore {
    /** Any number, as long as it is the same in all replicas and used for nothing else in this database. */
    private static final long ASKING = 7_261_004L;

    private static final String INSERT = """
            insert into recomputation (id, plan_id, indicator, dry_run, state, total, done, changed, changed_ids,
                                       requested_by, created_at)
            values (:id, :plan, :indicator, :dryRun, 'QUEUED', :total, 0, 0, '{}', :by, :now)""";

    private static final String PROGRESS = """
            update recomputation
            set state = 'RUNNING', started_at = coalesce(started_at, cast(:now as timestamptz)),
                done = done + :done, changed = changed + :changed,
                changed_ids = (changed_ids || cast(:ids as text[]))[1:%d]
            where id = :id and state in ('QUEUED', 'RUNNING')""".formatted(Recomputation.MOST_IDS);

    private static final String END = """
            update recomputation
            set state = :state, ended_at = :now, started_at = coalesce(started_at, cast(:now as timestamptz)),
                failure = :failure
            where id = :id and state in ('QUEUED', 'RUNNING')""";

    private final Rows rows;

    RecomputationStore(Rows rows) {
        this.rows = rows;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RecomputationEntity, UUID> {}

    /** Lets one request at a time look whether the same is under way, until its transaction ends. */
    public void lockForAsking() {
        query("select cast(pg_advisory_xact_lock(:number) as text)")
                .setParameter("number", ASKING)
                .getSingleResult();
    }

    /** One of this scope that has not ended. */
    public Optional<Recomputation> underWay(Scope scope) {
        return rows.find(
                        "planId is not distinct from ?1 and indicator is not distinct from ?2 and dryRun = ?3 and state in"
                                + " ?4",
                        scope.planId(),
                        scope.indicator(),
                        scope.dryRun(),
                        RecomputationState.underWay())
                .firstResultOptional()
                .map(RecomputationEntity::toRecomputation);
    }

    public void insert(UUID id, Scope scope, String by, Instant now) {
        query(INSERT)
                .setParameter("id", id)
                .setParameter("plan", scope.planId())
                .setParameter("indicator", scope.indicator())
                .setParameter("dryRun", scope.dryRun())
                .setParameter("total", 0)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Notes how many targets there are to judge. */
    public void expect(UUID id, int total) {
        query("update recomputation set total = :total where id = :id")
                .setParameter("total", total)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Counts what was judged. Other workers that count on it wait until this transaction ends. */
    public void progress(UUID id, int done, List<String> changed, Instant now) {
        query(PROGRESS)
                .setParameter("id", id)
                .setParameter("done", done)
                .setParameter("changed", changed.size())
                .setParameter("ids", changed.toArray(String[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Ends one that has not ended; answers whether it had not. */
    public boolean end(UUID id, RecomputationState state, @Nullable String failure, Instant now) {
        return query(END)
                        .setParameter("id", id)
                        .setParameter("state", state.name())
                        .setParameter("failure", failure)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** As it now is in the database, whatever was read before. */
    public Optional<Recomputation> find(UUID id) {
        return rows.findByIdOptional(id).map(row -> {
            rows.getEntityManager().refresh(row);
            return row.toRecomputation();
        });
    }

    /** The newest first; {@code page} goes on after a number. */
    public List<Recomputation> list(Cursor page, long before) {
        return rows.find("number < ?1 order by number desc", before).range(0, page.fetch() - 1).stream()
                .map(RecomputationEntity::toRecomputation)
                .toList();
    }

    private Query query(String sql) {
        return rows.getEntityManager().createNativeQuery(sql);
    }
}
