package nl.driehoek.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.api.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** That the seeds hold what the five documents print; what they print stands in a list that was taken from them. */
class SeedsTest {

    private static final JsonNode PRINTED = Json.resource("/seeds/printed-indicators.json");

    @ParameterizedTest
    @CsvSource({
        "groningen-2011-2014, 13, 20, 0",
        "groningen-2012, 10, 10, 0",
        "groningen-2022-2024, 16, 0, 33",
        "midden-groningen-2019, 9, 3, 19",
        "drenthe-2010, 26, 0, 0"
    })
    void eachPlanHasAllThemesTargetsAndIndicatorsOfItsDocument(String plan, int themes, int targets, int monitored) {
        JsonNode content = content(DemoPlan.named(plan));

        assertThat(themes(content)).hasSize(themes);
        assertThat(list(content.path("targets"))).hasSize(targets);
        assertThat(list(content.path("monitored"))).hasSize(monitored);
    }

    @Test
    void theSeventyThreePrintedIndicatorsStandInTheirPlansWithThemeTargetAndBaselineToTheLetter() {
        int lines = 0;
        for (DemoPlan plan : DemoPlan.values()) {
            List<JsonNode> indicators = indicators(content(plan)).toList();
            for (JsonNode printed : PRINTED.path(plan.planName())) {
                lines++;
                assertThat(indicators)
                        .as("%s: %s", plan.planName(), printed)
                        .anyMatch(indicator -> says(indicator, printed));
            }
        }
        assertThat(lines).isEqualTo(73);
    }

    private static boolean says(JsonNode indicator, JsonNode printed) {
        return indicator.path("name").equals(printed.path("name"))
                && (!printed.has("theme") || indicator.path("theme").equals(printed.path("theme")))
                && indicator.path("printed").equals(printed.path("target"))
                && indicator.path("baselinePrinted").equals(printed.path("baseline"));
    }

    @Test
    void nothingIsMeasuredThatNoDocumentPrints() {
        for (DemoPlan plan : DemoPlan.values()) {
            Set<String> printed = new HashSet<>();
            PRINTED.path(plan.planName())
                    .forEach(line -> printed.add(line.path("name").asText()));

            assertThat(indicators(content(plan))
                            .map(indicator -> indicator.path("name").asText()))
                    .isSubsetOf(printed);
        }
    }

    @Test
    void everyIndicatorOfAPlanIsInTheCatalogueAndEveryOneInTheCatalogueIsInAPlan() {
        Set<String> used = new TreeSet<>();
        Set<String> defined = new TreeSet<>();
        for (DemoPlan plan : DemoPlan.values()) {
            Set<String> ofPlan = new HashSet<>();
            plan.catalogue()
                    .path("indicators")
                    .forEach(indicator -> ofPlan.add(indicator.path("code").asText()));
            List<String> ofContent = indicators(content(plan))
                    .map(indicator -> indicator.path("indicator").asText())
                    .toList();

            assertThat(ofPlan).as(plan.planName()).containsAll(ofContent);
            used.addAll(ofContent);
            defined.addAll(ofPlan);
        }
        assertThat(defined).isEqualTo(used).hasSize(67);
    }

    @ParameterizedTest
    @EnumSource
    void keysAreUniqueInTheirPlan(DemoPlan plan) {
        JsonNode content = content(plan);

        assertThat(themes(content).stream().map(theme -> theme.path("key").asText()))
                .doesNotHaveDuplicates();
        for (String list : List.of("targets", "budget", "citations", "consultationBodies")) {
            assertThat(list(content.path(list)).stream()
                            .map(item -> item.path("key").asText()))
                    .as(list)
                    .doesNotHaveDuplicates();
        }
        assertThat(list(content.path("organisations")).stream()
                        .map(item -> item.path("name").asText()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyThemeHasAnObjectiveOrStandsUnderOneThatHas(DemoPlan plan) {
        List<String> without = new ArrayList<>();
        withoutObjective(content(plan).path("themes"), without);

        assertThat(without).isEmpty();
    }

    private static void withoutObjective(JsonNode themes, List<String> without) {
        for (JsonNode theme : themes) {
            if (theme.has("objective")) {
                continue;
            }
            if (theme.path("themes").isEmpty()) {
                without.add(theme.path("key").asText());
            }
            withoutObjective(theme.path("themes"), without);
        }
    }

    @Test
    void theYearPlanOfGroningenDiffersFromTheDraftInWhatItsDocumentChangedAndInNothingElse() {
        Map<String, JsonNode> draft = targets(DemoPlan.GRONINGEN_2011_2014);
        Map<String, JsonNode> yearPlan = targets(DemoPlan.GRONINGEN_2012);
        List<String> differences = new ArrayList<>();

        yearPlan.forEach((key, target) -> {
            JsonNode before = Objects.requireNonNull(draft.get(key), key);
            for (String field : fields(before, target)) {
                if (!before.path(field).equals(target.path(field))) {
                    differences.add(key + " " + field + ": " + before.path(field) + " -> " + target.path(field));
                }
            }
        });

        assertThat(differences)
                .containsExactlyInAnyOrder(
                        "drugsoverlast printed: \"<2008\" -> \"<2008 (8%)\"",
                        "overlast-omwonenden printed: \"<2008\" -> \"<2008 (10%)\"",
                        "verloedering printed: \"≤2008\" -> \"≤2008 (4,0)\"",
                        "inbraak-slachtoffer printed: \"<2008\" -> \"<2008 (12%)\"",
                        "dreiging printed: \"≤2008\" -> \"≤2008 (1,4)\"",
                        "overlast-jongeren printed: \"<2008\" -> \"<2008 (11%)\"",
                        "overlast-jongeren baselinePrinted: \"11 (2008)\" -> \"11% (2008)\"",
                        "mishandelingen name: \"Aantal mishandelingen per 1000 inwoners\""
                                + " -> \"Aantal aangiften mishandelingen per 1000 inwoners\"",
                        "mishandelingen baseline: {\"period\":\"2009\",\"value\":4}"
                                + " -> {\"period\":\"2009\",\"value\":5}",
                        "mishandelingen baselinePrinted: \"4 (2009)\" -> \"5 (2009)\"",
                        "mishandelingen printed: \"≤2009\" -> \"4\"",
                        "inbraken name: \"Aantal inbraken per 1000 woningen\""
                                + " -> \"Aantal aangiften inbraken per 1000 woningen\"");
        draft.keySet().removeAll(yearPlan.keySet());
        assertThat(draft.keySet())
                .containsExactly(
                        "jeugdgroepen-hinderlijk",
                        "jeugdgroepen-overlastgevend",
                        "jeugdgroepen-crimineel",
                        "verdachten-12-17",
                        "verdachten-18-24",
                        "verdachten-18-24-centrum",
                        "halt-verwijzingen",
                        "geweldsaangiften",
                        "meldingen-huiselijk-geweld",
                        "vervolgmeldingen-huiselijk-geweld");
    }

    @Test
    void theRevisedFrameworkHasTheTargetsOfTheYearPlan() {
        assertThat(Seeds.revisedFramework().at("/content/targets"))
                .isEqualTo(content(DemoPlan.GRONINGEN_2012).path("targets"));
    }

    @Test
    void thePlansWhoseDocumentsTellNoAdoptionHaveNone() {
        assertThat(Arrays.stream(DemoPlan.values())
                        .filter(plan -> !plan.seed().has("adoption"))
                        .map(DemoPlan::planName))
                .containsExactly("groningen-2022-2024", "midden-groningen-2019");
    }

    @Test
    void anUnknownPlanIsRefusedWithThePlansThereAre() {
        assertThatThrownBy(() -> DemoPlan.named("groningen"))
                .isInstanceOf(LauncherException.class)
                .hasMessage("There is no demo plan groningen; choose groningen-2011-2014, groningen-2012,"
                        + " groningen-2022-2024, midden-groningen-2019, drenthe-2010");
    }

    private static JsonNode content(DemoPlan plan) {
        return plan.seed().at("/plan/content");
    }

    private static Stream<JsonNode> indicators(JsonNode content) {
        return Stream.concat(list(content.path("targets")).stream(), list(content.path("monitored")).stream());
    }

    private static Map<String, JsonNode> targets(DemoPlan plan) {
        Map<String, JsonNode> targets = new LinkedHashMap<>();
        content(plan)
                .path("targets")
                .forEach(target -> targets.put(target.path("key").asText(), target));
        return targets;
    }

    private static Set<String> fields(JsonNode one, JsonNode other) {
        Set<String> fields = new TreeSet<>();
        one.fieldNames().forEachRemaining(fields::add);
        other.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static List<JsonNode> themes(JsonNode above) {
        List<JsonNode> themes = new ArrayList<>();
        for (JsonNode theme : above.path("themes")) {
            themes.add(theme);
            themes.addAll(themes(theme));
        }
        return themes;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
