package nl.driehoek.indicators.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.driehoek.indicators.area.AreaMatch.Ambiguous;
import nl.driehoek.indicators.area.AreaMatch.Found;
import nl.driehoek.indicators.area.AreaMatch.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaNamesTest {
    private static final Set<AreaType> ALL = EnumSet.allOf(AreaType.class);
    private static final Set<AreaType> MUNICIPALITIES = Set.of(AreaType.MUNICIPALITY);

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
                "Groningen, GM0014",
                "Groningen (gemeente), GM0014",
                "'s-Gravenhage, GM0518",
                "Den Haag, GM0518",
                "Bergen (NH.), GM0373",
                "Súdwest-Fryslân, GM1900"
            })
    void aPrintedNameMeansTheAreaOfTheTypeThatHasItAsNameOrSpelling(String printed, String code) {
        assertThat(NAMES.byName(printed, MUNICIPALITIES)).isEqualTo(new Found(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"groningen", "GRONINGEN", "Bergen", "Groningen(gemeente)", "Groninge", "Sudwest-Fryslan", ""})
    void aNameThatIsOnlyNearlyOneMeansNothing(String printed) {
        assertThat(NAMES.byName(printed, ALL)).isEqualTo(new Unknown());
    }

    @Test
    void aNameOfSeveralAreasIsNeverDecided() {
        assertThat(NAMES.byName("Groningen", ALL)).isEqualTo(new Ambiguous(List.of("GM0014", "PV20")));
        assertThat(NAMES.byName("Tweeling", MUNICIPALITIES)).isEqualTo(new Ambiguous(List.of("GM9001", "GM9002")));
    }

    @Test
    void theTypesThatAFileCanMeanDecideBetweenAreasOfTheSameName() {
        assertThat(NAMES.byName("Den Haag", Set.of(AreaType.POLICE_REGION))).isEqualTo(new Found("RE06"));
        assertThat(NAMES.byName("Groningen", Set.of(AreaType.PROVINCE))).isEqualTo(new Found("PV20"));
        assertThat(NAMES.byName("Groningen", Set.of(AreaType.DISTRICT))).isEqualTo(new Unknown());
    }

    @Test
    void blanksAroundANameAndTheWayAnAccentIsWrittenDoNotCount() {
        assertThat(NAMES.byName("  Groningen (gemeente) ", ALL)).isEqualTo(new Found("GM0014"));
        assertThat(NAMES.byName("Su\u0301dwest-Frysla\u0302n", ALL)).isEqualTo(new Found("GM1900"));
    }

    @Test
    void itKnowsWhichCodesThereAre() {
        assertThat(NAMES.hasCode("PV20")).isTrue();
        assertThat(NAMES.hasCode("pv20")).isFalse();
    }

    @Test
    void everyNameAndSpellingOfAnAreaFindsIt() {
        qt().forAll(
                        strings().basicLatinAlphabet().ofLengthBetween(1, 20),
                        strings().basicLatinAlphabet().ofLengthBetween(1, 20))
                .assuming((name, other) -> !name.isBlank() && !other.isBlank())
                .checkAssert((name, other) -> {
                    AreaNames names = AreaNames.of(List.of(area("GM0014", name, other)));
                    assertThat(names.byName(name, ALL)).isEqualTo(new Found("GM0014"));
                    assertThat(names.byName(other, ALL)).isEqualTo(new Found("GM0014"));
                });
    }
}
