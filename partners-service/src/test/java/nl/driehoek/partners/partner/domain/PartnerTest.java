package nl.driehoek.partners.partner.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import nl.driehoek.partners.FaultsIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerTest {
    private static List<String> faults(String oin, List<String> jurisdictions, String parent) {
        return FaultsIn.check(f -> Partner.check(
                "politie-groningen",
                "Politie (Regiopolitie Groningen)",
                PartnerType.POLICE,
                oin,
                jurisdictions,
                parent,
                f));
    }

    @Test
    void aPartnerNeedsCodeNameTypeAndARegion() {
        assertThat(FaultsIn.check(f -> Partner.check(null, null, null, null, null, null, f)))
                .containsExactly("/code required", "/name required", "/type required", "/jurisdictions required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000099000000001000", "00000099AB1234567000"})
    void anOinHasTwentyPositionsAndMayHoldLettersInTheMiddle(String oin) {
        assertThat(faults(oin, List.of("GM0014"), null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000009900000000100",
                "000000990000000010000",
                "A0000099000000001000",
                "00000099ab1234567000",
                ""
            })
    void anythingElseIsNoOin(String oin) {
        assertThat(faults(oin, List.of("GM0014"), null)).containsExactly("/oin wrong-form");
    }

    @Test
    void everyRegionThatIsNoneIsToldAndEveryRegionStandsOnce() {
        assertThat(faults(null, Arrays.asList("GM0014", "Groningen", "GM0014", null), null))
                .containsExactly(
                        "/jurisdictions/1 wrong-form",
                        "/jurisdictions/2 jurisdiction-twice",
                        "/jurisdictions/3 wrong-form");
    }

    @Test
    void aPartnerIsNotPartOfItself() {
        assertThat(faults(null, List.of("GM0014"), "politie-groningen")).containsExactly("/parent own-parent");
    }

    @Test
    void aPartnerThatBreaksARuleCannotBeMade() {
        assertThatThrownBy(() -> new Partner("Politie", "Politie", PartnerType.POLICE, null, List.of("GM0014"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/code");
    }
}
