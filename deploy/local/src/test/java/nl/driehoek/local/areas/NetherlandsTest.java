package nl.driehoek.local.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the list of areas is whole, and knows every area that the published tables print. */
class NetherlandsTest {
    private static final Pattern CELL = Pattern.compile("(?:\"([^\"]*)\"|([^,]*))(,|$)");
    private static final List<Area> AREAS = read();
    private static final List<Area> TODAY =
            AREAS.stream().filter(area -> area.validTo.isEmpty()).toList();

    private record Area(
            String code,
            String name,
            String type,
            String parent,
            String validFrom,
            String validTo,
            List<String[]> predecessors,
            List<String> names) {

        Stream<String> allNames() {
            return Stream.concat(Stream.of(name), names.stream());
        }
    }

    private static List<Area> read() {
        List<String> lines = lines("/areas/netherlands-2026.csv");
        assertThat(lines.get(0)).isEqualTo("code,name,type,parent,validFrom,validTo,predecessors,names");
        return lines.stream().skip(1).map(NetherlandsTest::area).toList();
    }

    private static Area area(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        while (cells.size() < 8 && matcher.find()) {
            cells.add(Objects.requireNonNullElse(matcher.group(1), matcher.group(2)));
        }
        return new Area(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                parts(cells.get(6)).map(part -> part.split(" ")).toList(),
                parts(cells.get(7)).toList());
    }

    private static Stream<String> parts(String cell) {
        return Stream.of(cell.split(" \\| ")).filter(part -> !part.isEmpty());
    }

    private static List<String> lines(String resource) {
        try (InputStream file = Objects.requireNonNull(NetherlandsTest.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"COUNTRY, 1", "REGION, 4", "PROVINCE, 12", "POLICE_REGION, 10", "MUNICIPALITY, 342"})
    void ofEveryKindItHasAllAreasOfToday(String type, int count) {
        assertThat(TODAY.stream().filter(area -> area.type.equals(type))).hasSize(count);
    }

    @Test
    void everyCodeStandsOnceAndIsOneOfItsKind() {
        Map<String, String> forms = Map.of(
                "COUNTRY", "NL01",
                "REGION", "LD\\d{2}",
                "PROVINCE", "PV\\d{2}",
                "POLICE_REGION", "RE\\d{2}",
                "MUNICIPALITY", "GM\\d{4}");

        assertThat(AREAS).extracting(Area::code).doesNotHaveDuplicates();
        assertThat(AREAS).allMatch(area -> area.code.matches(Objects.requireNonNull(forms.get(area.type))));
    }

    @Test
    void theMunicipalitiesOfTodayLieInTheTwelveProvinces() {
        Map<String, Long> counted = TODAY.stream()
                .filter(area -> area.type.equals("MUNICIPALITY"))
                .collect(Collectors.groupingBy(Area::parent, TreeMap::new, Collectors.counting()));

        assertThat(counted.toString())
                .isEqualTo("{PV20=10, PV21=18, PV22=12, PV23=25, PV24=6, PV25=51, PV26=26, PV27=44, PV28=50, PV29=13,"
                        + " PV30=56, PV31=31}");
    }

    @Test
    void everyAreaThatThePublishedTablesPrintIsFoundByExactlyOneNameOfItsKind() {
        List<String> printed = lines("/areas/printed-names.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(printed).hasSize(365);
        assertThat(printed).allSatisfy(name -> assertThat(TODAY.stream()
                        .filter(area -> area.type.equals(kind(name)))
                        .filter(area -> area.allNames().anyMatch(name::equals)))
                .hasSize(1));
    }

    private static String kind(String printed) {
        return printed.equals("Nederland")
                ? "COUNTRY"
                : printed.endsWith(" (PV)") ? "PROVINCE" : printed.endsWith(" (RE)") ? "POLICE_REGION" : "MUNICIPALITY";
    }

    @Test
    void noNameMeansTwoMunicipalitiesNotEvenOneThatEnded() {
        assertThat(AREAS.stream()
                        .filter(area -> area.type.equals("MUNICIPALITY"))
                        .flatMap(Area::allNames))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyMunicipalityThatEndedPassedIntoOthersOnTheNextDay() {
        Map<String, String> endedOn = new HashMap<>();
        AREAS.stream().filter(area -> !area.validTo.isEmpty()).forEach(area -> endedOn.put(area.code, area.validTo));
        Set<String> passed = new HashSet<>();
        for (Area area : AREAS) {
            for (String[] predecessor : area.predecessors) {
                LocalDate on = LocalDate.parse(predecessor[1]);
                assertThat(endedOn.get(predecessor[0]))
                        .as(predecessor[0])
                        .isEqualTo(on.minusDays(1).toString());
                assertThat(predecessor[2]).isIn("MERGED", "SPLIT");
                passed.add(predecessor[0]);
            }
        }

        assertThat(passed).isEqualTo(endedOn.keySet()).hasSize(63);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-31, 388",
        "2018-01-01, 380",
        "2019-01-01, 355",
        "2021-01-01, 352",
        "2022-01-01, 345",
        "2022-03-24, 344",
        "2023-01-01, 342"
    })
    void thereAreAsManyMunicipalitiesAsThereWere(LocalDate day, int count) {
        assertThat(AREAS.stream()
                        .filter(area -> area.type.equals("MUNICIPALITY"))
                        .filter(area -> area.validFrom.isEmpty() || !day.isBefore(LocalDate.parse(area.validFrom)))
                        .filter(area -> area.validTo.isEmpty() || !day.isAfter(LocalDate.parse(area.validTo))))
                .hasSize(count);
    }
}
