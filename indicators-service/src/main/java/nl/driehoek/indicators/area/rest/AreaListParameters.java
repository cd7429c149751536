package nl.driehoek.indicators.area.rest;

import jakarta.ws.rs.QueryParam;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.table.CsvDialect;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads how a list of areas is to be taken. */
public record AreaListParameters(
        @Parameter(
                description = "How CSV separates: as RFC 4180 has it, or as Excel in the Netherlands does.",
                schema =
                        @Schema(
                                enumeration = {"international", "dutch"},
                                defaultValue = "international"))
        @QueryParam("dialect")
        @Nullable
        String dialect,

        @Parameter(
                description = "Whether only to tell what would change.",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @QueryParam("dryRun")
        @Nullable
        String dryRun) {

    CsvDialect csv() {
        return CsvDialect.ofParameter(dialect);
    }

    boolean isDry() {
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            throw ProblemException.invalidParameter("dryRun", "must be true or false");
        }
        return Boolean.parseBoolean(dryRun);
    }
}
