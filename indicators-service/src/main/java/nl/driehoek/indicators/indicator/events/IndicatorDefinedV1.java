package nl.driehoek.indicators.indicator.events;

import java.math.BigDecimal;
import java.util.List;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.indicator.domain.Dimension;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.indicator.domain.Formula.DenominatorPeriod;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.domain.ValueType;
import nl.driehoek.kit.events.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** The whole indicator, each time that it was defined or changed. */
public record IndicatorDefinedV1(
        String code,
        String name,
        @Nullable String description,
        String unit,
        @Nullable ScaleV1 scale,
        String source,
        Frequency frequency,
        DesiredDirection desiredDirection,
        Aggregation aggregation,
        @Nullable ValueType valueType,
        @Nullable String owner,
        @Nullable List<DimensionV1> dimensions,
        @Nullable FormulaV1 formula,
        int version) {

    public static final String TYPE = "nl.driehoek.indicators.indicator-defined.v1";
    public static final String TOPIC = "driehoek.indicators";

    /** The ends of a scale. */
    public record ScaleV1(
            @Nullable BigDecimal min, @Nullable BigDecimal max) {}

    /** A way in which it is broken down. */
    public record DimensionV1(String key, String title, List<PartV1> values) {}

    /** A part of the population. */
    public record PartV1(String key, String title) {}

    /** How it follows from two others. */
    public record FormulaV1(
            String numerator,
            String denominator,
            BigDecimal factor,
            DenominatorPeriod denominatorPeriod,
            int decimals) {}

    public static OutgoingEvent of(Indicator indicator, int version) {
        ScaleV1 scale = indicator.scale() == null
                ? null
                : new ScaleV1(indicator.scale().min(), indicator.scale().max());
        IndicatorDefinedV1 data = new IndicatorDefinedV1(
                indicator.code(),
                indicator.name(),
                indicator.description(),
                indicator.unit(),
                scale,
                indicator.source(),
                indicator.frequency(),
                indicator.desiredDirection(),
                indicator.aggregation(),
                indicator.valueType(),
                indicator.owner(),
                indicator.dimensions().isEmpty()
                        ? null
                        : indicator.dimensions().stream()
                                .map(IndicatorDefinedV1::dimension)
                                .toList(),
                indicator.formula() == null ? null : formula(indicator.formula()),
                version);
        return new OutgoingEvent(
                TOPIC, indicator.code(), TYPE, indicator.code(), "/v1/indicators/" + indicator.code(), data);
    }

    /** There is no such indicator. */
    public static OutgoingEvent gone(String code) {
        return OutgoingEvent.tombstone(TOPIC, code, TYPE, code, "/v1/indicators/" + code);
    }

    private static DimensionV1 dimension(Dimension dimension) {
        return new DimensionV1(
                dimension.key(),
                dimension.title(),
                dimension.values().stream()
                        .map(part -> new PartV1(part.key(), part.title()))
                        .toList());
    }

    private static FormulaV1 formula(Formula formula) {
        return new FormulaV1(
                formula.numerator(),
                formula.denominator(),
                formula.factor(),
                formula.denominatorPeriod(),
                formula.decimals());
    }
}
