package nl.driehoek.indicators.area.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.indicators.area.Area;
import nl.driehoek.indicators.area.VersionedArea;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads and writes areas. */
@ApplicationScoped
public class AreaStore {
    private final Rows rows;

    AreaStore(Rows rows) {
        this.rows = rows;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<AreaEntity, String> {}

    public Optional<VersionedArea> find(String code) {
        return rows.findByIdOptional(code).map(AreaStore::versioned);
    }

    /**
     * Lets one transaction at a time write areas: two that each looked sound could else make areas hold each other. They
     * are written rarely, and can be read meanwhile.
     */
    public void lockForWriting() {
        rows.getEntityManager()
                .createNativeQuery("lock table area in share row exclusive mode")
                .executeUpdate();
    }

    /** This area and the ones that hold it, the narrowest first; empty when there is no such area. */
    public List<Area> withAncestors(@Nullable String code) {
        List<Area> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String next = code;
        while (next != null && seen.add(next)) {
            Optional<AreaEntity> row = rows.findByIdOptional(next);
            row.map(AreaEntity::toArea).ifPresent(chain::add);
            next = row.map(one -> one.parent).orElse(null);
        }
        return chain;
    }

    public List<VersionedArea> list(Cursor page) {
        return rows
                .find("code > ?1 order by code", page.after() == null ? "" : page.after())
                .range(0, page.fetch() - 1)
                .stream()
                .map(AreaStore::versioned)
                .toList();
    }

    public void insert(Area area) {
        AreaEntity row = new AreaEntity();
        row.take(area);
        row.version = 1;
        rows.persist(row);
    }

    /** Overwrites an area that is there; answers its new version. */
    public int update(Area area) {
        AreaEntity row = rows.findById(area.code());
        row.take(area);
        row.version++;
        return row.version;
    }

    private static VersionedArea versioned(AreaEntity row) {
        return new VersionedArea(row.toArea(), row.version);
    }
}
