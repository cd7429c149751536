package nl.driehoek.indicators.measurement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import nl.driehoek.indicators.measurement.MeasurementRange;
import nl.driehoek.indicators.measurement.domain.Measurement;
import org.hibernate.jpa.HibernateHints;

/** Takes out what is known, of any amount: page after page, in order of series and time. */
@ApplicationScoped
public class MeasurementExtract {
    /** The bounds on the sort key, which begins with indicator and area, keep a page from reading what lies outside it. */
    private static final String VERSIONS = """
            from measurement m
            where m.sort_key > :after and m.sort_key < :before
              and m.recorded_at <= :asOf
              and (cast(:area as text) is null or m.area = :area)
              and (cast(:to as text) is null or split_part(m.sort_key, '|', 4) <= :to)
              and (cast(:from as text) is null or :from <=
                   case when length(m.period) = 4 then m.period || '-01'
                        when m.period like '%Q%' then left(m.period, 5)
                             || lpad(cast(cast(right(m.period, 1) as integer) * 3 - 2 as text), 2, '0')
                        else m.period end)
              and (:calculated or not exists (
                   select from indicator i where i.code = m.indicator and i.formula_numerator is not null))""";

    private static final String PAGE = """
            select * from (select distinct on (m.sort_key) m.* %s
                           order by m.sort_key, m.version desc) as latest
            where not withdrawn
            order by sort_key
            limit :limit""".formatted(VERSIONS);

    private static final String BREAKDOWN_KEYS = """
            select distinct split_part(part, '=', 1) collate "C" as key
            from (select distinct m.breakdown %s and m.breakdown <> '' and not m.withdrawn) as broken_down,
                 unnest(string_to_array(breakdown, ';')) as part
            order by key""".formatted(VERSIONS);

    private final EntityManager database;

    public MeasurementExtract(EntityManager database) {
        this.database = database;
    }

    /**
     * The next measurements: of each the latest version that was known, unless it takes the measurement back.
     *
     * @param after sort key of the last one of the page before; empty for the first page
     */
    @SuppressWarnings("unchecked")
    public List<Measurement> page(MeasurementRange range, String after, int size) {
        List<MeasurementEntity> found = with(database.createNativeQuery(PAGE, MeasurementEntity.class), range, after)
                .setParameter("limit", size)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
        return found.stream().map(MeasurementEntity::toMeasurement).toList();
    }

    /** The keys of all breakdowns that occur, in order; there may be one of a measurement that was taken back since. */
    @SuppressWarnings("unchecked")
    public List<String> breakdownKeys(MeasurementRange range) {
        return with(database.createNativeQuery(BREAKDOWN_KEYS, String.class), range, "")
                .getResultList();
    }

    private static Query with(Query query, MeasurementRange range, String after) {
        SortKey.Bounds bounds = SortKey.bounds(range.indicator(), range.area());
        return query.setParameter("after", bounds.from(after))
                .setParameter("before", bounds.before())
                .setParameter("asOf", range.asOf())
                .setParameter("area", bounds.isOfIndicator() ? null : range.area())
                .setParameter(
                        "from",
                        range.from() == null ? null : range.from().firstMonth().toString())
                .setParameter(
                        "to", range.to() == null ? null : range.to().lastMonth().toString())
                .setParameter("calculated", range.calculated());
    }
}
