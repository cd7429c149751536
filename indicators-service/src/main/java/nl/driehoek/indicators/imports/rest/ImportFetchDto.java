package nl.driehoek.indicators.imports.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.driehoek.indicators.imports.ImportOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order to fetch a file and take it in. */
@Schema(name = "ImportFetch", description = "What is to be fetched, and how it is to be taken in.")
public record ImportFetchDto(
        @Schema(description = "Key of the mapping.", examples = "politie-47018ned") @NotBlank @Size(max = 100)
        String mapping,

        @Schema(
                description = "Address at one of the hosts that are set up; an OData table is followed page by page.",
                examples = "https://dataderden.cbs.nl/ODataApi/OData/47018NED/TypedDataSet")
        @NotBlank
        @Size(max = 2_000)
        String url,

        @Schema(description = "Whether only to tell what would happen.", examples = "false") @Nullable
        Boolean dryRun,

        @Schema(
                description = "Why figures that differ from definitive ones replace them; without it they are faults.",
                examples = "Herziening door de politie, februari 2024")
        @Nullable
        @Size(min = 1, max = 500)
        String corrections,

        @Schema(
                description = "Only figures of these areas and of what lies in them are taken; all when left out.",
                examples = "[\"GM0014\"]")
        @Nullable
        @Size(max = 500)
        List<@NotBlank @Size(max = 60) String> areas) {

    ImportOrder order() {
        return new ImportOrder(
                mapping == null ? "" : mapping,
                Boolean.TRUE.equals(dryRun),
                corrections,
                areas == null ? List.of() : areas.stream().map(String::valueOf).toList());
    }
}
