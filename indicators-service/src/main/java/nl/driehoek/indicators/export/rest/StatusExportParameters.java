package nl.driehoek.indicators.export.rest;

import jakarta.ws.rs.QueryParam;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.indicators.status.domain.Verdict;
import nl.driehoek.kit.table.CsvDialect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which statuses to export, and how CSV is written. */
public record StatusExportParameters(
        @Parameter(description = "Plan.", example = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012")
        @QueryParam("planId")
        @Nullable
        String planId,

        @Parameter(description = "Code of an indicator.", example = "groningen-drugsoverlast")
        @QueryParam("indicator")
        @Nullable
        String indicator,

        @Parameter(description = "Code of an area.", example = "GM0014") @QueryParam("area") @Nullable
        String area,

        @Parameter(description = "MET, NOT_MET or UNDETERMINED.", example = "NOT_MET") @QueryParam("verdict") @Nullable
        String verdict,

        @Parameter(
                description = "How CSV separates and counts: as RFC 4180 has it, or as Excel in the Netherlands does.",
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

    StatusFilter filter() {
        return new StatusFilter(
                ExportParameters.plan(planId),
                ExportParameters.code("indicator", indicator),
                ExportParameters.code("area", area),
                null,
                ExportParameters.oneOf(Verdict.class, "verdict", verdict),
                null,
                null,
                null);
    }
}
