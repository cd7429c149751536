package nl.driehoek.indicators.imports.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import nl.driehoek.indicators.imports.VersionedMapping;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.kit.rest.Cursor;

/** Reads and writes mappings. */
@ApplicationScoped
public class ImportMappingStore {
    private static final TypeReference<ImportMapping> MAPPING = new TypeReference<>() {};

    private final Rows rows;
    private final Json json;

    ImportMappingStore(Rows rows, Json json) {
        this.rows = rows;
        this.json = json;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ImportMappingEntity, String> {}

    public Optional<VersionedMapping> find(String key) {
        return rows.findByIdOptional(key).map(this::versioned);
    }

    /** Reads a mapping that nobody else can change until the transaction ends. */
    public Optional<VersionedMapping> findToChange(String key) {
        return rows.findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE).map(this::versioned);
    }

    public List<VersionedMapping> list(Cursor page) {
        return rows
                .find("key > ?1 order by key", page.after() == null ? "" : page.after())
                .range(0, page.fetch() - 1)
                .stream()
                .map(this::versioned)
                .toList();
    }

    /** @return false when there is one with this key already */
    public boolean insert(ImportMapping mapping) {
        return rows.getEntityManager()
                        .createNativeQuery("insert into import_mapping (key, document, version)"
                                + " values (:key, cast(:document as jsonb), 1) on conflict do nothing")
                        .setParameter("key", mapping.key())
                        .setParameter("document", json.write(mapping))
                        .executeUpdate()
                == 1;
    }

    /** Overwrites a mapping that is there; answers its new version. */
    public int update(ImportMapping mapping) {
        ImportMappingEntity row = rows.findById(mapping.key());
        row.document = json.write(mapping);
        row.version++;
        return row.version;
    }

    public void delete(String key) {
        rows.deleteById(key);
    }

    private VersionedMapping versioned(ImportMappingEntity row) {
        return new VersionedMapping(json.read(row.document, MAPPING), row.version, false);
    }
}
