package nl.driehoek.indicators.calculation.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.measurement.domain.Derivation;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.kit.domain.Period;

/**
 * Says in Dutch where calculated figures come from and why they changed: these texts stand where people otherwise write
 * theirs.
 */
final class CalculationWording {
    static final String TOO_LARGE = "de uitkomst is groter dan een cijfer kan zijn";
    static final String FORMULA_CHANGED = "de formule is gewijzigd";
    static final String FORMULA_GONE = "de formule is vervallen";
    static final String BREAKDOWN_GONE = "de indicator kent deze uitsplitsing niet meer";

    private CalculationWording() {}

    static String source(Formula formula) {
        String ratio = "Berekend: " + formula.numerator() + " / " + formula.denominator();
        return formula.factor().compareTo(BigDecimal.ONE) == 0
                ? ratio
                : ratio + " × " + formula.factor().toPlainString();
    }

    static String withdrawn(String indicator, Period period) {
        return indicator + " " + period + " is ingetrokken";
    }

    static String missing(Formula formula, Period period) {
        return formula.denominatorPeriod() == Formula.DenominatorPeriod.SAME
                ? formula.denominator() + " " + period + " ontbreekt"
                : formula.denominator() + " tot en met " + period + " ontbreekt";
    }

    static String zero(String indicator, Period period) {
        return indicator + " " + period + " is nul";
    }

    /** Why a new version differs from the one before: which input changed. */
    static String reason(Measurement before, Derivation now) {
        Derivation then = before.derivation();
        if (then == null) {
            return "weer te berekenen uit " + said(now.numerator()) + " en " + said(now.denominator());
        }
        boolean otherFormula = !then.numerator()
                        .indicator()
                        .equals(now.numerator().indicator())
                || !then.denominator().indicator().equals(now.denominator().indicator())
                || then.factor().compareTo(now.factor()) != 0;
        if (otherFormula) {
            return FORMULA_CHANGED;
        }
        List<String> changes = new ArrayList<>();
        addChange(then.numerator(), now.numerator(), changes);
        addChange(then.denominator(), now.denominator(), changes);
        // The inputs are the same ones: only a formula that rounds otherwise or a break before it can be the reason.
        return changes.isEmpty() ? "de afronding of een eerdere reeksbreuk is gewijzigd" : String.join(", ", changes);
    }

    private static void addChange(Derivation.Input then, Derivation.Input now, List<String> changes) {
        if (!then.period().equals(now.period())) {
            changes.add(said(now) + " in plaats van " + then.period());
        } else if (then.version() != now.version()) {
            changes.add(said(now) + " in plaats van versie " + then.version());
        }
    }

    private static String said(Derivation.Input input) {
        return input.indicator() + " " + input.period() + " (versie " + input.version() + ")";
    }
}
