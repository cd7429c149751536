package nl.driehoek.indicators.overdue.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.overdue.OverdueFilter;
import nl.driehoek.indicators.overdue.OverdueMeasurement;
import nl.driehoek.indicators.overdue.domain.Missing;
import nl.driehoek.kit.rest.Cursor;

/** Reads and writes which measurements are overdue. */
@ApplicationScoped
public class OverdueStore {
    private static final String INDICATORS = """
            select distinct indicator from target union select indicator from overdue_measurement order by 1""";

    private static final String SERIES = """
            select series from target where indicator = :indicator and series > :after
            union select series from overdue_measurement where indicator = :indicator and series > :after
            order by 1 limit :limit""";

    private static final String LIST = """
            select o.* from overdue_measurement o
            where o.series > :after
              and (cast(:indicator as text) is null or o.indicator = :indicator)
              and (cast(:area as text) is null or o.area = :area)
              and (cast(:plan as uuid) is null
                   or exists (select from target t where t.plan_id = :plan and t.id = any (o.targets)))
            order by o.series
            limit :limit""";

    private final Rows rows;

    OverdueStore(Rows rows) {
        this.rows = rows;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<OverdueEntity, String> {}

    /** Codes of the indicators that figures can be missing of, or were. */
    public List<String> indicators() {
        return texts(rows.getEntityManager()
                .createNativeQuery(INDICATORS, String.class)
                .getResultList());
    }

    /** Series of such an indicator, as text, in order and after this one. */
    public List<String> series(String indicator, String after, int limit) {
        return texts(rows.getEntityManager()
                .createNativeQuery(SERIES, String.class)
                .setParameter("indicator", indicator)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** Those of these series of which figures are known to be missing. */
    public List<String> known(Collection<String> series) {
        return texts(rows.getEntityManager()
                .createNativeQuery("select series from overdue_measurement where series = any (:series)", String.class)
                .setParameter("series", series.toArray(String[]::new))
                .getResultList());
    }

    /** What is kept of these series, by their text. */
    public Map<String, OverdueMeasurement> find(Collection<String> series) {
        return rows.stream("series in ?1", series)
                .map(OverdueEntity::toOverdue)
                .collect(Collectors.toMap(found -> found.series().toString(), Function.identity()));
    }

    public void save(SeriesKey series, Missing missing) {
        Optional<OverdueEntity> known = rows.findByIdOptional(series.toString());
        OverdueEntity row = known.orElseGet(OverdueEntity::new);
        row.take(series, missing);
        if (known.isEmpty()) {
            rows.persist(row);
        }
    }

    public void delete(String series) {
        rows.deleteById(series);
    }

    /** The last day of those of these areas that have one. */
    public Map<String, LocalDate> ends(Collection<String> areas) {
        List<?> found = rows.getEntityManager()
                .createNativeQuery("select code, valid_to from area where code = any (:codes) and valid_to is not null")
                .setParameter("codes", areas.toArray(String[]::new))
                .getResultList();
        Map<String, LocalDate> ends = new HashMap<>();
        for (Object row : found) {
            Object[] columns = (Object[]) row;
            ends.put(
                    (String) columns[0], columns[1] instanceof Date date ? date.toLocalDate() : (LocalDate) columns[1]);
        }
        return ends;
    }

    @SuppressWarnings("unchecked")
    public List<OverdueMeasurement> list(OverdueFilter filter, Cursor page) {
        List<OverdueEntity> found = rows.getEntityManager()
                .createNativeQuery(LIST, OverdueEntity.class)
                .setParameter("after", page.after() == null ? "" : page.after())
                .setParameter("indicator", filter.indicator())
                .setParameter("area", filter.area())
                .setParameter("plan", filter.planId())
                .setParameter("limit", page.fetch())
                .getResultList();
        return found.stream().map(OverdueEntity::toOverdue).toList();
    }

    private static List<String> texts(List<?> found) {
        return found.stream().map(String.class::cast).toList();
    }
}
