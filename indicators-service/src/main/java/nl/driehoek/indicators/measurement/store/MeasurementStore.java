package nl.driehoek.indicators.measurement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.measurement.MeasurementFilter;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.database.Statements.Query;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.rest.Cursor;

/** Reads and writes measurements. */
@ApplicationScoped
public class MeasurementStore {
    /** Of every measurement the version that was the latest at a moment. */
    private static final String LIST = """
            select distinct on (sort_key) * from measurement
            where sort_key > :after and sort_key < :before
              and (cast(:area as text) is null or area = :area)
              and (cast(:period as text) is null or period = :period)
              and (cast(:asOf as timestamptz) is null or recorded_at <= :asOf)
            order by sort_key, version desc
            limit :limit""";

    private static final String OF_SERIES = "select " + MeasurementRows.COLUMNS + " from measurements_under(?)";

    private static final String OF_JUDGED_SERIES = "select " + MeasurementRows.COLUMNS
            + " from (select distinct series from target where series = any (?)) as judged"
            + " join measurement on sort_key > judged.series || '|' and sort_key < judged.series || '}'";

    /** Of every series the last of its periods that are known: a period is, unless its latest version takes it back. */
    private static final String LATEST_PERIODS = """
            select k.series,
                   (select m.sort_key from measurement m
                    where m.sort_key > k.series || '|' and m.sort_key < k.series || '}' and not m.withdrawn
                      and not exists (select from measurement n where n.id = m.id and n.version > m.version)
                    order by m.sort_key desc limit 1)
            from unnest(:series) as k (series)""";

    private final Rows rows;
    private final Statements statements;
    private final MeasurementRows reading;

    MeasurementStore(Rows rows, Statements statements, MeasurementRows reading) {
        this.rows = rows;
        this.statements = statements;
        this.reading = reading;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MeasurementEntity, MeasurementEntity.Key> {}

    /** Adds versions, all in one round trip. */
    public void add(List<Measurement> measurements) {
        reading.insert(measurements);
    }

    /** All versions of all measurements of a series. */
    public Series series(SeriesKey key) {
        return Objects.requireNonNull(seriesOf(List.of(key)).get(key));
    }

    /** All versions of all measurements of several series, read at once; an empty series for those without any. */
    public Map<SeriesKey, Series> seriesOf(Collection<SeriesKey> keys) {
        return series(keys, statements.list(query(keys)));
    }

    /** Asks for all versions of all measurements of these series. */
    public Query<Measurement> query(Collection<SeriesKey> keys) {
        return Query.of(OF_SERIES, reading::measurement, (Object) SortKey.prefixes(Set.copyOf(keys)));
    }

    /** Asks for all versions of all measurements of those of these series that any target is on. */
    public Query<Measurement> queryJudged(Collection<SeriesKey> keys) {
        return Query.of(OF_JUDGED_SERIES, reading::measurement, (Object) SortKey.prefixes(Set.copyOf(keys)));
    }

    /** The series that these versions make; an empty one for those without any. */
    public static Map<SeriesKey, Series> series(Collection<SeriesKey> keys, List<Measurement> versions) {
        Map<SeriesKey, List<Measurement>> found = versions.stream().collect(Collectors.groupingBy(Measurement::series));
        return keys.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), key -> Series.of(key, found.getOrDefault(key, List.of()))));
    }

    /** The period that ends last of those that something is known of, by series; series without any are left out. */
    @SuppressWarnings("unchecked")
    public Map<SeriesKey, Period> latestPeriods(Collection<SeriesKey> keys) {
        Map<String, SeriesKey> byText =
                keys.stream().distinct().collect(Collectors.toMap(SeriesKey::toString, Function.identity()));
        List<Object[]> found = rows.getEntityManager()
                .createNativeQuery(LATEST_PERIODS)
                .setParameter("series", byText.keySet().toArray(String[]::new))
                .getResultList();
        return found.stream()
                .filter(row -> row[1] != null)
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(byText.get((String) row[0])),
                        row -> SortKey.periodIn((String) row[1])));
    }

    /** All versions of one measurement, the first one first. */
    public List<Measurement> versions(UUID id) {
        return rows.list("id = ?1 order by version", id).stream()
                .map(MeasurementEntity::toMeasurement)
                .toList();
    }

    @SuppressWarnings("unchecked")
    public List<Measurement> list(MeasurementFilter filter, Cursor page) {
        SortKey.Bounds bounds = SortKey.bounds(filter.indicator(), filter.area());
        List<MeasurementEntity> found = rows.getEntityManager()
                .createNativeQuery(LIST, MeasurementEntity.class)
                .setParameter("after", bounds.from(page.after()))
                .setParameter("before", bounds.before())
                .setParameter("area", bounds.isOfIndicator() ? null : filter.area())
                .setParameter(
                        "period",
                        filter.period() == null ? null : filter.period().toString())
                .setParameter("asOf", filter.asOf())
                .setParameter("limit", page.fetch())
                .getResultList();
        return found.stream().map(MeasurementEntity::toMeasurement).toList();
    }

    /** What {@link #list} sorts by. */
    public static String sortKey(Measurement measurement) {
        return SortKey.of(measurement);
    }
}
