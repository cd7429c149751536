package nl.driehoek.indicators.status.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
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
    private final ObjectMapper json;

    StatusStore(Rows rows, ObjectMapper json) {
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
        return known == null || !withoutDay(known.document).equals(withoutDay(write(status)));
    }

    /**
     * Keeps a status.
     *
     * @return whether it says something else than the one that was kept; the day on which it was judged does not count
     */
    public boolean save(StatusDocument status, @Nullable LocalDate changesAfter) {
        String document = write(status);
        StatusEntity known = rows.findById(status.id());
        if (known != null) {
            known.changesAfter = changesAfter;
            if (withoutDay(known.document).equals(withoutDay(document))) {
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

    public void delete(String id) {
        rows.deleteById(id);
    }

    public Optional<StatusDocument> find(String id) {
        return rows.findByIdOptional(id).map(row -> read(row.document));
    }

    /** In order of their id. */
    public List<StatusDocument> list(StatusFilter filter, Cursor page) {
        StringBuilder where = new StringBuilder("id > :after");
        Parameters values = Parameters.with("after", page.after() == null ? "" : page.after());
        add(where, values, "planId", filter.planId());
        add(where, values, "indicator", filter.indicator());
        add(where, values, "area", filter.area());
        add(where, values, "verdict", filter.verdict());
        return rows.find(where + " order by id", values).range(0, page.fetch() - 1).stream()
                .map(row -> read(row.document))
                .toList();
    }

    private static void add(StringBuilder where, Parameters values, String column, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(column);
            values.and(column, value);
        }
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

    private JsonNode withoutDay(String document) {
        try {
            return ((ObjectNode) json.readTree(document)).without("assessedOn");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored status cannot be read", e);
        }
    }

    private String write(StatusDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A status cannot be written", e);
        }
    }

    private StatusDocument read(String document) {
        try {
            return json.readValue(document, StatusDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored status cannot be read", e);
        }
    }
}
