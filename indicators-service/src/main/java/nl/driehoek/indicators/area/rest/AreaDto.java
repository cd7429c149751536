package nl.driehoek.indicators.area.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.driehoek.indicators.area.Area;
import nl.driehoek.indicators.area.AreaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An area over HTTP. */
@Schema(name = "Area", description = "An area that can be measured.")
public record AreaDto(
        @Schema(
                description = "Code of Statistics Netherlands (GM…, WK…, BU…, PV…, LD…, NL01), or an own name in lower"
                        + " case. In a request it may be left out: the path says it.",
                examples = "GM0014")
        @Nullable
        String code,

        @Schema(description = "Name of the area.", examples = "Groningen") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "Kind of area.", examples = "MUNICIPALITY") @NotNull
        AreaType type,

        @Schema(description = "Code of the area that holds it.", examples = "PV20") @Nullable
        String parent,

        @Schema(description = "First day on which it exists.", examples = "2018-01-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day on which it exists.", examples = "2031-12-31") @Nullable
        LocalDate validTo) {

    static AreaDto of(Area area) {
        return new AreaDto(area.code(), area.name(), area.type(), area.parent(), area.validFrom(), area.validTo());
    }

    Area toArea(String codeOfPath) {
        return new Area(codeOfPath, name, type, parent, validFrom, validTo);
    }
}
