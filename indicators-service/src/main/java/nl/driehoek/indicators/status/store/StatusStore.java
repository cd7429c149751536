package nl.driehoek.indicators.status.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.kit.rest.Cursor;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads and writes statuses. */
@ApplicationScoped
public class StatusStore {
    private final Rows rows;
    private final StatusJson json;

    StatusStore(Rows rows, StatusJson json) {
        this.rows = rows;
        this.json = json;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<StatusEntity, String> {}

    /** Reads these statuses at once, for who is going to write or compare them one by one. */
    public void prepare(List<String> ids) {
        rows.getEntityManager().unwrap(Session.class).findMultiple(StatusEntity.class, ids);
    }

    /** Whether a status says something else than the one that is kept, or none is. */
    public boolean differs(StatusDocument status) {
        StatusEntity known = rows.findById(status.id());
        return known == null || !json.saySame(known.document, json.write(status));
    }

    /**
     * Keeps a status.
     *
     * @return whether it says something else than the one that was kept; the day on which it was judged does not count
     */
    public boolean save(StatusDocument status, @Nullable LocalDate changesAfter) {
        String document = json.write(status);
        StatusEntity known = rows.findById(status.id());
        if (known != null) {
            known.changesAfter = changesAfter;
            if (json.saySame(known.document, document)) {
                return false;
            }
        }
        StatusEntity row = known == null ? new StatusEntity() : known;
        row.id = status.id();
        row.planId = status.planId();
        row.indicator = status.indicator();
        row.area = status.area();
        row.verdict = status.verdict();
        row.changesAfter = changesAfter;
        row.document = document;
        if (known == null) {
            rows.persist(row);
        }
        return true;
    }

    /** Whether there was something to delete. */
    public boolean delete(String id) {
        return rows.deleteById(id);
    }

    public Optional<StatusDocument> find(String id) {
        return rows.findByIdOptional(id).map(row -> read(row.document));
    }

    /** In order of their id. */
    public List<StatusDocument> list(StatusFilter filter, Cursor page) {
        return StatusQuery.now(rows.getEntityManager(), filter, page).stream()
                .map(this::read)
                .toList();
    }

    /** Codes of indicators with statuses of which the judged period ended before this day, while they do not know. */
    public List<String> indicatorsToReassess(LocalDate today) {
        return rows.getEntityManager()
                .createQuery(
                        "select distinct s.indicator from StatusEntity s where s.changesAfter < :today order by"
                                + " s.indicator",
                        String.class)
                .setParameter("today", today)
                .getResultList();
    }

    private StatusDocument read(String document) {
        return json.read(document, StatusDocument.class);
    }
}
