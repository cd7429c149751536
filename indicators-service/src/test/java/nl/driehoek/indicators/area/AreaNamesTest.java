package nl.driehoek.indicators.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaNamesTest {
    private static final AreaNames NAMES = AreaNames.of(List.of(
            area("GM0014", "Groningen", "Groningen (gemeente)"),
            area("PV20", "Groningen", "Groningen (PV)"),
            area("GM0518", "'s-Gravenhage", "'s-Gravenhage (gemeente)", "Den Haag"),
            area("RE06", "Den Haag", "Den Haag (RE)"),
            area("GM0893", "Bergen (L.)"),
            area("GM0373", "Bergen (NH.)"),
            area("GM1900", "Súdwest-Fryslân"),
            area("GM9001", "Tweeling"),
            area("GM9002", "Anders", "Tweeling")));

    private static Area area(String code, String name, String... names) {
        AreaType type = AreaType.ofCode(code).orElseThrow();
        return new Area(code, name, type, null, null, null, List.of(), List.of(names));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Groningen, GM0014 PV20",
                "Groningen (gemeente), GM0014",
                "'s-Gravenhage, GM0518",
                "Den Haag, GM0518 RE06",
                "Bergen (NH.), GM0373",
                "Súdwest-Fryslân, GM1900",
                "Tweeling, GM9001 GM9002"
            })
    void aPrintedNameMeansEveryAreaThatHasItAsNameOrSpelling(String printed, String codes) {
        assertThat(NAMES.codesOf(printed)).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"groningen", "GRONINGEN", "Bergen", "Groningen(gemeente)", "Groninge", "Sudwest-Fryslan", ""})
    void aNameThatIsOnlyNearlyOneMeansNothing(String printed) {
        assertThat(NAMES.codesOf(printed)).isEmpty();
    }

    @Test
    void blanksAroundANameAndTheWayAnAccentIsWrittenDoNotCount() {
        assertThat(NAMES.codesOf("  Groningen (gemeente) ")).containsExactly("GM0014");
        assertThat(NAMES.codesOf("Su\u0301dwest-Frysla\u0302n")).containsExactly("GM1900");
    }

    @Test
    void everyNameAndSpellingOfAnAreaFindsIt() {
        qt().forAll(
                        strings().basicLatinAlphabet().ofLengthBetween(1, 20),
                        strings().basicLatinAlphabet().ofLengthBetween(1, 20))
                .assuming((name, other) -> !name.isBlank() && !other.isBlank())
                .checkAssert((name, other) -> {
                    AreaNames names = AreaNames.of(List.of(area("GM0014", name, other)));
                    assertThat(names.codesOf(name)).containsExactly("GM0014");
                    assertThat(names.codesOf(other)).containsExactly("GM0014");
                });
    }
}
