package nl.driehoek.indicators.measurement.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.driehoek.indicators.measurement.domain.Derivation;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * New versions of measurements of one series, recorded together. Who recorded them stays with us: events hold no personal
 * data.
 */
public record MeasurementsRecordedV1(
        String indicator, String area, @Nullable SortedMap<String, String> breakdown, List<VersionV1> versions) {

    /** One version of a measurement. */
    public record VersionV1(
            UUID id,
            int version,
            String period,
            @Nullable BigDecimal value,
            ObservationStatus observationStatus,
            @Nullable MarginV1 margin,
            boolean seriesBreak,
            boolean withheld,
            @Nullable String source,
            @Nullable String publisher,
            @Nullable String text,
            @Nullable String link,
            @Nullable Boolean withdrawn,
            Instant recordedAt,
            @Nullable String correctionReason,
            @Nullable DerivationV1 derivation) {

        static VersionV1 of(Measurement measurement) {
            Observation observation = measurement.observation();
            Margin margin = observation.margin();
            Observation.Content content = observation.content();
            return new VersionV1(
                    measurement.id(),
                    measurement.version(),
                    observation.period().toString(),
                    observation.value(),
                    observation.status(),
                    margin == null ? null : new MarginV1(margin.lower(), margin.upper()),
                    observation.seriesBreak(),
                    observation.withheld(),
                    observation.source(),
                    observation.publisher(),
                    content == null ? null : content.text(),
                    content == null ? null : content.link(),
                    observation.withdrawn() ? true : null,
                    measurement.recordedAt(),
                    measurement.correctionReason(),
                    measurement.derivation() == null ? null : DerivationV1.of(measurement.derivation()));
        }
    }

    /** What a calculated version follows from: numerator / denominator × factor. */
    public record DerivationV1(InputV1 numerator, InputV1 denominator, BigDecimal factor) {

        static DerivationV1 of(Derivation derivation) {
            return new DerivationV1(
                    InputV1.of(derivation.numerator()), InputV1.of(derivation.denominator()), derivation.factor());
        }
    }

    /** The version of a measurement that was used. */
    public record InputV1(
            UUID id,
            int version,
            String indicator,
            String period,
            @Nullable BigDecimal value) {

        static InputV1 of(Derivation.Input input) {
            return new InputV1(
                    input.id(),
                    input.version(),
                    input.indicator(),
                    input.period().toString(),
                    input.value());
        }
    }

    /** The ends of a margin. */
    public record MarginV1(BigDecimal lower, BigDecimal upper) {}

    static MeasurementsRecordedV1 of(SeriesKey series, List<Measurement> versions) {
        return new MeasurementsRecordedV1(
                series.indicator(),
                series.area(),
                series.breakdown().isNone() ? null : series.breakdown().parts(),
                versions.stream().map(VersionV1::of).toList());
    }
}
