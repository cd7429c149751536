package nl.driehoek.indicators.measurement.domain;

import java.math.BigDecimal;
import java.util.Objects;
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
 * @param publisher who published it and on what terms; null when that is the indicator's source
 * @param content what was observed instead of a number; null for a number
 * @param withdrawn whether what was reported before is taken back, so that nothing is known any more
 */
public record Observation(
        Period period,
        @Nullable BigDecimal value,
        ObservationStatus status,
        @Nullable Margin margin,
        boolean seriesBreak,
        boolean withheld,
        @Nullable String source,
        @Nullable String publisher,
        @Nullable Content content,
        boolean withdrawn) {

    public Observation {
        if (withdrawn && (value != null || content != null || withheld)) {
            throw new IllegalArgumentException("a withdrawn observation says nothing: " + period);
        }
    }

    /**
     * What was observed of an indicator that is no number.
     *
     * @param text in words
     * @param link where the document is
     */
    public record Content(@Nullable String text, @Nullable String link) {}

    /** A number, from nobody in particular. */
    public Observation(
            Period period,
            @Nullable BigDecimal value,
            ObservationStatus status,
            @Nullable Margin margin,
            boolean seriesBreak,
            boolean withheld,
            @Nullable String source) {
        this(period, value, status, margin, seriesBreak, withheld, source, null, null, false);
    }

    /** A plain definitive figure. */
    public static Observation of(Period period, @Nullable BigDecimal value) {
        return new Observation(period, value, ObservationStatus.DEFINITIVE, null, false, value == null, null);
    }

    /** Takes back what was said of a period. */
    static Observation withdrawn(Observation known) {
        return new Observation(known.period, null, known.status, null, false, false, null, null, null, true);
    }

    /** Whether both say the same figure; how it is written (4 or 4.0) does not matter. */
    boolean hasSameValueAs(Observation other) {
        if (withdrawn != other.withdrawn || !Objects.equals(content, other.content)) {
            return false;
        }
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
