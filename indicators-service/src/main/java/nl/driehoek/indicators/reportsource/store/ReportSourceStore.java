package nl.driehoek.indicators.reportsource.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import nl.driehoek.indicators.reportsource.VersionedSource;
import nl.driehoek.indicators.reportsource.domain.ReportSource;
import nl.driehoek.kit.rest.Cursor;

/** Reads and writes report sources. */
@ApplicationScoped
public class ReportSourceStore {
    private final Rows rows;
    private final ObjectMapper mapper;

    ReportSourceStore(Rows rows, ObjectMapper mapper) {
        this.rows = rows;
        this.mapper = mapper;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ReportSourceEntity, String> {}

    public Optional<VersionedSource> find(String source) {
        return rows.findByIdOptional(source).map(this::versioned);
    }

    /** Reads a source that nobody else can change until the transaction ends. */
    public Optional<VersionedSource> findToChange(String source) {
        return rows.findByIdOptional(source, LockModeType.PESSIMISTIC_WRITE).map(this::versioned);
    }

    public List<VersionedSource> list(Cursor page) {
        return rows
                .find("source > ?1 order by source", page.after() == null ? "" : page.after())
                .range(0, page.fetch() - 1)
                .stream()
                .map(this::versioned)
                .toList();
    }

    /** @return false when it is there already */
    public boolean insert(ReportSource source) {
        return rows.getEntityManager()
                        .createNativeQuery("insert into report_source (source, document, version)"
                                + " values (:source, cast(:document as jsonb), 1) on conflict do nothing")
                        .setParameter("source", source.source())
                        .setParameter("document", write(source))
                        .executeUpdate()
                == 1;
    }

    /** Overwrites a source that is there; answers its new version. */
    public int update(ReportSource source) {
        ReportSourceEntity row = rows.findById(source.source());
        row.document = write(source);
        row.version++;
        return row.version;
    }

    public void delete(String source) {
        rows.deleteById(source);
    }

    private VersionedSource versioned(ReportSourceEntity row) {
        try {
            return new VersionedSource(mapper.readValue(row.document, ReportSource.class), row.version);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored source cannot be read", e);
        }
    }

    private String write(ReportSource source) {
        try {
            return mapper.writeValueAsString(source);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A source can always be written", e);
        }
    }
}
