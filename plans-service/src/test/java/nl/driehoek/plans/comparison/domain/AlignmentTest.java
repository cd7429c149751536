package nl.driehoek.plans.comparison.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.driehoek.plans.comparison.domain.FieldChange.ListChange;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    @Test
    void oneThatWentToTheEndIsTheOnlyOneThatMoved() {
        assertThat(new ListChange("focusAreas", List.of("a", "b", "c", "d"), List.of("b", "c", "d", "a")).moved())
                .containsExactly("a");
    }

    @Test
    void ofTwoThatChangedPlacesTheSameOneMovedBothWays() {
        assertThat(new ListChange("focusAreas", List.of("a", "b"), List.of("b", "a")).moved())
                .isEqualTo(new ListChange("focusAreas", List.of("b", "a"), List.of("a", "b")).moved())
                .containsExactly("b");
    }

    @Test
    void aTextThatStandsThereTwiceCountsTwice() {
        ListChange change = new ListChange("focusAreas", List.of("a", "b", "a"), List.of("b", "a", "c"));

        assertThat(change.removed()).containsExactly("a");
        assertThat(change.added()).containsExactly("c");
        assertThat(change.moved()).isEmpty();
    }

    @Test
    void numbersAreComparedByValue() {
        assertThat(new Fields()
                        .number("baseline.value", new BigDecimal("4"), new BigDecimal("4.0"))
                        .changes())
                .isEmpty();
    }
}
