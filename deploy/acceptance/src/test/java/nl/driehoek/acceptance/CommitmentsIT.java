package nl.driehoek.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** That the demo brings in all that the five documents promise, by the count that was taken from them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommitmentsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode COUNTED = read("deploy/local/src/test/resources/seeds/commitment-counts.json");

    /** The plans of the demo and the files that hold them. */
    private static final Map<String, String> PLANS = new LinkedHashMap<>();

    static {
        PLANS.put("groningen-2011-2014", "groningen-2011-2014-concept");
        PLANS.put("groningen-2012", "groningen-2012");
        PLANS.put("groningen-2022-2024", "groningen-2022-2024");
        PLANS.put("midden-groningen-2019", "midden-groningen-2019");
        PLANS.put("drenthe-2010", "drenthe-2010");
    }

    private static Launcher driehoek;
    private static String admin;

    @BeforeAll
    static void start() {
        driehoek = Launcher.fresh("commitments");
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
    void oneDocumentIsLoadedWithItsCommitmentsAndOnlyThePartnersThatItNames() {
        Launcher.Outcome demo = driehoek.run("demo", "--plan", "drenthe-2010");

        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
        assertThat(demo.out()).contains("421 commitments: 100, 200, 300, 400, 421 loaded");
        assertThat(codes(pages(driehoek.partners() + "/v1/partners")))
                .contains("drentse-gemeenten", "rbrc-partners")
                .doesNotContain("gemeente-groningen", "gemeente-midden-groningen");
    }

    @Test
    @Order(2)
    void theDemoLoadsTheCommitmentsOfAllDocuments() {
        Launcher.Outcome demo = driehoek.run("demo");

        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
        assertThat(demo.out())
                .contains(
                        "108 commitments: 100, 108 loaded",
                        "178 commitments: 100, 178 loaded",
                        "201 commitments: 100, 200, 201 loaded",
                        "101 commitments: 100, 101 loaded",
                        "421 commitments: there already");
        assertThat(codes(pages(driehoek.partners() + "/v1/partners"))).hasSize(103);
    }

    @Test
    @Order(3)
    void eachOrganisationLeadsSharesAndCarriesAloneAsOftenAsWasCountedInEachDocument() {
        PLANS.keySet()
                .forEach(plan ->
                        assertThat(responsibilities(commitments(plan))).as(plan).isEqualTo(counted(plan)));
    }

    private static Map<String, String> counted(String plan) {
        Map<String, String> counted = new TreeMap<>();
        for (JsonNode row : COUNTED.path("perPlanAndOrganisation")) {
            if (text(row, "plan").equals(plan)) {
                counted.put(
                        text(row, "organisation"),
                        text(row, "asLead") + " " + text(row, "involvedTotal") + " " + text(row, "soleResponsible"));
            }
        }
        return counted;
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
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue()[0] + " " + entry.getValue()[1] + " " + entry.getValue()[2]));
    }

    @Test
    @Order(3)
    void eachCommitmentSaysWhatItsDocumentSaysInTheOrderOfTheDocument() {
        for (String plan : PLANS.keySet()) {
            List<JsonNode> printed = list(read(seed("commitments-" + plan)).path("commitments"));
            List<JsonNode> present = commitments(plan);

            assertThat(present)
                    .as(plan)
                    .extracting(one -> text(one, "reference"))
                    .containsExactlyElementsOf(
                            printed.stream().map(one -> text(one, "reference")).toList());
            for (int i = 0; i < printed.size(); i++) {
                assertHolds(
                        present.get(i),
                        printed.get(i),
                        text(printed.get(i), "reference"),
                        Set.of(
                                "reference",
                                "theme",
                                "title",
                                "kind",
                                "nature",
                                "responsibilities",
                                "norms",
                                "condition"));
            }
        }
    }

    @Test
    @Order(4)
    void aSecondRunProposesNothing() {
        Launcher.Outcome again = driehoek.run("demo");

        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(again.out())
                .contains("108 commitments: there already", "421 commitments: there already")
                .doesNotContainPattern("commitments: .* loaded");
        assertThat(PLANS.keySet().stream()
                        .mapToInt(plan -> commitments(plan).size())
                        .sum())
                .isEqualTo(1009);
    }

    /** In the order in which they were proposed. */
    private static List<JsonNode> commitments(String plan) {
        String reference = read(seed(PLANS.get(plan))).at("/plan/reference").asText();
        String found = given().auth()
                .oauth2(admin)
                .queryParam("reference", reference)
                .get(driehoek.plans() + "/v1/plans")
                .asString();
        return pages(driehoek.partners() + "/v1/commitments?planId="
                + parse(found).at("/items/0/id").asText());
    }

    private static List<JsonNode> pages(String url) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            var request = given().auth().oauth2(admin).queryParam("limit", 200);
            if (!cursor.isEmpty()) {
                request.queryParam("cursor", cursor);
            }
            JsonNode page =
                    parse(request.get(url).then().statusCode(200).extract().asString());
            page.path("items").forEach(items::add);
            cursor = text(page, "nextCursor");
        } while (!cursor.isEmpty());
        return items;
    }

    /** These members are there as they were sent; the service may add what follows from them. */
    private static void assertHolds(JsonNode actual, JsonNode expected, String place, Set<String> members) {
        for (String member : members) {
            if (expected.has(member)) {
                assertHolds(actual.path(member), expected.path(member), place + "/" + member);
            }
        }
    }

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

    private static List<String> codes(List<JsonNode> partners) {
        return partners.stream().map(partner -> text(partner, "code")).toList();
    }

    private static String seed(String name) {
        return "deploy/local/src/main/resources/seeds/" + name + ".json";
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

    private static String text(JsonNode object, String member) {
        return object.path(member).asText();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
