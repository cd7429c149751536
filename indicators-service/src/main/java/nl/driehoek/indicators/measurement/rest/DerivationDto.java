package nl.driehoek.indicators.measurement.rest;

import java.math.BigDecimal;
import java.util.UUID;
import nl.driehoek.indicators.measurement.domain.Derivation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a calculated measurement follows from, over HTTP. */
@Schema(
        name = "Derivation",
        description = "What a calculated figure follows from: numerator / denominator × factor, rounded to the decimals"
                + " of the formula.")
public record DerivationDto(
        @Schema(description = "The figure that was divided.", required = true)
        InputDto numerator,

        @Schema(
                description = "The figure that it was divided by; its period may be an earlier one, where the formula"
                        + " allows that.",
                required = true)
        InputDto denominator,

        @Schema(description = "What the ratio was multiplied by.", examples = "1000", required = true)
        BigDecimal factor) {

    /** The version of a measurement that was used. */
    @Schema(name = "DerivationInput", description = "The version of a measurement that was used.")
    public record InputDto(
            @Schema(
                    description = "Identity of the measurement.",
                    examples = "3e0f4a5c-6d7e-3f80-9a1b-2c3d4e5f6071",
                    required = true)
            UUID id,

            @Schema(description = "The version of it.", examples = "1", required = true)
            int version,

            @Schema(description = "Code of the indicator.", examples = "groningen-misdrijven", required = true)
            String indicator,

            @Schema(description = "Year, quarter or month.", examples = "2022", required = true)
            String period,

            @Schema(description = "The figure; left out when it is withheld.", examples = "13473") @Nullable
            BigDecimal value) {

        static InputDto of(Derivation.Input input) {
            return new InputDto(
                    input.id(),
                    input.version(),
                    input.indicator(),
                    input.period().toString(),
                    input.value());
        }
    }

    static @Nullable DerivationDto of(@Nullable Derivation derivation) {
        return derivation == null
                ? null
                : new DerivationDto(
                        InputDto.of(derivation.numerator()),
                        InputDto.of(derivation.denominator()),
                        derivation.factor());
    }
}
