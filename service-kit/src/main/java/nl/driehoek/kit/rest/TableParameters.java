package nl.driehoek.kit.rest;

import jakarta.ws.rs.QueryParam;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.table.CsvDialect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Parameters of requests that carry a table. */
public record TableParameters(
        @Parameter(
                description = "How CSV separates and counts: as RFC 4180 has it, or as Excel in the Netherlands does.",
                schema =
                        @Schema(
                                enumeration = {"international", "dutch"},
                                defaultValue = "international"))
        @QueryParam("dialect")
        @Nullable
        String dialect) {

    public CsvDialect csv() {
        return CsvDialect.ofParameter(dialect);
    }

    public static boolean flag(String name, @Nullable String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw ProblemException.invalidParameter(name, "must be true or false");
        }
        return Boolean.parseBoolean(text);
    }
}
