package nl.driehoek.kit.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import org.jspecify.annotations.Nullable;

public record ThingDto(
        @NotNull @Pattern(regexp = "[a-z]+(-[a-z]+)*", message = "must be a slug such as binnen-stad")
        String code,

        @NotNull BigDecimal size,
        @Nullable LocalDate since,
        @Nullable Colour colour,
        @Nullable @Valid List<PartDto> parts)
        implements Checked {

    public enum Colour {
        RED,
        BLUE
    }

    public record PartDto(@NotNull String name, @Nullable Integer count) {}

    static ThingDto of(Things.Thing thing) {
        return new ThingDto(thing.code(), thing.size(), null, null, null);
    }

    @Override
    public void check(Faults faults) {
        for (int i = 0; parts != null && i < parts.size(); i++) {
            PartDto part = parts.get(i);
            if (part != null && "forbidden".equals(part.name())) {
                faults.at("parts").at(i).at("name").add("forbidden-part", "may not be 'forbidden'");
            }
        }
    }
}
