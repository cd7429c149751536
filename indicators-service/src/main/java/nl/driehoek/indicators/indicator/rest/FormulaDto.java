package nl.driehoek.indicators.indicator.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.indicator.domain.Formula.DenominatorPeriod;
import nl.driehoek.indicators.measurement.domain.ObservationRules;
import nl.driehoek.kit.domain.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an indicator is calculated, over HTTP. */
@Schema(name = "Formula", description = "Numerator / denominator × factor, both of the same area and breakdown.")
public record FormulaDto(
        @Schema(description = "Code of the indicator above the line.", examples = "groningen-aangiften-inbraak")
        @NotBlank
        String numerator,

        @Schema(description = "Code of the indicator below the line.", examples = "groningen-woningen") @NotBlank
        String denominator,

        @Schema(description = "More than 0.", examples = "1000") @NotNull
        BigDecimal factor,

        @Schema(
                description = "SAME takes the denominator of the same period only; LATEST_EARLIER otherwise the latest"
                        + " one that ended no later.",
                examples = "LATEST_EARLIER")
        @NotNull
        DenominatorPeriod denominatorPeriod,

        @Schema(description = "Decimals to which a result is rounded, half even; 10 when left out.", examples = "1")
        @Nullable
        @Min(0)
        @Max(Formula.MOST_DECIMALS)
        Integer decimals) {

    /** Adds what keeps this from being the formula of the indicator with this code; members may be null. */
    void check(@Nullable String code, Faults faults) {
        ObservationRules.checkSize(factor, faults.at("factor"));
        if (factor != null && factor.signum() <= 0) {
            faults.at("factor").add("factor-not-positive", "must be more than 0");
        }
        if (code != null && code.equals(numerator)) {
            faults.at("numerator").add("formula-cycle", "is calculated from itself");
        }
        if (code != null && code.equals(denominator)) {
            faults.at("denominator").add("formula-cycle", "is calculated from itself");
        }
    }

    static FormulaDto of(Formula formula) {
        return new FormulaDto(
                formula.numerator(),
                formula.denominator(),
                formula.factor(),
                formula.denominatorPeriod(),
                formula.decimals());
    }

    Formula toFormula() {
        return new Formula(
                numerator, denominator, factor, denominatorPeriod, decimals == null ? Formula.MOST_DECIMALS : decimals);
    }
}
