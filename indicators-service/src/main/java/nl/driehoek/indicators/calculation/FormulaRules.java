package nl.driehoek.indicators.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import nl.driehoek.indicators.calculation.domain.Formulas;
import nl.driehoek.indicators.indicator.VersionedIndicator;
import nl.driehoek.indicators.indicator.domain.ValueType;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** What keeps a formula from being kept beside the others. */
@ApplicationScoped
public class FormulaRules {
    private final IndicatorStore indicators;

    public FormulaRules(IndicatorStore indicators) {
        this.indicators = indicators;
    }

    /**
     * Adds every fault of the inputs of a formula; what is missing is not judged.
     *
     * @param code of the indicator that it belongs to
     */
    @Transactional
    public void check(@Nullable String code, @Nullable String numerator, @Nullable String denominator, Faults faults) {
        Formulas formulas = new Formulas(indicators.formulas());
        checkInput(code, numerator, formulas, faults.at("numerator"));
        checkInput(code, denominator, formulas, faults.at("denominator"));
    }

    private void checkInput(@Nullable String code, @Nullable String input, Formulas formulas, Faults faults) {
        if (input == null || input.equals(code)) {
            return;
        }
        Optional<VersionedIndicator> found = indicators.find(input);
        if (found.isEmpty()) {
            faults.add("indicator-unknown", "there is no indicator " + input);
        } else if (found.get().indicator().valueType() != ValueType.NUMBER) {
            faults.add("not-of-a-number", input + " is no number");
        } else if (code != null) {
            List<String> cycle = formulas.cycle(code, input);
            if (!cycle.isEmpty()) {
                faults.add("formula-cycle", "is calculated from itself: " + String.join(" → ", cycle));
            }
        }
    }
}
