package nl.driehoek.indicators.imports.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.indicators.imports.ImportFilter;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.job.domain.ImportJob;
import nl.driehoek.indicators.imports.job.domain.ImportRequest;
import nl.driehoek.indicators.imports.job.domain.ImportResult;
import nl.driehoek.indicators.imports.job.domain.ImportState;
import nl.driehoek.kit.correlation.Correlation;
import nl.driehoek.kit.rest.Cursor;

/** Reads and writes the imports that were asked for. What a worker does with them is in {@link ImportClaims}. */
@ApplicationScoped
public class ImportJobStore {
    private static final TypeReference<ImportResult> RESULT = new TypeReference<>() {};
    private static final TypeReference<ImportMapping> MAPPING = new TypeReference<>() {};

    private final Rows rows;
    private final Json json;

    ImportJobStore(Rows rows, Json json) {
        this.rows = rows;
        this.json = json;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ImportJobEntity, UUID> {}

    /** Puts an import in the queue. */
    public void insert(UUID id, ImportRequest request, ImportMapping mapping, Instant now) {
        ImportJobEntity row = new ImportJobEntity();
        row.id = id;
        row.take(request);
        row.mappingDocument = json.write(mapping);
        row.correlationId = Correlation.current();
        row.state = ImportState.QUEUED;
        row.requestedAt = now;
        rows.persistAndFlush(row);
    }

    public Optional<ImportJob> find(UUID id) {
        return rows.findByIdOptional(id).map(this::job);
    }

    /** Lets one request at a time put an import with this fingerprint in the queue, until the transaction ends. */
    public void lock(String fingerprint) {
        database()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:text, 7261003)) as text)", String.class)
                .setParameter("text", fingerprint)
                .getSingleResult();
    }

    /** The import that asks for the same and has not ended. */
    public Optional<ImportJob> underWay(String fingerprint) {
        return rows.find("fingerprint = ?1 and state in ?2", fingerprint, ImportState.underWay())
                .firstResultOptional()
                .map(this::job);
    }

    /** The newest first. */
    public List<ImportJob> list(ImportFilter filter, Cursor page) {
        StringBuilder where = new StringBuilder("number < :before");
        Parameters values = Parameters.with("before", page.after() == null ? Long.MAX_VALUE : number(page.after()));
        if (filter.state() != null) {
            where.append(" and state = :state");
            values.and("state", filter.state());
        }
        if (filter.mapping() != null) {
            where.append(" and mapping = :mapping");
            values.and("mapping", filter.mapping());
        }
        return rows.find(where + " order by number desc", values).range(0, page.fetch() - 1).stream()
                .map(this::job)
                .toList();
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The mapping as it was when the import was asked for. */
    public ImportMapping mapping(UUID id) {
        return json.read(rows.findById(id).mappingDocument, MAPPING);
    }

    /** Whether an import is under way by this mapping. */
    public boolean usesMapping(String mapping) {
        return rows.count("mapping = ?1 and state in ?2", mapping, ImportState.underWay()) > 0;
    }

    /**
     * Calls an import off: at once when nobody works on it yet, else its worker stops before anything is recorded.
     *
     * @return whether it had not ended
     */
    public boolean cancel(UUID id, Instant now) {
        int changed = database()
                .createNativeQuery("""
                        update import_job set cancel_requested = true,
                          state = case when state = 'QUEUED' then 'CANCELLED' else state end,
                          ended_at = case when state = 'QUEUED' then cast(:now as timestamptz) end
                        where id = :id and state in ('QUEUED', 'READING', 'APPLYING')""")
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
        rows.getEntityManager().clear();
        return changed == 1;
    }

    private EntityManager database() {
        return rows.getEntityManager();
    }

    private ImportJob job(ImportJobEntity row) {
        return row.toJob(row.result == null ? null : json.read(row.result, RESULT));
    }
}
