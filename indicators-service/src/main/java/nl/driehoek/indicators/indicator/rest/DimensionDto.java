package nl.driehoek.indicators.indicator.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.indicators.indicator.domain.Dimension;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.kit.domain.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A way in which an indicator is broken down, over HTTP. */
@Schema(name = "Dimension", description = "A way in which an indicator is broken down.")
public record DimensionDto(
        @Schema(description = "As it stands in the breakdown of a measurement.", examples = "leeftijd") @NotNull
        String key,

        @Schema(description = "For a reader.", examples = "Leeftijd") @NotBlank @Size(max = 200)
        String title,

        @Schema(description = "The parts; left out when any can occur.") @Nullable @Size(max = 1_000)
        List<@Valid PartDto> values) {

    /** A part of the population. */
    @Schema(name = "DimensionValue", description = "A part of the population.")
    public record PartDto(
            @Schema(description = "As it stands in the breakdown of a measurement.", examples = "12-17") @NotNull
            String key,

            @Schema(description = "For a reader.", examples = "12 tot en met 17 jaar") @NotBlank @Size(max = 200)
            String title) {}

    /** Adds what keeps these from being the dimensions of an indicator; elements and members may be null. */
    static void check(List<@Nullable DimensionDto> dimensions, Faults faults) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < dimensions.size(); i++) {
            DimensionDto dimension = dimensions.get(i);
            if (!faults.at(i).require(dimension) || dimension == null || dimension.key == null) {
                continue;
            }
            if (!keys.add(dimension.key)) {
                faults.at(i).at("key").add("dimension-twice", "stands in the list before");
            }
            dimension.check(faults.at(i));
        }
    }

    private void check(Faults faults) {
        if (values == null || values.isEmpty()) {
            checkPart("any", faults.at("key"));
            return;
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            PartDto part = values.get(i);
            if (!faults.at("values").at(i).require(part) || part == null || part.key == null) {
                continue;
            }
            checkPart(part.key, faults.at("values").at(i).at("key"));
            if (!keys.add(part.key)) {
                faults.at("values").at(i).at("key").add("dimension-value-twice", "stands in the list before");
            }
        }
    }

    private void checkPart(String part, Faults faults) {
        Faults own = new Faults();
        Breakdown.check(Map.of(key, part), own);
        own.all().stream().findFirst().ifPresent(fault -> faults.add(fault.code(), fault.detail()));
    }

    static DimensionDto of(Dimension dimension) {
        return new DimensionDto(
                dimension.key(),
                dimension.title(),
                dimension.values().stream()
                        .map(part -> new PartDto(part.key(), part.title()))
                        .toList());
    }

    Dimension toDimension() {
        return new Dimension(
                key,
                title,
                values == null
                        ? List.of()
                        : values.stream()
                                .map(part -> new Dimension.Part(part.key(), part.title()))
                                .toList());
    }
}
