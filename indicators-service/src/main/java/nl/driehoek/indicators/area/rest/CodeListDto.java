package nl.driehoek.indicators.area.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.driehoek.indicators.area.list.AreaList;
import nl.driehoek.indicators.area.list.CodeList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code list of regions as open data of Statistics Netherlands has it; what else it says is not looked at. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(
        name = "AreaCodeList",
        description = "A code list of regions of Statistics Netherlands: OData 4 (Identifier) or OData 3 (Key). Further"
                + " members are ignored.")
public record CodeListDto(
        @Schema(description = "The regions.") @NotNull @Size(min = 1, max = CodeList.LONGEST)
        List<@NotNull EntryDto> value) {

    /** A region. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "AreaCodeListEntry", description = "A region: its code as Identifier or as Key, and its title.")
    public record EntryDto(
            @Schema(description = "Its code, in OData 4.", examples = "GM0014") @JsonProperty("Identifier") @Nullable
            String identifier,

            @Schema(description = "Its code, in OData 3; blanks around it do not count.", examples = "GM0014    ")
            @JsonProperty("Key")
            @Nullable
            String key,

            @Schema(description = "Its name as it is printed.", examples = "Groningen (gemeente)")
            @JsonProperty("Title")
            @Nullable
            String title) {

        CodeList.Entry toEntry() {
            return identifier == null && key != null
                    ? new CodeList.Entry("Key", key, title)
                    : new CodeList.Entry("Identifier", identifier, title);
        }
    }

    AreaList toList() {
        return CodeList.read(value.stream().map(EntryDto::toEntry).toList());
    }
}
