package nl.driehoek.indicators.status.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.driehoek.indicators.status.CauseDocument;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.indicators.status.StatusVersion;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.kit.rest.Cursor;

/** Adds to what was said of targets, and reads it back. */
@ApplicationScoped
public class StatusHistoryStore {
    private final Rows rows;
    private final StatusJson json;

    StatusHistoryStore(Rows rows, StatusJson json) {
        this.rows = rows;
        this.json = json;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<StatusVersionEntity, StatusVersionEntity.Key> {}

    /**
     * Adds the next version of a status. Who does this holds the indicator of the target, so that no other counts the
     * same number.
     *
     * @param status empty when the target left its plan
     */
    public void add(JudgedTarget target, Optional<StatusDocument> status, CauseDocument cause, Instant recordedAt) {
        StatusVersionEntity row = new StatusVersionEntity();
        row.id = target.id();
        row.number = 1 + lastNumber(target.id());
        row.planId = target.planId();
        row.indicator = target.series().indicator();
        row.area = target.series().area();
        row.cause = json.write(cause);
        row.document = status.map(json::write).orElse(null);
        row.recordedAt = recordedAt;
        rows.persist(row);
    }

    private int lastNumber(String id) {
        return rows.getEntityManager()
                .createQuery(
                        "select coalesce(max(v.number), 0) from StatusVersionEntity v where v.id = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    public boolean isKnown(String id) {
        return lastNumber(id) > 0;
    }

    /** Newest first. */
    public List<StatusVersion> list(String id, int before, int limit) {
        return rows.find("id = ?1 and number < ?2 order by number desc", id, before).range(0, limit - 1).stream()
                .map(this::version)
                .toList();
    }

    public Optional<StatusVersion> find(String id, int number) {
        return rows.findByIdOptional(new StatusVersionEntity.Key(id, number)).map(this::version);
    }

    /** What was said of a target at a moment. */
    public Optional<StatusVersion> asOf(String id, Instant moment) {
        return rows.find("id = ?1 and recordedAt <= ?2 order by number desc", id, moment.truncatedTo(ChronoUnit.MICROS))
                .range(0, 0)
                .firstResultOptional()
                .map(this::version);
    }

    /** What was said of targets at a moment, in order of their id; nothing of those that had left their plan. */
    public List<StatusDocument> listAsOf(StatusFilter filter, Instant moment, Cursor page) {
        return StatusQuery.at(rows.getEntityManager(), filter, moment.truncatedTo(ChronoUnit.MICROS), page).stream()
                .map(this::document)
                .toList();
    }

    private StatusVersion version(StatusVersionEntity row) {
        return new StatusVersion(
                row.id,
                row.number,
                row.recordedAt,
                json.read(row.cause, CauseDocument.class),
                row.document == null ? null : document(row.document));
    }

    private StatusDocument document(String document) {
        return json.read(document, StatusDocument.class);
    }
}
