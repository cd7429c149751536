package nl.driehoek.indicators.indicator.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.indicator.domain.Dimension;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.indicator.domain.Formula.DenominatorPeriod;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.domain.Scale;
import nl.driehoek.indicators.indicator.domain.ValueType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @Column(name = "value_type")
    @Enumerated(EnumType.STRING)
    ValueType valueType;

    @Column
    @Nullable
    String owner;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    List<Dimension> dimensions;

    @Column(name = "formula_numerator")
    @Nullable
    String numerator;

    @Column(name = "formula_denominator")
    @Nullable
    String denominator;

    @Column(name = "formula_factor")
    @Nullable
    BigDecimal factor;

    @Column(name = "formula_denominator_period")
    @Enumerated(EnumType.STRING)
    @Nullable
    DenominatorPeriod denominatorPeriod;

    @Column(name = "formula_decimals")
    @Nullable
    Integer decimals;

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
        valueType = indicator.valueType();
        owner = indicator.owner();
        dimensions = indicator.dimensions();
        take(indicator.formula());
    }

    private void take(@Nullable Formula formula) {
        numerator = formula == null ? null : formula.numerator();
        denominator = formula == null ? null : formula.denominator();
        factor = formula == null ? null : formula.factor();
        denominatorPeriod = formula == null ? null : formula.denominatorPeriod();
        decimals = formula == null ? null : formula.decimals();
    }

    Indicator toIndicator() {
        Scale scale = scaleMin == null && scaleMax == null ? null : new Scale(scaleMin, scaleMax);
        return new Indicator(
                code,
                name,
                description,
                unit,
                scale,
                source,
                frequency,
                desiredDirection,
                aggregation,
                valueType,
                owner,
                dimensions,
                formula());
    }

    private @Nullable Formula formula() {
        return numerator == null
                        || denominator == null
                        || factor == null
                        || denominatorPeriod == null
                        || decimals == null
                ? null
                : new Formula(numerator, denominator, factor, denominatorPeriod, decimals);
    }
}
