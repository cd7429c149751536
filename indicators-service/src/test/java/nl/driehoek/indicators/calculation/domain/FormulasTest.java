package nl.driehoek.indicators.calculation.domain;

import static nl.driehoek.indicators.calculation.domain.Inputs.calculated;
import static nl.driehoek.indicators.indicator.domain.Formula.DenominatorPeriod.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.indicator.domain.Indicator;
import org.junit.jupiter.api.Test;

class FormulasTest {
    private final Formulas formulas =
            new Formulas(Map.of("b", formula("c", "x"), "c", formula("y", "d"), "e", formula("b", "b")));

    private static Formula formula(String numerator, String denominator) {
        return new Formula(numerator, denominator, BigDecimal.ONE, SAME, 1);
    }

    @Test
    void a_cycle_is_told_from_the_indicator_back_to_itself() {
        assertThat(formulas.cycle("d", "b")).containsExactly("d", "b", "c", "d");
        assertThat(formulas.cycle("a", "a")).containsExactly("a", "a");
    }

    @Test
    void what_does_not_lead_back_is_no_cycle() {
        assertThat(formulas.cycle("a", "b")).isEmpty();
        assertThat(formulas.cycle("e", "c")).isEmpty();
        assertThat(formulas.cycle("d", "unknown")).isEmpty();
    }

    @Test
    void what_others_are_calculated_from_comes_before_them() {
        List<Indicator> inOrder = Formulas.inOrder(List.of(
                calculated("third", "second", "first", "1", SAME, 1),
                calculated("second", "first", "x", "1", SAME, 1),
                calculated("first", "x", "y", "1", SAME, 1)));

        assertThat(inOrder).extracting(Indicator::code).containsExactly("first", "second", "third");
    }
}
