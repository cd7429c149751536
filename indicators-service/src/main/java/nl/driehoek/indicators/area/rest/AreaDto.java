package nl.driehoek.indicators.area.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.indicators.area.Area;
import nl.driehoek.indicators.area.AreaRules;
import nl.driehoek.indicators.area.AreaType;
import nl.driehoek.indicators.area.StatedArea;
import nl.driehoek.indicators.area.Succession;
import nl.driehoek.indicators.area.SuccessionKind;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An area over HTTP. */
@Schema(name = "Area", description = "An area that can be measured.")
public record AreaDto(
        @Schema(
                description = "Code of Statistics Netherlands (GM…, WK…, BU…, PV…, LD…, RE…, NL01), or an own name in"
                        + " lower case. In a request it may be left out: the path says it.",
                examples = "GM1952")
        @Nullable
        String code,

        @Schema(description = "Name of the area.", examples = "Midden-Groningen")
        @NotBlank
        @Size(max = Area.LONGEST_NAME)
        String name,

        @Schema(description = "Kind of area.", examples = "MUNICIPALITY") @NotNull
        AreaType type,

        @Schema(description = "Code of the area that holds it.", examples = "PV20") @Nullable
        String parent,

        @Schema(description = "First day on which it exists.", examples = "2018-01-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day on which it exists.", examples = "2031-12-31") @Nullable
        LocalDate validTo,

        @Schema(
                description = "The areas in whose place it came, by day; they need not be known here. Left out of a"
                        + " request they stay as they are.")
        @Nullable
        @Size(max = Area.MOST_PREDECESSORS)
        List<@NotNull @Valid SuccessionDto> predecessors,

        @Schema(
                description =
                        "Further spellings under which sources print it, to the letter. Left out of a request they"
                                + " stay as they are.",
                examples = "[\"Gemeente Midden-Groningen\"]")
        @Nullable
        @Size(max = Area.MOST_NAMES)
        List<@NotBlank @Size(max = Area.LONGEST_NAME) String> names,

        @Schema(description = "The areas that came in its place, as those say; ignored in a request.", readOnly = true)
        @Nullable
        List<@Valid SuccessionDto> successors)
        implements Checked {

    /** One end of a succession, seen from the other. */
    @Schema(name = "AreaSuccession", description = "That one area came in the place of another.")
    public record SuccessionDto(
            @Schema(description = "Code of the other area.", examples = "GM0018") @NotBlank @Size(max = 60)
            String code,

            @Schema(description = "First day of the later one.", examples = "2018-01-01") @NotNull
            LocalDate on,

            @Schema(
                    description =
                            "How: all of it MERGED, all of it RENAMED, or a part of it SPLIT off; absent when that"
                                    + " is not known.",
                    examples = "MERGED")
            @Nullable
            SuccessionKind kind) {

        static SuccessionDto of(Succession succession) {
            return new SuccessionDto(succession.code(), succession.on(), succession.kind());
        }

        Succession toSuccession() {
            return new Succession(code, on, kind);
        }

        boolean hasBoth() {
            return code != null && on != null;
        }
    }

    @Override
    public void check(Faults faults) {
        AreaRules.checkName(name, faults.at("name"));
        AreaRules.checkValidity(validFrom, validTo, faults);
        if (names != null) {
            AreaRules.checkNames(name, names, faults.at("names"));
        }
        if (predecessors != null) {
            AreaRules.checkPredecessors(
                    predecessors.stream()
                            .map(each -> each == null || !each.hasBoth() ? null : each.toSuccession())
                            .toList(),
                    validFrom,
                    validTo,
                    faults.at("predecessors"));
        }
    }

    static AreaDto of(Area area, List<Succession> successors) {
        return new AreaDto(
                area.code(),
                area.name(),
                area.type(),
                area.parent(),
                area.validFrom(),
                area.validTo(),
                area.predecessors().stream().map(SuccessionDto::of).toList(),
                area.names(),
                successors.stream().map(SuccessionDto::of).toList());
    }

    StatedArea toArea(String codeOfPath) {
        return new StatedArea(
                codeOfPath,
                name,
                type,
                parent,
                validFrom,
                validTo,
                predecessors == null
                        ? null
                        : predecessors.stream().map(SuccessionDto::toSuccession).toList(),
                names);
    }
}
