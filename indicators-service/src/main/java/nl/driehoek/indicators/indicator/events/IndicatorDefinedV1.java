package nl.driehoek.indicators.indicator.events;

import java.math.BigDecimal;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.Indicator;
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
        int version) {

    public static final String TYPE = "nl.driehoek.indicators.indicator-defined.v1";
    private static final String TOPIC = "driehoek.indicators";

    /** The ends of a scale. */
    public record ScaleV1(
            @Nullable BigDecimal min, @Nullable BigDecimal max) {}

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
                version);
        return new OutgoingEvent(
                TOPIC, indicator.code(), TYPE, indicator.code(), "/v1/indicators/" + indicator.code(), data);
    }
}
