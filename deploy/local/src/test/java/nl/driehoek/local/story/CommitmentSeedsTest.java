package nl.driehoek.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.driehoek.local.api.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the commitments of the five plans are as many as were counted in the documents, and name only what is there. */
class CommitmentSeedsTest {

    private static final JsonNode COUNTED = Json.resource("/seeds/commitment-counts.json");
    private static final JsonNode PARTNERS = Seeds.commitmentPartners().path("partners");
    private static final Map<String, Set<String>> JURISDICTIONS = Map.of(
            "groningen-2012", Set.of("GM0014"),
            "groningen-2011-2014", Set.of("GM0014"),
            "groningen-2022-2024", Set.of("GM0014"),
            "midden-groningen-2019", Set.of("GM1952"),
            "drenthe-2010", Set.of("PV22"));

    @ParameterizedTest
    @EnumSource
    void eachPlanHasAsManyCommitmentsOfEachSortAsWereCountedInItsDocument(DemoPlan plan) {
        JsonNode counted = COUNTED.path("perPlan").path(plan.planName());
        List<JsonNode> commitments = commitments(plan);

        assertThat(commitments).hasSize(counted.path("total").asInt());
        assertThat(with(commitments, one -> one.has("pilot")))
                .isEqualTo(counted.path("pilot").asInt());
        assertThat(with(commitments, one -> one.has("condition")))
                .isEqualTo(counted.path("conditional").asInt());
        assertThat(with(commitments, one -> one.has("citations")))
                .isEqualTo(counted.path("citesProtocol").asInt());
        assertThat(with(commitments, one -> one.has("areaNames")))
                .isEqualTo(counted.path("areaSpecific").asInt());
        assertThat(with(commitments, one -> one.has("from") || one.has("deadline") || one.has("deadlineText")))
                .isEqualTo(counted.path("withDeadline").asInt());
        assertThat(counts(commitments, "nature")).isEqualTo(counts(counted.path("byNature")));
        assertThat(counts(commitments, "attribution")).isEqualTo(counts(counted.path("byAttribution")));
    }

    @Test
    void theDocumentsHoldAThousandAndNineCommitments() {
        assertThat(Arrays.stream(DemoPlan.values())
                        .mapToInt(plan -> commitments(plan).size())
                        .sum())
                .isEqualTo(1009);
    }

    @ParameterizedTest
    @EnumSource
    void eachOrganisationLeadsSharesAndCarriesAloneAsOftenAsWasCounted(DemoPlan plan) {
        Map<String, String> counted = new TreeMap<>();
        for (JsonNode row : COUNTED.path("perPlanAndOrganisation")) {
            if (text(row, "plan").equals(plan.planName())) {
                counted.put(
                        text(row, "organisation"),
                        text(row, "asLead") + " " + text(row, "involvedTotal") + " " + text(row, "soleResponsible"));
            }
        }

        assertThat(responsibilities(commitments(plan))).isEqualTo(counted);
    }

    /** Per organisation: how often it leads, has to do with it, and stands alone for it. */
    private static Map<String, String> responsibilities(List<JsonNode> commitments) {
        Map<String, int[]> counts = new TreeMap<>();
        for (JsonNode commitment : commitments) {
            List<JsonNode> responsible = list(commitment.path("responsibilities")).stream()
                    .filter(part -> !text(part, "role").equals("ADDRESSEE"))
                    .toList();
            for (JsonNode part : responsible) {
                int[] count = counts.computeIfAbsent(text(part, "partner"), partner -> new int[3]);
                count[0] += text(part, "role").equals("LEAD") ? 1 : 0;
                count[1]++;
                count[2] += responsible.size() == 1 ? 1 : 0;
            }
        }
        Map<String, String> lines = new TreeMap<>();
        counts.forEach((partner, count) -> lines.put(partner, count[0] + " " + count[1] + " " + count[2]));
        return lines;
    }

    @ParameterizedTest
    @EnumSource
    void everyCommitmentStandsUnderAThemeOfItsPlan(DemoPlan plan) {
        Set<String> themes = new HashSet<>();
        collectThemes(plan.seed().at("/plan/content/themes"), themes);

        assertThat(commitments(plan)).extracting(one -> text(one, "theme")).isSubsetOf(themes);
    }

    private static void collectThemes(JsonNode themes, Set<String> keys) {
        for (JsonNode theme : themes) {
            keys.add(text(theme, "key"));
            collectThemes(theme.path("themes"), keys);
        }
    }

    @Test
    void everyCommitmentHasAReferenceOfItsOwn() {
        assertThat(all().map(one -> text(one, "reference")))
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches("C00[0-4]-\\d{3}"));
    }

    @ParameterizedTest
    @EnumSource
    void everyPartnerIsNamedOncePerCommitmentAndAtLeastOneLeads(DemoPlan plan) {
        for (JsonNode commitment : commitments(plan)) {
            List<JsonNode> parts = list(commitment.path("responsibilities"));

            assertThat(parts).as(text(commitment, "reference")).anyMatch(part -> text(part, "role")
                    .equals("LEAD"));
            assertThat(parts)
                    .as(text(commitment, "reference"))
                    .extracting(part -> text(part, "partner"))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPartnerThatIsNamedCanBeRegisteredByThePlannerOfThePlan(DemoPlan plan) {
        Set<String> named = new TreeSet<>();
        commitments(plan)
                .forEach(commitment ->
                        commitment.path("responsibilities").forEach(part -> named.add(text(part, "partner"))));
        List<JsonNode> partners = Commitments.namedIn(commitments(plan));

        assertThat(partners).extracting(partner -> text(partner, "code")).containsExactlyInAnyOrderElementsOf(named);
        assertThat(partners).allMatch(partner -> list(partner.path("jurisdictions")).stream()
                .map(JsonNode::asText)
                .anyMatch(JURISDICTIONS.get(plan.planName())::contains));
    }

    @Test
    void theRegisterHoldsTheOrganisationsOfTheDocumentsAndNoSpellingTwice() {
        Set<String> counted = new TreeSet<>();
        COUNTED.path("perPlanAndOrganisation").forEach(row -> counted.add(text(row, "organisation")));
        List<String> spellings = new ArrayList<>();
        for (JsonNode partner : PARTNERS) {
            spellings.add(text(partner, "name"));
            partner.path("aliases").forEach(alias -> spellings.add(alias.asText()));
        }

        assertThat(list(PARTNERS))
                .hasSize(103)
                .extracting(partner -> text(partner, "code"))
                .containsExactlyInAnyOrderElementsOf(counted);
        assertThat(spellings).doesNotHaveDuplicates();
        assertThat(list(PARTNERS))
                .extracting(partner -> text(partner, "type"))
                .containsOnly(
                        "MUNICIPALITY",
                        "POLICE",
                        "POLICE_TEAM",
                        "PUBLIC_PROSECUTION",
                        "SAFETY_HOUSE",
                        "COLLECTIVE",
                        "OTHER");
    }

    /** For a collective is registered after those that it stands for, and with the commitments of one plan. */
    @ParameterizedTest
    @EnumSource
    void theMembersOfACollectiveStandBeforeItAmongThePartnersOfThePlan(DemoPlan plan) {
        Set<String> before = new HashSet<>();
        for (JsonNode partner : Commitments.namedIn(commitments(plan))) {
            assertThat(list(partner.path("members")).stream().map(JsonNode::asText))
                    .as(text(partner, "code"))
                    .isSubsetOf(before);
            assertThat(partner.has("members") && !text(partner, "type").equals("COLLECTIVE"))
                    .isFalse();
            before.add(text(partner, "code"));
        }
    }

    @Test
    void thePartnersOfTheFirstPlanAreTheSameInBothLists() {
        assertThat(list(PARTNERS)).containsAll(Seeds.partners().path("partners"));
    }

    @Test
    void everyCitationHasATitleAndAValidityThatEndsAfterItBegan() {
        List<JsonNode> citations =
                all().flatMap(one -> list(one.path("citations")).stream()).toList();

        assertThat(citations).isNotEmpty().allSatisfy(citation -> {
            assertThat(text(citation, "title").strip()).isNotBlank().isEqualTo(text(citation, "title"));
            assertThat(citation.has("validFrom")).isEqualTo(citation.has("validUntil"));
            assertThat(text(citation, "validFrom")).isLessThanOrEqualTo(text(citation, "validUntil"));
        });
        assertThat(citations)
                .anyMatch(citation -> text(citation, "title").equals("Beleid 'Geen 16, geen druppel'"))
                .anyMatch(citation -> text(citation, "validFrom").equals("2008-01-01")
                        && text(citation, "validUntil").equals("2012-12-31"));
    }

    @Test
    void noTextIsLongerThanIsKept() {
        assertThat(all()).allSatisfy(one -> {
            assertThat(text(one, "title")).isNotBlank().hasSizeLessThanOrEqualTo(200);
            assertThat(text(one, "source")).matches("regel \\d+");
            assertThat(text(one, "note")).hasSizeLessThanOrEqualTo(1000);
            assertThat(text(one, "condition")).hasSizeLessThanOrEqualTo(500);
        });
    }

    static Stream<JsonNode> all() {
        return Arrays.stream(DemoPlan.values()).flatMap(plan -> commitments(plan).stream());
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static String text(JsonNode object, String member) {
        return object.path(member).asText();
    }

    private static List<JsonNode> commitments(DemoPlan plan) {
        return list(plan.commitments());
    }

    private static int with(List<JsonNode> commitments, Predicate<JsonNode> rule) {
        return (int) commitments.stream().filter(rule).count();
    }

    private static Map<String, Integer> counts(List<JsonNode> commitments, String member) {
        Map<String, Integer> counts = new TreeMap<>();
        commitments.stream()
                .filter(one -> one.has(member))
                .forEach(one -> counts.merge(text(one, member), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> counts(JsonNode counted) {
        Map<String, Integer> counts = new TreeMap<>();
        counted.properties()
                .forEach(member -> counts.put(member.getKey(), member.getValue().asInt()));
        return counts;
    }
}
