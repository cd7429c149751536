package nl.driehoek.partners.domain;

import static org.assertj.core.api.Assertions.assertThat;

import nl.driehoek.partners.FaultsIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"politie-groningen", "g4s", "wijken-en-buurten", "7"})
    void aSlugIsLowerCaseWordsAndNumbersJoinedWithHyphens(String text) {
        assertThat(Codes.isSlug(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Politie", "politie groningen", "-politie", "politie-", "a--b", "politië", "a_b"})
    void anythingElseIsNoSlug(String text) {
        assertThat(Codes.isSlug(text)).isFalse();
    }

    @Test
    void aSlugHasABound() {
        assertThat(Codes.isSlug("a".repeat(100))).isTrue();
        assertThat(Codes.isSlug("a".repeat(101))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GM0014", "WK001401", "BU00140100", "BU0363AD03", "PV20", "LD01", "NL01"})
    void aRegionIsACodeOfCbsThatMayHoldLetters(String text) {
        assertThat(Codes.isRegion(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GM14", "gm0014", "Groningen", "BU0363", "NL02", "GM00140"})
    void anythingElseIsNoRegion(String text) {
        assertThat(Codes.isRegion(text)).isFalse();
    }

    @Test
    void anAreaIsARegionOrAnOwnDistrict() {
        assertThat(FaultsIn.check(f -> Codes.checkArea("GM0014", f))).isEmpty();
        assertThat(FaultsIn.check(f -> Codes.checkArea("binnenstad", f))).isEmpty();
        assertThat(FaultsIn.check(f -> Codes.checkArea("De Binnenstad", f))).containsExactly(" wrong-form");
    }
}
