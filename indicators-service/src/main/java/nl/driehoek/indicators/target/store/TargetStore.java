package nl.driehoek.indicators.target.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.target.PlanMark;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import org.jspecify.annotations.Nullable;

/** Reads and writes the targets in force, and notes at which revision each plan is. */
@ApplicationScoped
public class TargetStore {
    private static final int TARGETS_AT_ONCE = 1_000;

    private final Rows rows;
    private final ObjectMapper json;

    TargetStore(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<TargetEntity, String> {}

    /**
     * Lets one transaction at a time take over revisions of a plan.
     *
     * @return what the plan is at; 0 when it is new to us
     */
    public PlanMark lockPlan(UUID planId) {
        rows.getEntityManager()
                .createNativeQuery("insert into projected_plan (id, revision) values (:id, 0) on conflict do nothing")
                .setParameter("id", planId)
                .executeUpdate();
        Object[] row = (Object[]) rows.getEntityManager()
                .createNativeQuery("select revision, sequence from projected_plan where id = :id for update")
                .setParameter("id", planId)
                .getSingleResult();
        return new PlanMark(((Number) row[0]).intValue(), ((Number) row[1]).longValue());
    }

    /** All plans of which anything was told. */
    public List<UUID> plans() {
        return rows
                .getEntityManager()
                .createNativeQuery("select id from projected_plan order by id", UUID.class)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    public void advance(UUID planId, PlanMark mark) {
        rows.getEntityManager()
                .createNativeQuery(
                        "update projected_plan set revision = :revision, sequence = :sequence where id = :id")
                .setParameter("revision", mark.revision())
                .setParameter("sequence", mark.sequence())
                .setParameter("id", planId)
                .executeUpdate();
    }

    public void forget(UUID planId) {
        rows.getEntityManager()
                .createNativeQuery("delete from projected_plan where id = :id")
                .setParameter("id", planId)
                .executeUpdate();
    }

    public List<JudgedTarget> ofPlan(UUID planId) {
        return targets(rows.list("planId = ?1 order by id", planId));
    }

    /** How many targets are in force, of one plan or on one indicator where these are given. */
    public int count(@Nullable UUID planId, @Nullable String indicator) {
        return (int) rows.count("(?1 is null or planId = ?1) and (?2 is null or indicator = ?2)", planId, indicator);
    }

    /** The targets on these series, given as text. */
    public List<JudgedTarget> onSeries(Collection<String> series) {
        return targets(rows.list("series in ?1 order by id", series));
    }

    /** The targets on these series, in order of their id and locked in that order. */
    public List<JudgedTarget> lockedOnSeries(Collection<SeriesKey> series) {
        List<String> keys = series.stream().map(SeriesKey::toString).toList();
        return targets(rows.find("series in ?1 order by id", keys)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    /** The targets on any series of this indicator, in order of their id and locked in that order. */
    public List<JudgedTarget> lockedOnIndicator(String indicator) {
        return targets(rows.find("indicator = ?1 order by id", indicator)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    /** The series of these indicators that any target is on, as text. */
    public List<String> seriesOf(Collection<String> indicators) {
        return rows.getEntityManager()
                .createQuery("select distinct t.series from TargetEntity t where t.indicator in :codes", String.class)
                .setParameter("codes", indicators)
                .getResultList();
    }

    public void saveAll(List<JudgedTarget> targets) {
        for (int from = 0; from < targets.size(); from += TARGETS_AT_ONCE) {
            saveSome(targets.subList(from, Math.min(targets.size(), from + TARGETS_AT_ONCE)));
        }
    }

    private void saveSome(List<JudgedTarget> targets) {
        Map<String, TargetEntity> known = rows.stream(
                        "id in ?1", targets.stream().map(JudgedTarget::id).toList())
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        targets.forEach(target -> save(target, known.get(target.id())));
    }

    private void save(JudgedTarget target, @Nullable TargetEntity known) {
        TargetEntity row = known == null ? new TargetEntity() : known;
        row.id = target.id();
        row.planId = target.planId();
        row.series = target.series().toString();
        row.indicator = target.series().indicator();
        row.document = write(TargetDocument.of(target));
        if (known == null) {
            rows.persist(row);
        }
    }

    public void delete(JudgedTarget target) {
        rows.deleteById(target.id());
    }

    private List<JudgedTarget> targets(List<TargetEntity> found) {
        return found.stream().map(row -> read(row.document).toTarget()).toList();
    }

    private String write(TargetDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A target cannot be written", e);
        }
    }

    private TargetDocument read(String document) {
        try {
            return json.readValue(document, TargetDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored target cannot be read", e);
        }
    }
}
