package nl.driehoek.indicators.export.rest;

import jakarta.ws.rs.QueryParam;
import nl.driehoek.indicators.measurement.MeasurementRange;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.table.CsvDialect;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which measurements to export, and how CSV is written. */
public record MeasurementExportParameters(
        @Parameter(description = "Code of an indicator.", example = "groningen-drugsoverlast")
        @QueryParam("indicator")
        @Nullable
        String indicator,

        @Parameter(description = "Code of an area.", example = "GM0014") @QueryParam("area") @Nullable
        String area,

        @Parameter(
                description = "Leaves out periods that begin before this year, quarter or month does.",
                example = "2008")
        @QueryParam("from")
        @Nullable
        String from,

        @Parameter(
                description = "Leaves out periods that end after this year, quarter or month does.",
                example = "2012-Q2")
        @QueryParam("to")
        @Nullable
        String to,

        @Parameter(description = "What was known at this moment.", example = "2012-02-02T12:00:00Z")
        @QueryParam("asOf")
        @Nullable
        String asOf,

        @Parameter(
                description = "Whether figures that are calculated from others are there too. An import refuses those.",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
        @QueryParam("calculated")
        @Nullable
        String calculated,

        @Parameter(
                description = "How CSV separates and counts: as RFC 4180 has it, or as Excel in the Netherlands does."
                        + " The other forms have no dialects.",
                schema =
                        @Schema(
                                enumeration = {"international", "dutch"},
                                defaultValue = "international"))
        @QueryParam("dialect")
        @Nullable
        String dialect) {

    CsvDialect csv() {
        return CsvDialect.ofParameter(dialect);
    }

    MeasurementRange range() {
        Period first = ExportParameters.period("from", from);
        Period last = ExportParameters.period("to", to);
        if (first != null && last != null && last.lastMonth().isBefore(first.firstMonth())) {
            throw ProblemException.invalidParameter("to", "must not lie before from");
        }
        return new MeasurementRange(
                ExportParameters.code("indicator", indicator),
                ExportParameters.code("area", area),
                first,
                last,
                ExportParameters.flag("calculated", calculated, true),
                ExportParameters.moment(asOf));
    }
}
