package nl.driehoek.indicators.measurement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.domain.Period;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Row of one version of a measurement, as it is read. */
@Entity
@Immutable
@Table(name = "measurement")
@IdClass(MeasurementEntity.Key.class)
class MeasurementEntity {
    /** The identity of a version. */
    record Key(UUID id, int version) implements Serializable {}

    @Id
    UUID id;

    @Id
    int version;

    /** Orders a list: series, then end of the period. Also where the next page begins. */
    @Column(name = "sort_key")
    String sortKey;

    @Column
    String indicator;

    @Column
    String area;

    @Column
    String breakdown;

    @Column
    String period;

    @Column
    @Nullable
    BigDecimal value;

    @Column(name = "observation_status")
    @Enumerated(EnumType.STRING)
    ObservationStatus observationStatus;

    @Column(name = "margin_lower")
    @Nullable
    BigDecimal marginLower;

    @Column(name = "margin_upper")
    @Nullable
    BigDecimal marginUpper;

    @Column(name = "series_break")
    boolean seriesBreak;

    @Column
    boolean withheld;

    @Column
    @Nullable
    String source;

    @Column(name = "text_value")
    @Nullable
    String text;

    @Column
    @Nullable
    String link;

    @Column
    @Nullable
    String publisher;

    @Column
    boolean withdrawn;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "correction_reason")
    @Nullable
    String correctionReason;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    DerivationDocument derivation;

    Measurement toMeasurement() {
        return new Measurement(
                id,
                new SeriesKey(indicator, area, Breakdown.parse(breakdown)),
                version,
                toObservation(),
                recordedBy,
                recordedAt,
                correctionReason,
                derivation == null ? null : derivation.toDerivation());
    }

    private Observation toObservation() {
        Margin margin = marginLower == null || marginUpper == null ? null : new Margin(marginLower, marginUpper);
        Observation.Content content = text == null && link == null ? null : new Observation.Content(text, link);
        return new Observation(
                Period.parse(period),
                value,
                observationStatus,
                margin,
                seriesBreak,
                withheld,
                source,
                publisher,
                content,
                withdrawn);
    }
}
