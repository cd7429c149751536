package nl.driehoek.indicators.indicator.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.indicator.VersionedIndicator;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.kit.rest.Cursor;

/** Reads and writes indicators. */
@ApplicationScoped
public class IndicatorStore {
    private final Rows rows;

    IndicatorStore(Rows rows) {
        this.rows = rows;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<IndicatorEntity, String> {}

    public Optional<VersionedIndicator> find(String code) {
        return rows.findByIdOptional(code).map(IndicatorStore::versioned);
    }

    /** Those of these indicators that are defined, by their code. */
    public Map<String, Indicator> findAll(Collection<String> codes) {
        return rows.stream("code in ?1", codes)
                .map(IndicatorEntity::toIndicator)
                .collect(Collectors.toMap(Indicator::code, Function.identity()));
    }

    public List<VersionedIndicator> list(Cursor page) {
        return rows
                .find("code > ?1 order by code", page.after() == null ? "" : page.after())
                .range(0, page.fetch() - 1)
                .stream()
                .map(IndicatorStore::versioned)
                .toList();
    }

    public void insert(Indicator indicator) {
        IndicatorEntity row = new IndicatorEntity();
        row.take(indicator);
        row.version = 1;
        rows.persist(row);
    }

    /** Overwrites an indicator that is there; answers its new version. */
    public int update(Indicator indicator) {
        IndicatorEntity row = rows.findById(indicator.code());
        row.take(indicator);
        row.version++;
        return row.version;
    }

    private static VersionedIndicator versioned(IndicatorEntity row) {
        return new VersionedIndicator(row.toIndicator(), row.version);
    }
}
