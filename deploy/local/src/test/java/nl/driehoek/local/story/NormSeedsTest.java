package nl.driehoek.local.story;

import static nl.driehoek.local.story.CommitmentSeedsTest.all;
import static nl.driehoek.local.story.CommitmentSeedsTest.list;
import static nl.driehoek.local.story.CommitmentSeedsTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the norms of the commitments have the form of their type, so that a report can be judged by them. */
class NormSeedsTest {

    private static final String DAY_OR_PERIOD = "\\d{4}(-\\d{2}(-\\d{2})?)?";
    private static final Set<String> RHYTHMS = Set.of("P1Y", "P6M", "P3M", "P1M", "P2W", "P1W", "P1D");
    private static final String NO_TERM_PRINTED = "(termijn: de planperiode, want de bron noemt er geen)";

    @Test
    void thereAreSoManyNormsOfEachType() {
        Map<String, Integer> types = new TreeMap<>();
        norms().forEach(norm -> types.merge(text(norm, "type"), 1, Integer::sum));

        assertThat(types)
                .hasToString("{AMOUNT=2, CAPACITY=16, COUNT=37, DATE=10, FREQUENCY=12, LEVEL=10, OPEN=6, SHARE=35}");
    }

    @Test
    void everyNormHasTheMembersOfItsTypeAndNoOthers() {
        assertThat(norms()).allSatisfy(norm -> {
            String type = text(norm, "type");
            boolean hasFigure = !Set.of("DATE", "OPEN").contains(type);
            assertThat(norm.has("quantity")).isEqualTo(hasFigure);
            if (!type.equals("OPEN")) {
                assertThat(norm.has("comparator")).isEqualTo(hasFigure);
            }
            assertThat(norm.has("unit"))
                    .isEqualTo(Set.of("COUNT", "CAPACITY", "LEVEL", "OPEN").contains(type));
            assertThat(norm.has("every") && norm.has("by")).isFalse();
            assertThat(text(norm, "text")).isNotBlank();
            switch (type) {
                case "COUNT", "AMOUNT" -> assertThat(norm.has("every")).isNotEqualTo(norm.has("by"));
                case "FREQUENCY" -> assertThat(norm.has("every")).isTrue();
                case "DATE" -> assertThat(norm.has("by")).isTrue();
                case "CAPACITY", "OPEN" ->
                    assertThat(norm.has("every") || norm.has("by")).isFalse();
                default -> assertThat(type).isIn("SHARE", "LEVEL");
            }
            if (!type.equals("SHARE")) {
                assertThat(norm.has("within") || norm.has("subPopulation")).isFalse();
            }
            if (norm.has("perUnit")) {
                assertThat(type).isIn("COUNT", "LEVEL", "CAPACITY", "SHARE");
                assertThat(norm.at("/perUnit/unit").asText()).isNotBlank();
            }
        });
    }

    @Test
    void everyFigureAndPeriodIsOneThatCanBe() {
        assertThat(norms()).allSatisfy(norm -> {
            if (norm.has("quantity")) {
                assertThat(norm.path("quantity").isNumber()).isTrue();
                assertThat(norm.path("quantity").decimalValue()).isNotNegative();
            }
            if (text(norm, "type").equals("SHARE")) {
                assertThat(norm.path("quantity").decimalValue()).isLessThanOrEqualTo(new BigDecimal("100"));
            }
            if (norm.has("every")) {
                assertThat(text(norm, "every")).isIn(RHYTHMS);
            }
            if (norm.has("by")) {
                assertThat(text(norm, "by")).matches(DAY_OR_PERIOD);
            }
            if (norm.has("within")) {
                assertThat(Period.parse(norm.at("/within/length").asText()).isZero())
                        .isFalse();
                assertThat(norm.at("/within/startEvent").asText()).isNotBlank();
            }
        });
    }

    @Test
    void partsAddUpToTheWhole() {
        List<JsonNode> composed =
                norms().stream().filter(norm -> norm.has("parts")).toList();

        assertThat(composed).hasSize(1).allSatisfy(norm -> assertThat(list(norm.path("parts")).stream()
                        .map(part -> part.path("quantity").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(norm.path("quantity").decimalValue()));
    }

    @Test
    void theKindOfACommitmentFollowsItsFirstNorm() {
        Map<String, String> kinds = Map.of(
                "SHARE", "PERFORMANCE_NORM",
                "LEVEL", "PERFORMANCE_NORM",
                "COUNT", "OUTPUT_NORM",
                "FREQUENCY", "OUTPUT_NORM",
                "AMOUNT", "AMOUNT",
                "CAPACITY", "CAPACITY",
                "DATE", "DEADLINE",
                "OPEN", "ACTIVITY");

        assertThat(all()).allSatisfy(one -> {
            String kind = text(one, "kind");
            if (one.has("norms")) {
                assertThat(kind).isEqualTo(kinds.get(one.at("/norms/0/type").asText()));
            } else {
                assertThat(kind).isEqualTo(one.has("deadline") ? "DEADLINE" : "ACTIVITY");
            }
            for (String day : List.of("from", "deadline")) {
                if (one.has(day)) {
                    assertThat(text(one, day)).matches(DAY_OR_PERIOD);
                }
            }
            if (kind.equals("DEADLINE")) {
                assertThat(one.has("deadline")).isTrue();
            }
        });
    }

    @Test
    void aNormWhoseTermIsThatOfThePlanSaysSo() {
        assertThat(all().filter(one -> list(one.path("norms")).stream()
                                .anyMatch(norm -> text(norm, "text").endsWith(NO_TERM_PRINTED)))
                        .map(one -> text(one, "reference")))
                .containsExactlyInAnyOrder(
                        "C001-008",
                        "C002-045",
                        "C002-096",
                        "C004-006",
                        "C004-056",
                        "C004-229",
                        "C004-252",
                        "C004-255",
                        "C004-291");
    }

    /** The norms by which the assessment is tried, as they are printed. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            C000-101 | 0 | SHARE    | AT_LEAST | false | 80     | -                                       | -   | P30D | -
            C000-077 | 0 | CAPACITY | AT_LEAST | true  | 8      | fte                                     | -   | -    | -
            C003-087 | 0 | COUNT    | AT_LEAST | false | 4      | zaken                                   | P1Y | -    | basisteam
            C004-036 | 0 | COUNT    | AT_LEAST | true  | 8      | pre-weeg documenten                     | P1Y | -    | -
            C004-036 | 1 | COUNT    | AT_LEAST | true  | 5      | betekenisvolle zaken                    | P1Y | -    | -
            C004-036 | 3 | COUNT    | AT_LEAST | true  | 250    | dossiers (parketnummers)                | P1Y | -    | -
            C004-056 | 0 | COUNT    | AT_LEAST | false | 10     | geadopteerde meerderjarige veelplegers  | -   | -    | district
            C004-061 | 0 | SHARE    | AT_MOST  | false | 10     | -                                       | -   | -    | -
            C004-062 | 0 | SHARE    | AT_LEAST | true  | 75     | -                                       | -   | P2M  | -
            C004-410 | 0 | AMOUNT   | AT_LEAST | true  | 250000 | -                                       | P1Y | -    | -
            """)
    void aNormIsReadAsItIsMeant(
            String reference,
            int index,
            String type,
            String comparator,
            boolean inferred,
            BigDecimal quantity,
            String unit,
            String every,
            String within,
            String perUnit) {
        JsonNode norm = all().filter(one -> text(one, "reference").equals(reference))
                .findFirst()
                .orElseThrow()
                .path("norms")
                .path(index);

        assertThat(text(norm, "type")).isEqualTo(type);
        assertThat(text(norm, "comparator")).isEqualTo(comparator);
        assertThat(norm.path("comparatorInferred").asBoolean()).isEqualTo(inferred);
        assertThat(norm.path("quantity").decimalValue()).isEqualByComparingTo(quantity);
        assertThat(norm.path("unit").asText(null)).isEqualTo(unit);
        assertThat(norm.path("every").asText(null)).isEqualTo(every);
        assertThat(norm.at("/within/length").asText(null)).isEqualTo(within);
        assertThat(norm.at("/perUnit/unit").asText(null)).isEqualTo(perUnit);
    }

    private static List<JsonNode> norms() {
        return all().flatMap(one -> list(one.path("norms")).stream()).toList();
    }
}
