package nl.driehoek.indicators.indicator.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.indicator.IndicatorFilter;
import nl.driehoek.indicators.indicator.VersionedIndicator;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.database.Statements.Query;
import nl.driehoek.kit.rest.Cursor;

/** Reads and writes indicators. */
@ApplicationScoped
public class IndicatorStore {
    private static final String CALCULATED =
            "select * from indicator where formula_numerator = any (?) or formula_denominator = any (?) order by code";

    private final Rows rows;
    private final Statements statements;
    private final IndicatorRows reading;

    IndicatorStore(Rows rows, Statements statements, IndicatorRows reading) {
        this.rows = rows;
        this.statements = statements;
        this.reading = reading;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<IndicatorEntity, String> {}

    public Optional<VersionedIndicator> find(String code) {
        return rows.findByIdOptional(code).map(IndicatorStore::versioned);
    }

    /** Those of these indicators that are defined, by their code. */
    public Map<String, Indicator> findAll(Collection<String> codes) {
        return byCode(statements.list(query(codes)));
    }

    /** Asks for those of these indicators that are defined. */
    public Query<Indicator> query(Collection<String> codes) {
        return Query.of(IndicatorRows.BY_CODE, reading::indicator, (Object) codes.toArray(String[]::new));
    }

    /** Indicators by their code. */
    public static Map<String, Indicator> byCode(List<Indicator> indicators) {
        return indicators.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    }

    public List<VersionedIndicator> list(IndicatorFilter filter, Cursor page) {
        IndicatorCondition condition = IndicatorCondition.of(filter, page.after());
        return rows.find(condition.text() + " order by code", condition.values()).range(0, page.fetch() - 1).stream()
                .map(IndicatorStore::versioned)
                .toList();
    }

    /** The indicators that are calculated from any of these, or from one that is. */
    public List<Indicator> calculatedFrom(Collection<String> codes) {
        Map<String, Indicator> found = new LinkedHashMap<>();
        Collection<String> inputs = codes;
        while (!inputs.isEmpty()) {
            String[] terms = inputs.toArray(String[]::new);
            List<Indicator> next = statements.list(CALCULATED, reading::indicator, terms, terms).stream()
                    .filter(indicator -> !found.containsKey(indicator.code()))
                    .toList();
            next.forEach(indicator -> found.put(indicator.code(), indicator));
            inputs = next.stream().map(Indicator::code).toList();
        }
        return List.copyOf(found.values());
    }

    /** The formula of every calculated indicator, by its code. */
    public Map<String, Formula> formulas() {
        return rows.list("numerator is not null").stream()
                .map(IndicatorEntity::toIndicator)
                .filter(Indicator::isCalculated)
                .collect(Collectors.toMap(Indicator::code, indicator -> Objects.requireNonNull(indicator.formula())));
    }

    /** Whether an indicator is calculated, past what this transaction read before. */
    public boolean isCalculated(String code) {
        return rows.count("code = ?1 and numerator is not null", code) > 0;
    }

    /** At once, for not everything is read through the session. */
    public void insert(Indicator indicator) {
        IndicatorEntity row = new IndicatorEntity();
        row.take(indicator);
        row.version = 1;
        rows.persistAndFlush(row);
    }

    /** Overwrites an indicator that is there; answers its new version. */
    public int update(Indicator indicator) {
        IndicatorEntity row = rows.findById(indicator.code());
        row.take(indicator);
        row.version++;
        rows.flush();
        return row.version;
    }

    private static VersionedIndicator versioned(IndicatorEntity row) {
        return new VersionedIndicator(row.toIndicator(), row.version);
    }
}
