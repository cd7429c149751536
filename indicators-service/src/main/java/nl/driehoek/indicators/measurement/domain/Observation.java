package nl.driehoek.indicators.measurement.domain;

import java.math.BigDecimal;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports about one period of a series: the content of a measurement before it is recorded.
 *
 * @param value null when the source withholds it or has no number; never to be read as zero
 * @param margin null when the source states none
 * @param seriesBreak whether values from this period on cannot be compared with those before
 * @param withheld whether the source has a value but keeps it back
 * @param source where the figure was published, when that differs from the indicator's source
 */
public record Observation(
        Period period,
        @Nullable BigDecimal value,
        ObservationStatus status,
        @Nullable Margin margin,
        boolean seriesBreak,
        boolean withheld,
        @Nullable String source) {

    /** A plain definitive figure. */
    public static Observation of(Period period, @Nullable BigDecimal value) {
        return new Observation(period, value, ObservationStatus.DEFINITIVE, null, false, value == null, null);
    }

    /** Whether both say the same figure; how it is written (4 or 4.0) does not matter. */
    boolean hasSameValueAs(Observation other) {
        if (value == null || other.value == null) {
            return value == other.value && withheld == other.withheld;
        }
        return value.compareTo(other.value) == 0;
    }

    /** Whether this one, when it states a margin, states the margin of the other. */
    boolean agreesOnMarginWith(Observation other) {
        return margin == null || other.margin != null && margin.isSameAs(other.margin);
    }
}
