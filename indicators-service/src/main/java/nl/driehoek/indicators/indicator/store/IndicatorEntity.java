package nl.driehoek.indicators.indicator.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.domain.Scale;
import org.jspecify.annotations.Nullable;

/** Row of an indicator. */
@Entity
@Table(name = "indicator")
class IndicatorEntity {
    @Id
    String code;

    @Column
    String name;

    @Column
    @Nullable
    String description;

    @Column
    String unit;

    @Column(name = "scale_min")
    @Nullable
    BigDecimal scaleMin;

    @Column(name = "scale_max")
    @Nullable
    BigDecimal scaleMax;

    @Column
    String source;

    @Column
    @Enumerated(EnumType.STRING)
    Frequency frequency;

    @Column(name = "desired_direction")
    @Enumerated(EnumType.STRING)
    DesiredDirection desiredDirection;

    @Column
    @Enumerated(EnumType.STRING)
    Aggregation aggregation;

    @Column
    int version;

    void take(Indicator indicator) {
        code = indicator.code();
        name = indicator.name();
        description = indicator.description();
        unit = indicator.unit();
        scaleMin = indicator.scale() == null ? null : indicator.scale().min();
        scaleMax = indicator.scale() == null ? null : indicator.scale().max();
        source = indicator.source();
        frequency = indicator.frequency();
        desiredDirection = indicator.desiredDirection();
        aggregation = indicator.aggregation();
    }

    Indicator toIndicator() {
        Scale scale = scaleMin == null && scaleMax == null ? null : new Scale(scaleMin, scaleMax);
        return new Indicator(code, name, description, unit, scale, source, frequency, desiredDirection, aggregation);
    }
}
