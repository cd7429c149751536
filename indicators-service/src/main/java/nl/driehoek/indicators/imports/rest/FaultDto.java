package nl.driehoek.indicators.imports.rest;

import nl.driehoek.kit.domain.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is wrong with a file. */
@Schema(name = "ImportFault", description = "Something that is wrong with a file.")
public record FaultDto(
        @Schema(
                description = "Where: /line/column; empty for the file as a whole.",
                examples = "/12/Regio's",
                required = true)
        String pointer,

        @Schema(description = "Stable name of the broken rule.", examples = "area-unknown", required = true)
        String code,

        @Schema(
                description = "What is wrong and what would be right.",
                examples = "there is no area GM9999",
                required = true)
        String detail) {

    static FaultDto of(Fault fault) {
        return new FaultDto(fault.pointer(), fault.code(), fault.detail());
    }
}
