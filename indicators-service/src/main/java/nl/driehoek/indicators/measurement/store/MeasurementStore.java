package nl.driehoek.indicators.measurement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.measurement.MeasurementFilter;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.rest.Cursor;

/** Reads and writes measurements. */
@ApplicationScoped
public class MeasurementStore {
    /** Of every measurement the version that was the latest at a moment. */
    private static final String LIST = """
            select distinct on (sort_key) * from measurement
            where sort_key > :after
              and (cast(:indicator as text) is null or indicator = :indicator)
              and (cast(:area as text) is null or area = :area)
              and (cast(:period as text) is null or period = :period)
              and (cast(:asOf as timestamptz) is null or recorded_at <= :asOf)
            order by sort_key, version desc
            limit :limit""";

    private final Rows rows;

    MeasurementStore(Rows rows) {
        this.rows = rows;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MeasurementEntity, MeasurementEntity.Key> {}

    public void add(Measurement measurement) {
        rows.persist(MeasurementEntity.of(measurement));
    }

    /** All versions of all measurements of a series. */
    public Series series(SeriesKey key) {
        List<MeasurementEntity> versions = rows.list(
                "indicator = ?1 and area = ?2 and breakdown = ?3",
                key.indicator(),
                key.area(),
                key.breakdown().toString());
        return Series.of(
                key, versions.stream().map(MeasurementEntity::toMeasurement).toList());
    }

    /** All versions of one measurement, the first one first. */
    public List<Measurement> versions(UUID id) {
        return rows.list("id = ?1 order by version", id).stream()
                .map(MeasurementEntity::toMeasurement)
                .toList();
    }

    @SuppressWarnings("unchecked")
    public List<Measurement> list(MeasurementFilter filter, Cursor page) {
        List<MeasurementEntity> found = rows.getEntityManager()
                .createNativeQuery(LIST, MeasurementEntity.class)
                .setParameter("after", page.after() == null ? "" : page.after())
                .setParameter("indicator", filter.indicator())
                .setParameter("area", filter.area())
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
        return MeasurementEntity.sortKey(measurement);
    }
}
