package nl.driehoek.indicators.indicator.rest;

import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.indicators.calculation.FormulaRules;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.HeldCheck;

/** Tells of inputs that a formula cannot have together with all else that is wrong with an indicator. */
@ApplicationScoped
public class FormulaInputs implements HeldCheck<IndicatorDto> {
    private final FormulaRules formulas;

    FormulaInputs(FormulaRules formulas) {
        this.formulas = formulas;
    }

    @Override
    public Class<IndicatorDto> body() {
        return IndicatorDto.class;
    }

    @Override
    public void check(IndicatorDto indicator, Faults faults) {
        FormulaDto formula = indicator.formula();
        if (formula != null) {
            formulas.check(indicator.code(), formula.numerator(), formula.denominator(), faults.at("formula"));
        }
    }
}
