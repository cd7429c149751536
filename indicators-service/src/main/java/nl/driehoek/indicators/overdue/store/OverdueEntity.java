package nl.driehoek.indicators.overdue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.overdue.OverdueMeasurement;
import nl.driehoek.indicators.overdue.domain.Missing;
import nl.driehoek.kit.domain.Period;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Row of a series with measurements that are missing. */
@Entity
@Table(name = "overdue_measurement")
class OverdueEntity {
    @Id
    String series;

    @Column
    String indicator;

    @Column
    String area;

    @Column
    String breakdown;

    @Column
    String period;

    @Column(name = "latest_period")
    String latestPeriod;

    @Column
    LocalDate since;

    @Column
    int missing;

    @Column
    @Nullable
    String measured;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> targets;

    void take(SeriesKey key, Missing found) {
        series = key.toString();
        indicator = key.indicator();
        area = key.area();
        breakdown = key.breakdown().toString();
        period = found.period().toString();
        latestPeriod = found.latestPeriod().toString();
        since = found.since();
        missing = found.count();
        measured = found.measured() == null ? null : found.measured().toString();
        targets = found.targets();
    }

    OverdueMeasurement toOverdue() {
        return new OverdueMeasurement(
                new SeriesKey(indicator, area, Breakdown.parse(breakdown)),
                new Missing(
                        Period.parse(period),
                        Period.parse(latestPeriod),
                        since,
                        missing,
                        measured == null ? null : Period.parse(measured),
                        targets));
    }
}
