package nl.driehoek.partners.commitment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.partners.commitment.CommitmentFilter;
import nl.driehoek.partners.commitment.Listed;
import nl.driehoek.partners.commitment.Sight;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import org.hibernate.jpa.HibernateHints;

/** Commitments, in the order in which they were proposed. */
@ApplicationScoped
public class CommitmentStore implements PanacheRepositoryBase<CommitmentEntity, UUID> {
    /** Held by whoever changes what depends on what, so that no two changes close a circle together. */
    private static final int DEPENDENCIES_LOCK = 7_261_005;

    /** The space of the locks on single references. */
    private static final int REFERENCES_LOCK = 7_261_006;

    private final CommitmentJson json;

    CommitmentStore(CommitmentJson json) {
        this.json = json;
    }

    public Optional<Commitment> get(UUID id) {
        return findByIdOptional(id).map(entity -> entity.commitment(json));
    }

    /** The commitment, which nobody else can change until the present transaction ends. */
    public Optional<Commitment> lock(UUID id) {
        Optional<CommitmentEntity> found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        // An entity that was read earlier in this transaction may be older than the row that is locked now.
        found.ifPresent(getEntityManager()::refresh);
        return found.map(entity -> entity.commitment(json));
    }

    /** The commitments on a plan that are flagged, or stand under a theme that the plan has not now. */
    @SuppressWarnings("unchecked")
    public List<UUID> outOfLine(UUID planId, Collection<String> presentThemes) {
        return getEntityManager()
                .createNativeQuery(
                        "select id from commitment where plan_id = :plan and (dropped_since_revision is not null"
                                + " or not (also_under || theme) <@ cast(:themes as text[])) order by id",
                        UUID.class)
                .setParameter("plan", planId)
                .setParameter("themes", presentThemes.toArray(String[]::new))
                .getResultList();
    }

    /** The commitment on a plan that has this reference. */
    public Optional<UUID> withReference(UUID planId, String reference) {
        return getEntityManager()
                .createQuery(
                        "select c.id from CommitmentEntity c where c.planId = :plan and c.reference = :reference",
                        UUID.class)
                .setParameter("plan", planId)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Nobody else gives this reference away on the plan until the present transaction ends. */
    public void lockReference(UUID planId, String reference) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:lock, hashtext(:name)) as text)")
                .setParameter("lock", REFERENCES_LOCK)
                .setParameter("name", planId + " " + reference)
                .getResultList();
    }

    /** Nobody else changes what depends on what until the present transaction ends. */
    public void lockDependencies() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", DEPENDENCIES_LOCK)
                .getResultList();
    }

    /** Which of these commitments there are. */
    public Set<UUID> existing(Collection<UUID> ids) {
        return new HashSet<>(getEntityManager()
                .createQuery("select c.id from CommitmentEntity c where c.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** Whether a commitment depends on the other one, be it by way of others. */
    public boolean dependsOn(UUID id, UUID other) {
        return !getEntityManager()
                .createNativeQuery("""
                        with recursive needed(id) as (
                            select cast(:id as uuid)
                            union
                            select cast(d.id as uuid)
                            from needed n
                            join commitment c on c.id = n.id
                            cross join lateral jsonb_array_elements_text(
                                coalesce(c.promise -> 'dependsOn', '[]')) as d(id)
                        )
                        select 1 from needed where id = :other
                        """, Integer.class)
                .setParameter("id", id)
                .setParameter("other", other)
                .getResultList()
                .isEmpty();
    }

    /** The commitments that directly depend on this one, in the order in which they were proposed. */
    @SuppressWarnings("unchecked")
    public List<UUID> dependents(UUID id) {
        return getEntityManager()
                .createNativeQuery(
                        "select id from commitment where promise -> 'dependsOn' @> to_jsonb(cast(:id as text))"
                                + " order by number",
                        UUID.class)
                .setParameter("id", id.toString())
                .getResultList();
    }

    /** Those of these commitments that there are, in the order in which they were proposed. */
    public List<Commitment> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("id in ?1 order by number", ids).stream()
                        .map(entity -> entity.commitment(json))
                        .toList();
    }

    /** Everything that is asked for, whoever may see it. */
    public List<Commitment> all(CommitmentFilter filter) {
        CommitmentQuery query = CommitmentQuery.of(filter, Sight.EVERYTHING);
        return list(query.text(), query.values()).stream()
                .map(entity -> entity.commitment(json))
                .toList();
    }

    /**
     * Those of these commitments that there are, which nobody else can change until the present transaction ends; in the
     * order in which they were proposed. Locked one after the other by id, as by everybody.
     */
    public List<Commitment> lockAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        getEntityManager()
                .createNativeQuery("select id from commitment where id = any(:ids) order by id for update", UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        // What was read before the lock may be older than the row is now.
        getEntityManager().flush();
        getEntityManager().clear();
        return all(ids);
    }

    public List<Listed<Commitment>> page(CommitmentFilter filter, Sight sight, long after, int count) {
        CommitmentQuery query = CommitmentQuery.of(filter, sight).after(after);
        return find(query.text(), query.values()).range(0, count - 1).stream()
                .map(entity -> new Listed<>(entity.number, entity.commitment(json)))
                .toList();
    }

    /** All of them at once, for a view over many; empty when there are more than {@code most}. */
    public Optional<List<Listed<Commitment>>> all(CommitmentFilter filter, Sight sight, int most) {
        CommitmentQuery query = CommitmentQuery.of(filter, sight).after(0);
        List<CommitmentEntity> found = find(query.text(), query.values())
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .range(0, most)
                .list();
        return found.size() > most
                ? Optional.empty()
                : Optional.of(found.stream()
                        .map(entity -> new Listed<>(entity.number, entity.commitment(json)))
                        .toList());
    }

    /** Nobody else changes a commitment on this plan until the present transaction ends. */
    public void lockAll(UUID planId) {
        getEntityManager()
                .createNativeQuery("select id from commitment where plan_id = :plan order by id for update", UUID.class)
                .setParameter("plan", planId)
                .getResultList();
    }

    /** All commitments on a plan; nothing of them stays in memory that a later query would have to look at. */
    public List<Commitment> onPlan(UUID planId) {
        List<Commitment> all = find("planId", Sort.by("number"), planId).stream()
                .map(entity -> entity.commitment(json))
                .toList();
        forget();
        return all;
    }

    /** Ids of the commitments without which this one cannot be kept. */
    public Set<UUID> neededBy(UUID id) {
        return get(id).map(known -> known.promise().dependsOn()).orElse(Set.of());
    }

    /** Writes what waits to be written, and keeps nothing in memory: a long transaction stays as fast as it began. */
    public void forget() {
        flush();
        getEntityManager().clear();
    }

    /** Keeps that nothing had changed by this day, so that it need not be looked at again before the next. */
    public void lookedAt(UUID id, LocalDate today) {
        findByIdOptional(id).orElseThrow().standsOn = today;
    }

    /** Has the commitments on a plan looked at again by whoever does that next. */
    public void lookAgain(UUID planId, LocalDate today) {
        update("standsOn = ?1 where planId = ?2 and standsOn >= ?3", today.minusDays(1), planId, today);
    }

    public void add(Commitment commitment, LocalDate today) {
        CommitmentEntity entity = new CommitmentEntity();
        entity.take(commitment, null, json);
        entity.standsOn = today;
        persist(entity);
    }

    /** Replaces a commitment that was locked before; its latest progress must be stored. */
    public void replace(Commitment commitment, LocalDate today) {
        ProgressReport progress = commitment.latestProgress();
        CommitmentEntity entity = findByIdOptional(commitment.id()).orElseThrow();
        entity.take(
                commitment,
                progress == null ? null : getEntityManager().getReference(ProgressReportEntity.class, progress.id()),
                json);
        entity.standsOn = today;
    }
}
