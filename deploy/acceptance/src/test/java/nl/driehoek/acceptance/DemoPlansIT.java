package nl.driehoek.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the demo brings all five real plans into an empty installation, as their documents print them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoPlansIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SEEDS = List.of(
            "groningen-2011-2014-concept",
            "groningen-2012",
            "groningen-2022-2024",
            "midden-groningen-2019",
            "drenthe-2010");

    private static Launcher driehoek;
    private static String admin;

    @BeforeAll
    static void start() {
        driehoek = Launcher.fresh("demo-plans");
        Launcher.Outcome up = driehoek.upWithoutSeed();
        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
        admin = driehoek.token("admin");
    }

    @AfterAll
    static void stop() {
        driehoek.down();
    }

    @Test
    @Order(1)
    void onePlanIsLoadedOnDemand() {
        Launcher.Outcome demo = driehoek.run("demo", "--plan", "drenthe-2010");

        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
        assertThat(plans())
                .extracting(plan -> text(plan, "title"))
                .containsExactly("Veiligheidsplan Drenthe 2009-2010");
    }

    @Test
    @Order(2)
    void theDemoLoadsTheOthersAndSaysWhatItLoaded() {
        Launcher.Outcome demo = driehoek.run("demo");

        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
        assertThat(demo.out())
                .contains(
                        "groningen-2011-2014   13 themes, 20 targets,  0 monitored: loaded, revision 1 adopted on 2011-07-01",
                        "groningen-2012        10 themes, 10 targets,  0 monitored: loaded, revision 1 adopted on 2012-02-02",
                        "groningen-2022-2024   16 themes,  0 targets, 33 monitored: loaded, revision 1 submitted",
                        "midden-groningen-2019  9 themes,  3 targets, 19 monitored: loaded, revision 1 submitted",
                        "drenthe-2010          26 themes,  0 targets,  0 monitored: there already, revision 1 adopted on 2009-11-11")
                .contains("Before, revision 1", "After, revision 2", "/v1/comparisons?fromPlan=")
                .contains("SUCCEEDED: 706 added", "SUCCEEDED: 455 added");
        assertThat(plans()).hasSize(SEEDS.size());
    }

    @Test
    @Order(3)
    void eachPlanIsThereAsItsDocumentSaysItToTheLetter() {
        for (String seed : SEEDS) {
            JsonNode document = seed(seed).path("plan");
            JsonNode plan = plan(document);
            JsonNode content = document(plan).path("content");

            assertHolds(plan, without(document, "content"), seed);
            assertHolds(content, document.path("content"), seed + "/content");
        }
    }

    @Test
    @Order(3)
    void theSeventyThreePrintedIndicatorsAreInTheirPlansAndInTheCatalogue() {
        Map<String, JsonNode> catalogue = catalogue();
        JsonNode printed = read("deploy/local/src/test/resources/seeds/printed-indicators.json");
        int lines = 0;

        for (String seed : SEEDS) {
            JsonNode content = document(plan(seed(seed).path("plan"))).path("content");
            List<JsonNode> indicators = Stream.of("targets", "monitored")
                    .flatMap(list -> list(content.path(list)).stream())
                    .toList();
            assertThat(indicators).allMatch(indicator -> catalogue.containsKey(text(indicator, "indicator")));
            for (JsonNode line : printed.path(seed.replace("-concept", ""))) {
                lines++;
                assertThat(indicators)
                        .as("%s: %s", seed, line)
                        .anyMatch(indicator -> text(indicator, "name").equals(text(line, "name"))
                                && text(indicator, "printed").equals(text(line, "target"))
                                && text(indicator, "baselinePrinted").equals(text(line, "baseline")));
            }
        }
        assertThat(lines).isEqualTo(73);
    }

    @Test
    @Order(3)
    void theCatalogueHoldsEachPrintedIndicatorInItsUnitAndFourAreNoNumbers() {
        Map<String, JsonNode> catalogue = catalogue();
        for (JsonNode line : read("deploy/local/src/test/resources/seeds/printed-facts.json")) {
            for (JsonNode place : line.path("in")) {
                assertThat(text(catalogue.get(text(place, "indicator")), "unit"))
                        .isEqualTo(text(place.has("unit") ? place : line, "unit"));
            }
        }
        assertThat(catalogue.values())
                .filteredOn(indicator -> !text(indicator, "valueType").equals("NUMBER"))
                .hasSize(4);
    }

    @Test
    @Order(3)
    void everyStatusSaysWhyInASentence() {
        JsonNode statuses = get(driehoek.indicators() + "/v1/target-statuses").path("items");

        // Of the two adopted plans of Groningen, the framework by its second revision; drafts have no statuses.
        assertThat(statuses).hasSize(20).allSatisfy(status -> assertThat(text(status, "why"))
                .as(text(status, "id"))
                .isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", quoteCharacter = '"', delimiter = '|', textBlock = """
            groningen-2011-2014-concept | overlast                         | AT_MOST   | false | ABSOLUTE         | 3   | -    | -
            groningen-2011-2014-concept | drugsoverlast                    | LESS_THAN | false | LEVEL_OF         | -   | 2008 | -
            groningen-2011-2014-concept | overlast-omwonenden              | LESS_THAN | false | LEVEL_OF         | -   | 2008 | -
            groningen-2011-2014-concept | verloedering                     | AT_MOST   | false | LEVEL_OF         | -   | 2008 | -
            groningen-2011-2014-concept | inbraak-slachtoffer              | LESS_THAN | false | LEVEL_OF         | -   | 2008 | -
            groningen-2011-2014-concept | dreiging                         | AT_MOST   | false | LEVEL_OF         | -   | 2008 | -
            groningen-2011-2014-concept | onveilig                         | AT_MOST   | true  | ABSOLUTE         | 15  | -    | -
            groningen-2011-2014-concept | overlast-jongeren                | LESS_THAN | false | LEVEL_OF         | -   | 2008 | -
            groningen-2011-2014-concept | jeugdgroepen-hinderlijk          | LESS_THAN | false | LEVEL_OF         | -   | 2008 | -
            groningen-2011-2014-concept | jeugdgroepen-overlastgevend      | AT_MOST   | true  | ABSOLUTE         | 0   | -    | -
            groningen-2011-2014-concept | jeugdgroepen-crimineel           | AT_MOST   | true  | ABSOLUTE         | 0   | -    | -
            groningen-2011-2014-concept | verdachten-12-17                 | -         | false | TO_BE_DETERMINED | -   | -    | -
            groningen-2011-2014-concept | verdachten-18-24                 | -         | false | TO_BE_DETERMINED | -   | -    | -
            groningen-2011-2014-concept | verdachten-18-24-centrum         | -         | false | TO_BE_DETERMINED | -   | -    | -
            groningen-2011-2014-concept | halt-verwijzingen                | -         | false | TO_BE_DETERMINED | -   | -    | -
            groningen-2011-2014-concept | geweldsaangiften                 | AT_MOST   | false | LEVEL_OF         | -   | 2008 | -
            groningen-2011-2014-concept | meldingen-huiselijk-geweld       | AT_LEAST  | true  | ABSOLUTE         | 300 | -    | -
            groningen-2011-2014-concept | vervolgmeldingen-huiselijk-geweld| LESS_THAN | false | ABSOLUTE         | 30  | -    | -
            groningen-2011-2014-concept | mishandelingen                   | AT_MOST   | false | LEVEL_OF         | -   | 2009 | -
            groningen-2011-2014-concept | inbraken                         | AT_MOST   | false | LEVEL_OF         | -   | 2009 | -
            groningen-2012              | overlast                         | AT_MOST   | false | ABSOLUTE         | 3   | -    | -
            groningen-2012              | drugsoverlast                    | LESS_THAN | false | LEVEL_OF         | -   | 2008 | 8
            groningen-2012              | overlast-omwonenden              | LESS_THAN | false | LEVEL_OF         | -   | 2008 | 10
            groningen-2012              | verloedering                     | AT_MOST   | false | LEVEL_OF         | -   | 2008 | 4.0
            groningen-2012              | inbraak-slachtoffer              | LESS_THAN | false | LEVEL_OF         | -   | 2008 | 12
            groningen-2012              | dreiging                         | AT_MOST   | false | LEVEL_OF         | -   | 2008 | 1.4
            groningen-2012              | onveilig                         | AT_MOST   | true  | ABSOLUTE         | 15  | -    | -
            groningen-2012              | overlast-jongeren                | LESS_THAN | false | LEVEL_OF         | -   | 2008 | 11
            groningen-2012              | mishandelingen                   | AT_MOST   | true  | ABSOLUTE         | 4   | -    | -
            groningen-2012              | inbraken                         | AT_MOST   | false | LEVEL_OF         | -   | 2009 | -
            midden-groningen-2019       | jeugdgroepen-crimineel           | AT_MOST   | true  | ABSOLUTE         | 0   | -    | -
            midden-groningen-2019       | digitale-criminaliteit-jeugd     | AT_MOST   | true  | ABSOLUTE         | 0   | -    | -
            midden-groningen-2019       | overtredingen-windmolenpark      | AT_MOST   | true  | ABSOLUTE         | 0   | -    | -
            """)
    @Order(4)
    void eachTargetIsReadAsItIsMeant(
            String seed,
            String key,
            String comparator,
            boolean inferred,
            String kind,
            BigDecimal value,
            String period,
            BigDecimal stated) {
        JsonNode bound = list(document(plan(seed(seed).path("plan"))).at("/content/targets")).stream()
                .filter(target -> text(target, "key").equals(key))
                .findFirst()
                .orElseThrow()
                .path("bound");

        assertThat(bound.path("comparator").asText(null)).isEqualTo(comparator);
        assertThat(bound.path("comparatorInferred").asBoolean()).isEqualTo(inferred);
        assertThat(bound.at("/reference/kind").asText()).isEqualTo(kind);
        assertThat(bound.at("/reference/period").asText(null)).isEqualTo(period);
        assertNumber(bound.at("/reference/value"), value);
        assertNumber(bound.at("/reference/statedValue"), stated);
    }

    private static void assertNumber(JsonNode number, BigDecimal expected) {
        if (expected == null) {
            assertThat(number.isMissingNode()).isTrue();
        } else {
            assertThat(number.decimalValue()).isEqualByComparingTo(expected);
        }
    }

    @Test
    @Order(5)
    void theYearPlanKnowsItsFrameworkWhichWasNamedByReferenceOnly() {
        JsonNode yearPlan = plan(seed("groningen-2012").path("plan"));

        assertThat(yearPlan.at("/parents/0/planId").asText()).isEqualTo(id("groningen-2011-2014-concept"));
    }

    @Test
    @Order(6)
    void everybodySeesThePlansThatWereAdopted() {
        assertThat(list(parse(given().get(driehoek.plans() + "/v1/plans").asString())
                        .path("items")))
                .extracting(plan -> text(plan, "reference"))
                .containsExactlyInAnyOrder(
                        "BD 10. 2430421", "BD.11 2873240", "Veiligheidsplan Drenthe 2009-2010, Jaar 2010");
    }

    @Test
    @Order(7)
    void theYearPlanDiffersFromTheDraftFrameworkInWhatItsDocumentChangedAndInNothingElse() {
        JsonNode comparison = parse(given().queryParam("fromPlan", id("groningen-2011-2014-concept"))
                .queryParam("fromRevision", "1")
                .queryParam("toPlan", id("groningen-2012"))
                .queryParam("toRevision", "1")
                .get(driehoek.plans() + "/v1/comparisons")
                .asString());
        List<String> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();

        for (JsonNode change : comparison.path("targets")) {
            if (text(change, "change").equals("REMOVED")) {
                removed.add(text(change, "title"));
                continue;
            }
            assertThat(text(change, "change")).isEqualTo("CHANGED");
            for (JsonNode field : change.path("fields")) {
                changed.add(text(change, "key") + " " + text(field, "field") + ": " + text(field, "from") + " -> "
                        + text(field, "to"));
            }
        }

        assertThat(changed)
                .containsExactlyInAnyOrder(
                        "drugsoverlast printed: <2008 -> <2008 (8%)",
                        "overlast-omwonenden printed: <2008 -> <2008 (10%)",
                        "verloedering printed: ≤2008 -> ≤2008 (4,0)",
                        "inbraak-slachtoffer printed: <2008 -> <2008 (12%)",
                        "dreiging printed: ≤2008 -> ≤2008 (1,4)",
                        "overlast-jongeren printed: <2008 -> <2008 (11%)",
                        "overlast-jongeren baselinePrinted: 11 (2008) -> 11% (2008)",
                        "mishandelingen name: Aantal mishandelingen per 1000 inwoners"
                                + " -> Aantal aangiften mishandelingen per 1000 inwoners",
                        "mishandelingen baseline.value: 4 -> 5",
                        "mishandelingen baselinePrinted: 4 (2009) -> 5 (2009)",
                        "mishandelingen printed: ≤2009 -> 4",
                        "inbraken name: Aantal inbraken per 1000 woningen"
                                + " -> Aantal aangiften inbraken per 1000 woningen");
        // Nine lines of the document; the one on suspects of 18 to 24 gives two figures.
        assertThat(removed).hasSize(10);
        assertThat(removed.stream().distinct())
                .containsExactlyInAnyOrder(
                        "Aantal hinderlijke jeugdgroepen",
                        "Aantal overlastgevende jeugdgroepen",
                        "Aantal criminele jeugdgroepen",
                        "Aantal gehoorde jeugdige verdachten 12-17 jaar",
                        "Aantal gehoorde jeugdige verdachten 18-24 jaar Aandeel hiervan in centrum",
                        "Aantal Halt-verwijzingen door politie",
                        "Aantal aangiften geweldsincidenten (mishandelingen en bedreigingen) in de binnenstad",
                        "Aantal meldingen huiselijk geweld",
                        "Vervolgmeldingen huiselijk geweld zelfde dader/hetzelfde slachtoffer");
    }

    @Test
    @Order(8)
    void aSecondRunChangesNothing() {
        List<JsonNode> before = everything();
        Launcher.Outcome again = driehoek.run("demo");

        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).doesNotContain(": loaded").contains("Now, revision 2");
        assertThat(everything()).isEqualTo(before);
    }

    private static Map<String, JsonNode> catalogue() {
        return list(get(driehoek.indicators() + "/v1/indicators?limit=200").path("items")).stream()
                .collect(Collectors.toMap(indicator -> text(indicator, "code"), Function.identity()));
    }

    /** Plans, revisions, indicators and measurements, as the APIs show them. */
    private static List<JsonNode> everything() {
        List<JsonNode> all = new ArrayList<>(plans());
        for (JsonNode plan : plans()) {
            all.add(get(driehoek.plans() + "/v1/plans/" + text(plan, "id") + "/revisions"));
        }
        all.add(get(driehoek.indicators() + "/v1/indicators?limit=200"));
        all.add(get(driehoek.indicators() + "/v1/measurements?limit=200"));
        return all;
    }

    private static List<JsonNode> plans() {
        return list(get(driehoek.plans() + "/v1/plans").path("items"));
    }

    private static JsonNode plan(JsonNode document) {
        String reference = text(document, "reference");
        JsonNode found = parse(asAdmin()
                .queryParam("reference", reference)
                .get(driehoek.plans() + "/v1/plans")
                .asString());
        assertThat(found.path("items")).as(reference).hasSize(1);
        return get(driehoek.plans() + "/v1/plans/" + text(found.at("/items/0"), "id"));
    }

    private static String id(String seed) {
        return text(plan(seed(seed).path("plan")), "id");
    }

    /** The revision that holds the document; later ones are the story's. */
    private static JsonNode document(JsonNode plan) {
        return get(driehoek.plans() + "/v1/plans/" + text(plan, "id") + "/revisions/1");
    }

    private static JsonNode get(String url) {
        String body = asAdmin().get(url).then().statusCode(200).extract().asString();
        return parse(body);
    }

    private static RequestSpecification asAdmin() {
        return given().auth().oauth2(admin);
    }

    private static JsonNode seed(String name) {
        return read("deploy/local/src/main/resources/seeds/" + name + ".json");
    }

    private static JsonNode read(String path) {
        try {
            return JSON.readTree(Launcher.repository(path).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was sent is there; the service may add what follows from it. */
    private static void assertHolds(JsonNode actual, JsonNode expected, String place) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(member -> assertHolds(
                            actual.path(member.getKey()), member.getValue(), place + "/" + member.getKey()));
        } else if (expected.isArray()) {
            assertThat(list(actual)).as(place).hasSameSizeAs(list(expected));
            for (int i = 0; i < expected.size(); i++) {
                assertHolds(actual.path(i), expected.path(i), place + "/" + i);
            }
        } else if (expected.isNumber()) {
            assertThat(actual.decimalValue()).as(place).isEqualByComparingTo(expected.decimalValue());
        } else {
            assertThat(actual).as(place).isEqualTo(expected);
        }
    }

    private static JsonNode without(JsonNode object, String member) {
        return object.<ObjectNode>deepCopy().without(member);
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asText();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
