package nl.driehoek.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether the promises that the plans print are kept: their norms, as the demo loads them, judged on reports that are made
 * up here, and what a revision of the plan means for the promises under it.
 */
class KeptPromisesIT {
    private static final String YEAR_PLAN = "BD.11 2873240";
    private static final String DROPPED = "prostitutie";

    private static Launcher driehoek;
    private static String admin;

    @BeforeAll
    static void start() {
        driehoek = Launcher.fresh("kept-promises");
        Launcher.Outcome up = driehoek.upWithoutSeed();
        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
        admin = driehoek.token("admin");
        for (String plan : List.of("groningen-2011-2014", "groningen-2012", "groningen-2022-2024", "drenthe-2010")) {
            Launcher.Outcome demo = driehoek.run("demo", "--plan", plan);
            assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
        }
    }

    @AfterAll
    static void stop() {
        driehoek.down();
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(admin).contentType(ContentType.JSON);
    }

    private static Map<String, Object> cases(String norm, int numerator, int denominator) {
        return Map.of("norm", norm, "numerator", numerator, "denominator", denominator);
    }

    private static Map<String, Object> figure(String norm, int quantity) {
        return Map.of("norm", norm, "quantity", quantity);
    }

    private static Map<String, Object> figure(String norm, String split, int quantity) {
        return Map.of("norm", norm, "split", split, "quantity", quantity);
    }

    private static Arguments norm(
            String reference, String who, String period, List<Map<String, Object>> values, String... verdicts) {
        return Arguments.of(reference, who, period, values, List.of(verdicts));
    }

    /** What a commitment of the plans promises, what is reported on it, and what that comes to. */
    static Stream<Arguments> norms() {
        return Stream.of(
                // 80% of the youth files within 30 days after the first interview: 101 of 120 is 84.2%
                norm("C000-101", "politie-groningen", "2012", List.of(cases("n1", 101, 120)), "n1 MET FINAL"),
                // the same for referrals to Halt: 95 of 120 is 79.2%
                norm("C000-102", "politie-groningen", "2012", List.of(cases("n1", 95, 120)), "n1 NOT_MET FINAL"),
                // 8 fte held available
                norm("C000-077", "politie-groningen", "2012", List.of(figure("n1", 8)), "n1 MET FINAL"),
                // at most 10% dismissed: 12 of 100
                norm("C004-061", "om-parket-assen", "2010", List.of(cases("n1", 12, 100)), "n1 NOT_MET FINAL"),
                // 75% of those received in time
                norm("C004-062", "om-parket-assen", "2010", List.of(cases("n1", 75, 100)), "n1 MET FINAL"),
                // at least 4 a year; the last year of the plan is judged
                norm("C002-040", "gemeente-groningen", "2024", List.of(figure("n1", 4)), "n1 MET FINAL"),
                // 2 = 1 + 1: the second part did not take place
                norm(
                        "C002-128",
                        "gemeente-groningen",
                        "2024",
                        List.of(figure("n1", "leidinggevenden", 2), figure("n1", "horecaportiers", 0)),
                        "n1 NOT_MET FINAL"),
                // at least 10 in each district on its own
                norm(
                        "C004-056",
                        "politie-drenthe",
                        "2010",
                        List.of(figure("n1", "Noord", 14), figure("n1", "Zuidoost", 9), figure("n1", "Zuidwest", 10)),
                        "n1 NOT_MET FINAL"),
                // 8 documents, 5 cases with 3 suspects each, 250 files
                norm(
                        "C004-036",
                        "politie-drenthe",
                        "2010",
                        List.of(
                                figure("n1", 8),
                                figure("n2", 4),
                                figure("n3", "zaak 1", 3),
                                figure("n3", "zaak 2", 5),
                                figure("n4", 251)),
                        "n1 MET FINAL",
                        "n2 NOT_MET FINAL",
                        "n3 MET FINAL",
                        "n4 MET FINAL"),
                // EUR 250.000, 33 cases, 16% and 35% seized, considered in all cases
                norm(
                        "C004-410",
                        "om-parket-assen",
                        "2010",
                        List.of(
                                figure("n1", 250_000),
                                figure("n2", 32),
                                cases("n3", 16, 100),
                                cases("n4", 35, 101),
                                cases("n5", 40, 40)),
                        "n1 MET FINAL",
                        "n2 NOT_MET FINAL",
                        "n3 MET FINAL",
                        "n4 NOT_MET FINAL",
                        "n5 MET FINAL"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("norms")
    void whatIsReportedIsHeldAgainstTheNormsThatThePlanPrints(
            String reference, String who, String period, List<Map<String, Object>> values, List<String> verdicts) {
        String id = agreed(reference);
        Map<String, Object> report = Map.of(
                "partner",
                who,
                "reason",
                "Jaarverslag",
                "period",
                period,
                "text",
                "Uit het jaarverslag",
                "values",
                values);

        admin().body(report)
                .post(commitments() + "/" + id + "/progress-reports")
                .then()
                .statusCode(201);

        List<Map<String, Object>> assessments =
                admin().get(commitments() + "/" + id).path("assessments");
        assertThat(assessments)
                .extracting(one -> one.get("norm") + " " + one.get("verdict") + " " + one.get("finality"))
                .as(assessments.toString())
                .containsExactlyElementsOf(verdicts);
        assertThat(assessments)
                .allSatisfy(one -> assertThat((String) one.get("why")).endsWith("."));
    }

    /** The commitment with this reference, to which every organisation that promises something has agreed. */
    private static String agreed(String reference) {
        JsonPath found =
                admin().queryParam("reference", reference).get(commitments()).jsonPath();
        String id = found.getString("items[0].id");
        List<Map<String, Object>> parts = found.getList("items[0].responsibilities");
        for (Map<String, Object> part : parts) {
            if (!part.get("role").equals("ADDRESSEE")) {
                admin().body(Map.of("partner", part.get("partner"), "reason", "Staat in het vastgestelde plan"))
                        .post(commitments() + "/" + id + "/agreements")
                        .then()
                        .statusCode(201);
            }
        }
        return id;
    }

    @Test
    void aThemeThatARevisionDropsFlagsExactlyTheCommitmentsUnderIt() {
        String plan = admin().queryParam("reference", YEAR_PLAN)
                .get(driehoek.plans() + "/v1/plans")
                .path("items[0].id");
        List<String> underIt = references(plan, "theme", DROPPED);
        assertThat(underIt).hasSize(11);

        adoptWithout(plan, DROPPED);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(references(plan, "needsAttention", "true")).containsExactlyElementsOf(underIt));
        assertThat(references(plan, "needsAttention", "false")).hasSize(178 - 11);
        assertThat(admin().queryParam("planId", plan)
                        .queryParam("theme", DROPPED)
                        .get(commitments())
                        .<List<String>>path("items.attention.reason.flatten()"))
                .hasSize(11)
                .containsOnly("THEME_DROPPED");
    }

    private static void adoptWithout(String plan, String theme) {
        String revisions = driehoek.plans() + "/v1/plans/" + plan + "/revisions";
        int number = admin().body(Map.of("reason", "Het thema gaat over naar de regio."))
                .post(revisions)
                .then()
                .statusCode(201)
                .extract()
                .path("revision");
        Response draft = admin().get(revisions + "/" + number);
        Map<String, Object> content = draft.path("content");
        content.put("themes", without(content.get("themes"), "key", theme));
        admin().header("If-Match", draft.header("ETag"))
                .body(content)
                .put(revisions + "/" + number)
                .then()
                .statusCode(200);
        admin().body(Map.of())
                .post(revisions + "/" + number + "/submissions")
                .then()
                .statusCode(201);
        admin().body(Map.of("adoptedOn", "2012-06-01", "adoptingBody", "Gemeenteraad"))
                .post(revisions + "/" + number + "/adoptions")
                .then()
                .statusCode(201);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> without(Object themes, String member, String value) {
        List<Map<String, Object>> kept = new ArrayList<>((List<Map<String, Object>>) themes);
        kept.removeIf(theme -> theme.get(member).equals(value));
        return kept;
    }

    private static List<String> references(String plan, String filter, String value) {
        return admin().queryParam("planId", plan)
                .queryParam(filter, value)
                .queryParam("limit", 200)
                .get(commitments())
                .path("items.reference");
    }

    private static String commitments() {
        return driehoek.partners() + "/v1/commitments";
    }
}
