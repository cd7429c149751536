package nl.driehoek.partners.domain;

import static org.assertj.core.api.Assertions.assertThat;

import nl.driehoek.partners.FaultsIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @Test
    void aTextMayHaveLinesAndAnyLetter() {
        assertThat(FaultsIn.check(f -> Texts.checkRequired("Één regel\nen nóg een: € 🙂", 100, f)))
                .isEmpty();
    }

    @Test
    void aRequiredTextMayNotBeBlank() {
        assertThat(FaultsIn.check(f -> Texts.checkRequired("  ", 10, f))).containsExactly(" required");
    }

    @Test
    void anOptionalTextMayBeLeftOutButNotBlank() {
        assertThat(FaultsIn.check(f -> Texts.checkOptional(null, 10, f))).isEmpty();
        assertThat(FaultsIn.check(f -> Texts.checkOptional(" ", 10, f))).containsExactly(" blank");
    }

    @Test
    void aTextHasABound() {
        assertThat(FaultsIn.check(f -> Texts.checkOptional("12345678901", 10, f)))
                .containsExactly(" too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul \u0000", "bel \u0007", "half \ud83d", "verkeerde helft \ude00"})
    void whatNotEverySystemCanKeepIsRefused(String text) {
        assertThat(FaultsIn.check(f -> Texts.checkOptional(text, 100, f))).containsExactly(" unwritable-character");
    }
}
