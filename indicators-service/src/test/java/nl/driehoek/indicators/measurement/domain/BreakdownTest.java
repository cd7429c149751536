package nl.driehoek.indicators.measurement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakdownTest {

    @Test
    void its_text_has_the_keys_sorted() {
        assertThat(Breakdown.of(Map.of("sex", "v", "age", "12-17"))).hasToString("age=12-17;sex=v");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "age=12-17", "age=12-17;sex=v"})
    void its_text_is_read_back(String text) {
        assertThat(Breakdown.parse(text)).hasToString(text);
    }

    @Test
    void the_whole_has_no_parts() {
        assertThat(Breakdown.of(Map.of())).isEqualTo(Breakdown.NONE);
        assertThat(Breakdown.NONE.isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a;b", "a=b", "a|b", "a\nb"})
    void a_value_that_would_blur_the_text_is_refused(String value) {
        Faults faults = new Faults();

        Breakdown.check(Map.of("age", value), faults);

        assertThat(faults.all()).extracting(Fault::pointer, Fault::code).containsOnly(tuple("/age", "breakdown-value"));
        assertThatThrownBy(() -> Breakdown.of(Map.of("age", value))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_is_a_name() {
        Faults faults = new Faults();

        Breakdown.check(Map.of("1 age", "12"), faults);

        assertThat(faults.all()).extracting(Fault::code).containsExactly("breakdown-key");
    }
}
