package nl.driehoek.indicators.measurement;

import java.math.BigDecimal;
import java.util.Map;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A measurement as somebody reports it: the body of a request and the data of an inbound event alike.
 *
 * <p>Nothing in it is sure to be there or right. {@link MeasurementReading} finds all that is wrong with it at once, with
 * what only the database knows included; that is why no constraints stand here.
 */
@Schema(
        name = "ReportedMeasurement",
        description = "A measurement to record.",
        requiredProperties = {"indicator", "area", "period", "observationStatus"})
public record ReportedMeasurement(
        @Schema(description = "Code of the indicator.", examples = "groningen-drugsoverlast") @Nullable
        String indicator,

        @Schema(description = "Code of the area.", examples = "GM0014") @Nullable
        String area,

        @Schema(
                description = "The part of the population that the figure is about, such as {\"age\": \"12-17\"};"
                        + " left out for the whole.")
        @Nullable
        Map<String, @Nullable String> breakdown,

        @Schema(
                description = "Year, quarter or month: 2012, 2012-Q1, 2012-03; or a code of Statistics Netherlands:"
                        + " 2012JJ00, 2012KW01, 2012MM03.",
                examples = "2010")
        @Nullable
        String period,

        @Schema(description = "The figure; left out when it is withheld.", examples = "7") @Nullable
        BigDecimal value,

        @Schema(description = "Whether the source may still revise the figure.", examples = "DEFINITIVE") @Nullable
        ObservationStatus observationStatus,

        @Schema(description = "The interval in which a survey places the true value.") @Nullable
        ReportedMargin margin,

        @Schema(
                description = "Whether figures from this period on cannot be compared with those before.",
                examples = "false")
        @Nullable
        Boolean seriesBreak,

        @Schema(
                description = "Whether the source has a figure but keeps it back. That is not the same as zero.",
                examples = "false")
        @Nullable
        Boolean withheld,

        @Schema(
                description = "Where the figure was published, when that is not the indicator's own source.",
                examples = "Enquête Leefbaarheid en Veiligheid 2010")
        @Nullable
        String source,

        @Schema(
                description =
                        "Who published the figure and on what terms, when that is not the indicator's own source.",
                examples = "Politie, via CBS (CC BY 4.0)")
        @Nullable
        String publisher,

        @Schema(
                description = "What was observed, where the indicator is a text; a remark to a document.",
                examples = "Drie van de vier teams vonden het draaiboek niet terug.")
        @Nullable
        String text,

        @Schema(
                description = "Where the document is, where the indicator is a document.",
                examples = "https://gemeente.groningen.nl/jaarverslag-veiligheid-2012.pdf")
        @Nullable
        String link,

        @Schema(description = "Says that this figure replaces the one that was recorded before.") @Nullable
        ReportedCorrection correction) {

    /** The ends of a margin. */
    @Schema(
            name = "Margin",
            description = "Both ends belong to the interval.",
            requiredProperties = {"lower", "upper"})
    public record ReportedMargin(
            @Schema(description = "Lower end.", examples = "6.1") @Nullable
            BigDecimal lower,

            @Schema(description = "Upper end.", examples = "7.9") @Nullable
            BigDecimal upper) {}

    /** Why a figure is replaced. */
    @Schema(
            name = "Correction",
            description = "Why a figure is replaced.",
            requiredProperties = {"reason"})
    public record ReportedCorrection(
            @Schema(description = "What was wrong.", examples = "Telfout in de eerste levering") @Nullable
            String reason) {}
}
