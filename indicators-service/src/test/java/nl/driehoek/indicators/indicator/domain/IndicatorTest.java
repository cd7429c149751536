package nl.driehoek.indicators.indicator.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {

    @ParameterizedTest
    @CsvSource({
        "groningen-drugsoverlast, true",
        "47022ned, true",
        "Groningen, false",
        "groningen--overlast, false",
        "-overlast, false",
        "overlast|GM0014, false",
        "overlast en meer, false"
    })
    void a_code_is_words_in_lower_case_joined_with_hyphens(String text, boolean code) {
        assertThat(Indicator.isCode(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 0, true", "0, 100, 100.0, true", "0, 100, 100.1, false", "0,, 9999, true", ", 10, -5, true"})
    void a_scale_holds_its_ends_and_what_lies_between(BigDecimal min, BigDecimal max, BigDecimal value, boolean held) {
        assertThat(new Scale(min, max).holds(value)).isEqualTo(held);
    }

    @Test
    void a_scale_has_room_in_it() {
        assertThatThrownBy(() -> new Scale(BigDecimal.TEN, BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
