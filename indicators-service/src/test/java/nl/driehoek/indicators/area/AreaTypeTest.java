package nl.driehoek.indicators.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTypeTest {

    @ParameterizedTest
    @CsvSource({
        "NL01, COUNTRY",
        "LD02, REGION",
        "PV20, PROVINCE",
        "RE10, POLICE_REGION",
        "GM0014, MUNICIPALITY",
        "WK001400, DISTRICT",
        "BU0014AD03, NEIGHBOURHOOD",
        "binnenstad-zuid, OWN",
        "regio-7, OWN"
    })
    void theTypeFollowsFromTheCode(String code, AreaType type) {
        assertThat(AreaType.ofCode(code)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GM14", "RE1", "re01", "gm0014", "Binnenstad", "CR01", "GM0014 "})
    void noAreaHasACodeOfAnotherForm(String code) {
        assertThat(AreaType.ofCode(code)).isEmpty();
    }

    @Test
    void aPoliceRegionStandsBetweenAProvinceAndAMunicipality() {
        assertThat(AreaType.POLICE_REGION.canHold(AreaType.MUNICIPALITY)).isTrue();
        assertThat(AreaType.PROVINCE.canHold(AreaType.POLICE_REGION)).isTrue();
        assertThat(AreaType.MUNICIPALITY.canHold(AreaType.POLICE_REGION)).isFalse();
        assertThat(AreaType.POLICE_REGION.canHold(AreaType.PROVINCE)).isFalse();
    }
}
