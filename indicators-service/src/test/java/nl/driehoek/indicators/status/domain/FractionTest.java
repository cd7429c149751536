package nl.driehoek.indicators.status.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

    @Test
    void equal_numbers_are_equal_however_they_came_about() {
        assertThat(Fraction.of(new BigDecimal("0.250")))
                .isEqualTo(Fraction.of(1).dividedBy(4))
                .isEqualTo(Fraction.of(-2).dividedBy(-8))
                .hasSameHashCodeAs(Fraction.of(3).dividedBy(12));
    }

    @Test
    void a_third_three_times_is_one() {
        assertThat(Fraction.of(1).dividedBy(3).times(3)).isEqualTo(Fraction.of(1));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 0.333333",
        "-2, 3, -0.666667",
        "1, 8, 0.125",
        "1, 1024, 0.0009765625",
        "120, 1, 120",
        "0, 7, 0",
        "1, 100000000000, 0"
    })
    void it_is_shown_in_full_when_that_is_short_and_rounded_otherwise(long over, long under, String shown) {
        assertThat(Fraction.of(over).dividedBy(under).shown().toString()).isEqualTo(shown);
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Fraction.of(1).dividedBy(0)).isInstanceOf(ArithmeticException.class);
    }
}
