package nl.driehoek.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.driehoek.local.api.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That the demo holds each of the 73 printed indicators with all that is printed of it: unit, scale, source, frequency,
 * direction, parts and every figure. The list says of each line where in the demo it is to be found.
 */
class PrintedFactsTest {

    private static final JsonNode PRINTED = Json.resource("/seeds/printed-facts.json");
    private static final String NOT_PRINTED = "niet vermeld";

    /** Sources as they are printed, and as the catalogue calls them. */
    private static final Map<String, String> SOURCES = Map.of(
            "enquête L&V (Leefbaarheid en Veiligheid)", "Enquête Leefbaarheid en Veiligheid",
            "Enquête L&V Gemeente Groningen", "Enquête Leefbaarheid en Veiligheid",
            "politie", "Politie",
            "Rapportage problematische jeugdgroepen - Politie", "Politie, rapportage problematische jeugdgroepen",
            "Gebiedsscan - Politie", "Politie, gebiedsscan",
            "Verantwoording Bureau Halt", "Bureau Halt, verantwoording",
            "Advies- en Steunpunt Huiselijk Geweld", "Advies- en Steunpunt Huiselijk Geweld",
            "Veilig Thuis", "Veilig Thuis");

    private static final Map<String, String> FREQUENCIES = Map.of("tweejaarlijks", "TWO_YEARLY", "jaarlijks", "YEARLY");

    /** The programme says of all its indicators at once that they are gathered yearly; the other plans say nothing. */
    private static final Map<String, String> FREQUENCY_OF_ALL = Map.of("groningen-2022-2024", "YEARLY");

    private static final Map<String, String> DIRECTIONS = Map.of("lower", "LOWER", "higher", "HIGHER", "none", "NONE");

    private static List<JsonNode> lines() {
        return list(PRINTED);
    }

    @Test
    void allSeventyThreeLinesAreInTheList() {
        assertThat(lines().stream().map(line -> line.path("id").asText()))
                .hasSize(73)
                .doesNotHaveDuplicates();
        assertThat(lines().stream().map(PrintedFactsTest::plan).distinct())
                .containsExactly(
                        DemoPlan.GRONINGEN_2012,
                        DemoPlan.GRONINGEN_2011_2014,
                        DemoPlan.GRONINGEN_2022_2024,
                        DemoPlan.MIDDEN_GRONINGEN_2019);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineStandsInItsPlanWhereTheListSays(JsonNode line) {
        for (JsonNode place : line.path("in")) {
            assertThat(ofPlan(line))
                    .as(place.toString())
                    .anyMatch(one -> one.path("name").equals(line.path("name"))
                            && one.path("indicator").equals(place.path("indicator"))
                            && one.path("area").equals(place.path("area"))
                            && one.path("breakdown").equals(place.path("breakdown")));
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void itsIndicatorHasTheUnitSourceFrequencyAndScaleThatArePrinted(JsonNode line) {
        for (JsonNode place : line.path("in")) {
            JsonNode indicator = indicator(line, place);

            assertThat(text(indicator, "unit")).isEqualTo(text(place.has("unit") ? place : line, "unit"));
            assertThat(text(indicator, "source"))
                    .isEqualTo(line.has("source") ? SOURCES.get(text(line, "source")) : NOT_PRINTED);
            assertThat(text(indicator, "frequency")).isEqualTo(frequency(line));
            if (text(line, "scale").startsWith("1-10")) {
                assertThat(indicator.path("scale")).isEqualTo(Json.parse("{\"min\": 1, \"max\": 10}"));
            }
            if (line.has("scale")) {
                assertThat(text(indicator, "description")).containsIgnoringCase("hoger is meer");
            }
        }
    }

    private static String frequency(JsonNode line) {
        return line.has("frequency")
                ? Objects.requireNonNull(FREQUENCIES.get(text(line, "frequency")))
                : FREQUENCY_OF_ALL.getOrDefault(text(line, "plan"), "IRREGULAR");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void itIsANumberThatGoesThePrintedWayOrNoNumberAtAll(JsonNode line) {
        for (JsonNode place : line.path("in")) {
            JsonNode indicator = indicator(line, place);

            if (line.path("number").asBoolean(true)) {
                assertThat(indicator.has("valueType")).isFalse();
                assertThat(text(indicator, "desiredDirection"))
                        .isEqualTo(DIRECTIONS.get(text(place.has("wanted") ? place : line, "wanted")));
            } else {
                assertThat(text(indicator, "valueType"))
                        .isEqualTo(text(line, "unit").equals("document") ? "DOCUMENT" : "TEXT");
                assertThat(text(indicator, "desiredDirection")).isEqualTo("NONE");
            }
        }
    }

    @Test
    void fourLinesAreNoNumbers() {
        assertThat(lines().stream()
                        .filter(line -> !line.path("number").asBoolean(true))
                        .map(line -> text(line, "id")))
                .containsExactly("I002-04", "I002-17", "I002-19", "I003-10");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everySeriesOfAComposedLineHasItsOwnPlace(JsonNode line) {
        Set<String> printed = new TreeSet<>();
        line.path("series").forEach(series -> printed.add(series.asText()));
        Set<String> placed = new TreeSet<>();
        for (JsonNode place : line.path("in")) {
            if (place.has("series")) {
                placed.add(text(place, "series"));
            }
        }
        assertThat(placed).isEqualTo(printed);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyPartIsAnAreaOrAPartOfADimensionOrTheIndicatorIsAboutItAsAWhole(JsonNode line) {
        for (JsonNode part : line.path("parts")) {
            if (part.has("area")) {
                assertThat(areas(line)).contains(text(part, "area"));
                assertThat(list(line.path("in")))
                        .anyMatch(place -> place.path("area").equals(part.path("area")));
            } else if (part.has("dimension")) {
                assertThat(list(line.path("in")))
                        .as(part.toString())
                        .allMatch(place -> knows(indicator(line, place), part));
            }
        }
        for (JsonNode place : line.path("in")) {
            place.path("breakdown").properties().forEach(one -> assertThat(knows(
                            indicator(line, place),
                            Json.object()
                                    .put("dimension", one.getKey())
                                    .put("value", one.getValue().asText())))
                    .as(place.toString())
                    .isTrue());
        }
    }

    private static boolean knows(JsonNode indicator, JsonNode part) {
        return list(indicator.path("dimensions")).stream()
                .filter(dimension -> text(dimension, "key").equals(text(part, "dimension")))
                .anyMatch(dimension -> part.has("value")
                        ? list(dimension.path("values")).stream()
                                .anyMatch(value -> text(value, "key").equals(text(part, "value")))
                        : !dimension.has("values"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyPrintedBaselineIsTheStatedBaselineOfItsTarget(JsonNode line) {
        for (JsonNode place : line.path("in")) {
            List<JsonNode> stated = ofPlan(line).stream()
                    .filter(one -> one.path("indicator").equals(place.path("indicator"))
                            && one.path("area").equals(place.path("area"))
                            && one.path("breakdown").equals(place.path("breakdown"))
                            && one.has("baseline"))
                    .map(one -> one.path("baseline"))
                    .toList();

            if (place.has("baseline")) {
                assertThat(stated).hasSize(1);
                assertThat(text(stated.get(0), "period")).isEqualTo(text(place.path("baseline"), "period"));
                assertThat(number(stated.get(0))).isEqualByComparingTo(number(place.path("baseline")));
            } else {
                assertThat(stated).isEmpty();
            }
        }
    }

    /** A baseline is what a plan states, and two plans state 4 and 5 of the same year: neither is a measurement. */
    @Test
    void theMeasurementsAreThePrintedOnesThatAreNoBaselinesAndNoOthers() {
        Map<String, BigDecimal> printed = new HashMap<>();
        for (JsonNode line : lines()) {
            String indicator = text(line.path("in").path(0), "indicator");
            line.path("values").forEach(value -> printed.put(indicator + " " + text(value, "period"), number(value)));
        }
        List<JsonNode> measurements = list(Seeds.measurements().path("measurements"));

        assertThat(measurements).hasSameSizeAs(printed.keySet()).hasSize(10);
        for (JsonNode measurement : measurements) {
            BigDecimal value = printed.get(text(measurement, "indicator") + " " + text(measurement, "period"));
            assertThat(value).as(measurement.toString()).isNotNull().isEqualByComparingTo(number(measurement));
            assertThat(text(measurement, "area")).isEqualTo("GM0014");
        }
    }

    private static DemoPlan plan(JsonNode line) {
        return DemoPlan.named(text(line, "plan"));
    }

    private static List<JsonNode> ofPlan(JsonNode line) {
        JsonNode content = plan(line).seed().at("/plan/content");
        return Stream.of("targets", "monitored")
                .flatMap(list -> list(content.path(list)).stream())
                .toList();
    }

    private static JsonNode indicator(JsonNode line, JsonNode place) {
        return list(plan(line).catalogue().path("indicators")).stream()
                .filter(indicator -> indicator.path("code").equals(place.path("indicator")))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> areas(JsonNode line) {
        Set<String> areas = new HashSet<>();
        plan(line).catalogue().path("areas").forEach(area -> areas.add(text(area, "code")));
        return areas;
    }

    private static BigDecimal number(JsonNode figure) {
        return figure.path("value").decimalValue();
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asText();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
