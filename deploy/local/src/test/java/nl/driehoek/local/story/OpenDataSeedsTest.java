package nl.driehoek.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.driehoek.local.api.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the open data of the demo is as it was published, and that all that it names is defined. */
class OpenDataSeedsTest {

    private static final Map<DataFile, String> PUBLISHED = Map.of(
            DataFile.RECORDED_CRIMES, "b918d53bc7a541c30f9c8f02802d8b8aaac0475668669f66338384350aeb1183",
            DataFile.SAFETY_MONITOR, "1bf54cc5c3201cfa48d5bb03befca8f6ecf358cd31b766345e7ebe56f6629f2d");

    @ParameterizedTest
    @EnumSource
    void aFileIsToTheByteAsItWasPublished(DataFile file) {
        assertThat(file.file().sha256()).isEqualTo(PUBLISHED.get(file));
        assertThat(file.file().mediaType()).isEqualTo("text/csv");
    }

    @ParameterizedTest
    @EnumSource
    void everyIndicatorOfAMappingIsDefinedWithItsOwner(DataFile file) {
        for (JsonNode measure : file.mapping().path("measures")) {
            assertThat(Seeds.openDataIndicators().path("indicators"))
                    .anyMatch(indicator ->
                            indicator.path("code").equals(measure.path("indicator")) && indicator.has("owner"));
        }
    }

    @Test
    void theMappingsMeasureEightIndicators() {
        Set<String> measured = new TreeSet<>();
        for (DataFile file : DataFile.values()) {
            file.mapping()
                    .path("measures")
                    .forEach(measure -> measured.add(measure.path("indicator").asText()));
        }
        assertThat(measured).hasSize(8).contains("politie-geregistreerde-misdrijven", "vm-onveilig-buurt");
    }

    @Test
    void theCalculatedIndicatorRestsOnDefinedOnes() {
        List<String> codes = codes(Seeds.openDataIndicators());
        List<JsonNode> formulas = new ArrayList<>();
        Seeds.openDataIndicators().path("indicators").forEach(indicator -> {
            if (indicator.has("formula")) {
                formulas.add(indicator.path("formula"));
            }
        });

        assertThat(formulas).hasSize(1);
        assertThat(codes)
                .contains(
                        formulas.get(0).path("numerator").asText(),
                        formulas.get(0).path("denominator").asText());
    }

    /** Statistics Netherlands, table 37296ned: inhabitants on 1 January. */
    @Test
    void theInhabitantsAreThoseOfTheCountry() {
        assertThat(Seeds.openDataMeasurements().path("measurements"))
                .extracting(one -> one.path("area").asText() + " "
                        + one.path("period").asText() + ": " + one.path("value").asInt())
                .containsExactly("NL01 2022: 17590672", "NL01 2023: 17811291");
    }

    @Test
    void noCodeIsThatOfAnIndicatorOfAPlan() {
        List<String> codes = new ArrayList<>(codes(Seeds.openDataIndicators()));
        for (String catalogue : List.of(
                "groningen-indicators",
                "groningen-2022-2024-indicators",
                "midden-groningen-2019-indicators",
                "drenthe-2010-indicators")) {
            codes.addAll(codes(Json.resource("/seeds/" + catalogue + ".json")));
        }
        assertThat(codes).doesNotHaveDuplicates().hasSize(10 + 67);
    }

    private static List<String> codes(JsonNode catalogue) {
        List<String> codes = new ArrayList<>();
        catalogue
                .path("indicators")
                .forEach(indicator -> codes.add(indicator.path("code").asText()));
        return codes;
    }
}
