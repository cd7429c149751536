package nl.driehoek.indicators.measurement.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One version of a measurement over HTTP. */
@Schema(name = "Measurement", description = "One version of a measurement.")
public record MeasurementDto(
        @Schema(
                description = "Identity of the measurement, the same for all its versions.",
                examples = "3e0f4a5c-6d7e-3f80-9a1b-2c3d4e5f6071",
                required = true)
        UUID id,

        @Schema(description = "Counts the versions, from 1.", examples = "1", required = true)
        int version,

        @Schema(description = "Code of the indicator.", examples = "groningen-drugsoverlast", required = true)
        String indicator,

        @Schema(description = "Code of the area.", examples = "GM0014", required = true)
        String area,

        @Schema(description = "The part of the population that it is about; left out for the whole.") @Nullable
        SortedMap<String, String> breakdown,

        @Schema(description = "Year, quarter or month.", examples = "2010", required = true)
        String period,

        @Schema(description = "The figure; left out when it is withheld.", examples = "7") @Nullable
        BigDecimal value,

        @Schema(description = "Whether the source may still revise it.", examples = "DEFINITIVE", required = true)
        ObservationStatus observationStatus,

        @Schema(description = "The interval in which a survey places the true value.") @Nullable
        MarginDto margin,

        @Schema(
                description = "Whether figures from this period on cannot be compared with those before.",
                examples = "false",
                required = true)
        boolean seriesBreak,

        @Schema(description = "Whether the source keeps the figure back.", examples = "false", required = true)
        boolean withheld,

        @Schema(description = "Where it was published.", examples = "Enquête Leefbaarheid en Veiligheid 2010") @Nullable
        String source,

        @Schema(description = "Who published it and on what terms.", examples = "Politie, via CBS (CC BY 4.0)")
        @Nullable
        String publisher,

        @Schema(
                description = "What was observed, where the indicator is a text.",
                examples = "Drie van de vier teams vonden het draaiboek niet terug.")
        @Nullable
        String text,

        @Schema(
                description = "Where the document is, where the indicator is a document.",
                examples = "https://gemeente.groningen.nl/jaarverslag-veiligheid-2012.pdf")
        @Nullable
        String link,

        @Schema(
                description = "Whether this version takes back what was recorded: then nothing is known any more.",
                examples = "false",
                required = true)
        boolean withdrawn,

        @Schema(description = "Person or system that recorded it.", examples = "analyst", required = true)
        String recordedBy,

        @Schema(description = "When it was recorded.", examples = "2012-01-16T09:30:00Z", required = true)
        Instant recordedAt,

        @Schema(description = "Why it replaces the version before.", examples = "Telfout in de eerste levering")
        @Nullable
        String correctionReason,

        @Schema(description = "What it was calculated from; left out when it was measured, and when it is withdrawn.")
        @Nullable
        DerivationDto derivation) {

    /** The ends of a margin. */
    @Schema(name = "MeasuredMargin", description = "Both ends belong to the interval.")
    public record MarginDto(
            @Schema(description = "Lower end.", examples = "6.1", required = true)
            BigDecimal lower,

            @Schema(description = "Upper end.", examples = "7.9", required = true)
            BigDecimal upper) {}

    static MeasurementDto of(Measurement measurement) {
        Observation observation = measurement.observation();
        Margin margin = observation.margin();
        Observation.Content content = observation.content();
        return new MeasurementDto(
                measurement.id(),
                measurement.version(),
                measurement.series().indicator(),
                measurement.series().area(),
                measurement.series().breakdown().isNone()
                        ? null
                        : measurement.series().breakdown().parts(),
                observation.period().toString(),
                observation.value(),
                observation.status(),
                margin == null ? null : new MarginDto(margin.lower(), margin.upper()),
                observation.seriesBreak(),
                observation.withheld(),
                observation.source(),
                observation.publisher(),
                content == null ? null : content.text(),
                content == null ? null : content.link(),
                observation.withdrawn(),
                measurement.recordedBy(),
                measurement.recordedAt(),
                measurement.correctionReason(),
                DerivationDto.of(measurement.derivation()));
    }
}
