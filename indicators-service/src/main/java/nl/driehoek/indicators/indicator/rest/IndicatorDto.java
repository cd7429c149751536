package nl.driehoek.indicators.indicator.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.domain.Scale;
import nl.driehoek.indicators.indicator.domain.ValueType;
import nl.driehoek.indicators.measurement.domain.ObservationRules;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator over HTTP. */
@Schema(name = "Indicator", description = "What is measured, and how its figures are to be read.")
public record IndicatorDto(
        @Schema(
                description = "Stable name: words in lower case and numbers, joined with hyphens.",
                examples = "groningen-drugsoverlast")
        @NotNull
        @Size(max = 100)
        @Pattern(
                regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                message = "must be words in lower case joined with hyphens, such as groningen-drugsoverlast")
        String code,

        @Schema(description = "Name for a reader.", examples = "Drugsoverlast") @NotBlank @Size(max = 200)
        String name,

        @Schema(
                description = "What exactly is counted or asked.",
                examples = "Aandeel bewoners dat vindt dat drugsoverlast in de buurt vaak voorkomt")
        @Nullable
        @Size(max = 2_000)
        String description,

        @Schema(description = "Unit of the figures.", examples = "%") @NotBlank @Size(max = 100)
        String unit,

        @Schema(description = "The values that a figure can have; left out when any number can be one.") @Nullable
        ScaleDto scale,

        @Schema(description = "Who publishes the figures.", examples = "Enquête Leefbaarheid en Veiligheid")
        @NotBlank
        @Size(max = 200)
        String source,

        @Schema(description = "How often the source publishes.", examples = "TWO_YEARLY") @NotNull
        Frequency frequency,

        @Schema(description = "Which way the indicator should go.", examples = "LOWER") @NotNull
        DesiredDirection desiredDirection,

        @Schema(
                description = "How the figures of months or quarters make the figure of twelve months: counts SUM,"
                        + " shares MEAN, stocks LAST.",
                examples = "MEAN")
        @NotNull
        Aggregation aggregation,

        @Schema(
                description =
                        "What an observation is: a NUMBER (also when left out), a TEXT or a DOCUMENT. Targets can be"
                                + " judged on numbers only.",
                examples = "NUMBER")
        @Nullable
        ValueType valueType,

        @Schema(description = "Who keeps the indicator.", examples = "Gemeente Groningen, team Veiligheid")
        @Nullable
        @Size(max = 200)
        String owner,

        @Schema(
                description = "The ways in which it is broken down. Breakdowns of its measurements keep to these; left"
                        + " out when any breakdown can occur.")
        @Nullable
        @Size(max = 10)
        List<@Valid DimensionDto> dimensions,

        @Schema(description = "How its figures follow from two other indicators; left out when it is measured.")
        @Nullable
        @Valid
        FormulaDto formula)
        implements Checked {

    /** The ends of a scale; both belong to it. */
    @Schema(name = "Scale", description = "The values that a figure can have; an end that is left out is open.")
    public record ScaleDto(
            @Schema(description = "Lowest value.", examples = "0") @Nullable
            BigDecimal min,

            @Schema(description = "Highest value.", examples = "100") @Nullable
            BigDecimal max) {}

    @Override
    public void check(Faults faults) {
        if (valueType != null && valueType != ValueType.NUMBER) {
            checkNoNumber(faults);
        }
        if (dimensions != null) {
            DimensionDto.check(dimensions, faults.at("dimensions"));
        }
        if (formula != null) {
            formula.check(code, faults.at("formula"));
        }
        if (scale != null) {
            checkScale(scale, faults.at("scale"));
        }
    }

    private void checkNoNumber(Faults faults) {
        if (scale != null) {
            faults.at("scale").add("not-of-a-number", "only a NUMBER has a scale");
        }
        if (formula != null) {
            faults.at("formula").add("not-of-a-number", "only a NUMBER can be calculated");
        }
        if (desiredDirection != null && desiredDirection != DesiredDirection.NONE) {
            faults.at("desiredDirection").add("not-of-a-number", "only a NUMBER goes up or down: NONE");
        }
    }

    private static void checkScale(ScaleDto scale, Faults here) {
        ObservationRules.checkSize(scale.min(), here.at("min"));
        ObservationRules.checkSize(scale.max(), here.at("max"));
        if (scale.min() != null && scale.max() != null && scale.min().compareTo(scale.max()) >= 0) {
            here.at("max").add("scale-upside-down", "must be higher than min");
        }
    }

    static IndicatorDto of(Indicator indicator) {
        ScaleDto scale = indicator.scale() == null
                ? null
                : new ScaleDto(indicator.scale().min(), indicator.scale().max());
        return new IndicatorDto(
                indicator.code(),
                indicator.name(),
                indicator.description(),
                indicator.unit(),
                scale,
                indicator.source(),
                indicator.frequency(),
                indicator.desiredDirection(),
                indicator.aggregation(),
                indicator.valueType(),
                indicator.owner(),
                indicator.dimensions().isEmpty()
                        ? null
                        : indicator.dimensions().stream().map(DimensionDto::of).toList(),
                indicator.formula() == null ? null : FormulaDto.of(indicator.formula()));
    }

    Indicator toIndicator() {
        boolean open = scale == null || scale.min() == null && scale.max() == null;
        return new Indicator(
                code,
                name,
                description,
                unit,
                open || scale == null ? null : new Scale(scale.min(), scale.max()),
                source,
                frequency,
                desiredDirection,
                aggregation,
                valueType == null ? ValueType.NUMBER : valueType,
                owner,
                dimensions == null
                        ? List.of()
                        : dimensions.stream().map(DimensionDto::toDimension).toList(),
                formula == null ? null : formula.toFormula());
    }
}
