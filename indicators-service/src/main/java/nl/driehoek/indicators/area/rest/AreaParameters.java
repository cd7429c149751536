package nl.driehoek.indicators.area.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import nl.driehoek.indicators.area.Area;
import nl.driehoek.indicators.area.AreaFilter;
import nl.driehoek.indicators.area.AreaType;
import nl.driehoek.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads which areas to list. */
public record AreaParameters(
        @Parameter(
                description = "Kind of area.",
                example = "MUNICIPALITY",
                schema = @Schema(implementation = AreaType.class))
        @QueryParam("type")
        @Nullable
        String type,

        @Parameter(description = "Code of the area that holds them directly.", example = "PV20")
        @QueryParam("parent")
        @Nullable
        String parent,

        @Parameter(
                description = "One of their names, to the letter: as an import would find them.",
                example = "Groningen (gemeente)")
        @QueryParam("name")
        @Nullable
        String name,

        @Parameter(
                description = "A part of their code or of one of their names, in capitals or not.",
                example = "groningen")
        @QueryParam("text")
        @Nullable
        String text,

        @Parameter(
                description = "A day on which they exist.",
                example = "2018-01-01",
                schema = @Schema(implementation = LocalDate.class))
        @QueryParam("validOn")
        @Nullable
        String validOn) {

    AreaFilter filter() {
        return new AreaFilter(
                oneOf(type), text("parent", parent), text("name", name), text("text", text), day("validOn", validOn));
    }

    private static @Nullable AreaType oneOf(@Nullable String type) {
        return type == null
                ? null
                : Arrays.stream(AreaType.values())
                        .filter(each -> each.name().equals(type))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                "type", "must be one of " + Arrays.toString(AreaType.values())));
    }

    private static @Nullable String text(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.isBlank()
                || text.length() > Area.LONGEST_NAME
                || text.codePoints().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalidParameter(
                    name, "must be a text of at most " + Area.LONGEST_NAME + " characters, without control characters");
        }
        return text.strip();
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalidParameter(name, "must be a date such as 2018-01-01");
        }
    }
}
