package nl.driehoek.plans.plan;

import static io.restassured.RestAssured.given;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.with;
import static nl.driehoek.plans.Groningen.DRAFT;
import static nl.driehoek.plans.Groningen.etag;
import static nl.driehoek.plans.Groningen.json;
import static nl.driehoek.plans.Groningen.start;
import static nl.driehoek.plans.Groningen.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.plans.Groningen;
import nl.driehoek.plans.KnownIndicatorsFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans and their targets as files. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ExchangeTest {
    private static final String DOCUMENT = DRAFT + "/document";
    private static final String TABLE = DRAFT + "/target-table";
    private static final String YAML = "application/yaml";

    /** A plan with every member that there is. */
    private static final String RICH = """
                {
                  "reference": "2012",
                  "title": "Übersicht: \\"jaarplan\\" # 2012",
                  "kind": "ANNUAL_PLAN",
                  "jurisdictions": ["GM0014", "PV20"],
                  "period": {"from": 2012, "to": 2014},
                  "edition": "0",
                  "owners": [{"name": "Gemeente Groningen", "oin": "00000099000000001000"}, {"name": "yes"}],
                  "parents": [
                    {"relation": "ELABORATES", "reference": "BD 10. 2430421", "title": "Kadernota"},
                    {"relation": "BUILDS_ON", "planId": "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2011"}],
                  "predecessor": {"title": "Jaarplan 2011"},
                  "decidingBody": "Raad",
                  "documentDates": [{"what": "raadsbrief", "date": "2012", "reference": "BD.11"}],
                  "content": {
                    "principles": ["2014", "n.t.b.", "regel een\\n  regel twee\\n"],
                    "openFields": ["null"], "relatedPolicy": ["~"], "focusAreas": ["'t Zandt"],
                    "themes": [{"key": "a", "title": "A", "number": "1.10", "safetyField": "YOUTH", "objective": "Doel: één",
                      "intendedResults": ["- streep"], "relatedPolicy": ["* ster"], "focusAreas": ["& anker"],
                      "openFields": ["? vraag"], "themes": [{"key": "b", "title": "B"}]}],
                    "targets": [{"key": "x", "theme": "b", "indicator": "groningen-overlast", "name": "Overlast\\r\\nscore",
                      "area": "GM0014", "breakdown": {"sex": "v", "age": "12-17"}, "due": "2014",
                      "baseline": {"period": "2008", "value": 3.20}, "baselinePrinted": "3,20 (2008)", "printed": "-10% t.o.v. 2009",
                      "desiredDirection": "LOWER", "intermediate": [{"due": "2012", "printed": "≤ 7"},
                        {"due": "2013-Q1", "printed": "≤ 6"}]}],
                    "monitored": [{"theme": "a", "indicator": "groningen-winkeldiefstal", "name": "Winkeldiefstal",
                      "area": "binnenstad", "breakdown": {"age": "0-11"}, "printed": "niet laten stijgen"}],
                    "budget": [{"key": "p", "item": "Post", "amount": 1200.50, "year": 2012, "lastYear": 2014,
                      "source": "Rijk", "certainty": "DECIDED"}],
                    "citations": [{"key": "c", "kind": "LAW", "title": "Wet", "validFrom": "2008-07", "validTo": "2012-07-01"}],
                    "consultationBodies": [{"key": "o", "name": "OVO", "level": "OPERATIONAL", "escalatesTo": ["t"]},
                      {"key": "t", "name": "TVO", "level": "TACTICAL"}],
                    "organisations": [{"name": "OM", "role": "PARTNER"}],
                    "priorityChanges": [{"change": "ADDED", "title": "A", "theme": "a", "reason": "Meer", "comparedTo": "2011"}]
                  }
                }
                """;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void knownIndicators() {
        KnownIndicatorsFixture.defineThoseOfTheTests();
    }

    private static byte[] export(String plan, String mediaType) {
        return given().noFilters()
                .header("Authorization", "Bearer " + Tokens.of("planner"))
                .accept(mediaType)
                .get(DOCUMENT, plan, 1)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(mediaType))
                .extract()
                .asByteArray();
    }

    private static RequestSpecification sending(String mediaType, byte[] body) {
        return as("planner")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(mediaType, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(mediaType)
                .body(body);
    }

    private static String imported(String mediaType, byte[] document) {
        return sending(mediaType, document)
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Makes the plan as it is written: with each digit. */
    private static String rich() {
        return imported("application/json", utf8(RICH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", YAML})
    void aPlanComesBackFromItsDocumentByteForByte(String mediaType) {
        byte[] exported = export(rich(), mediaType);

        String again = imported(mediaType, exported);

        assertThat(export(again, mediaType)).isEqualTo(exported);
    }

    @Test
    void theDocumentSaysAllThatWasPutIn() {
        ObjectNode exported = json(new String(export(rich(), "application/json"), StandardCharsets.UTF_8));

        assertThat(contained(json(RICH), exported)).isTrue();
        assertThat(exported.toString()).doesNotContain("\"bound\"").contains("1200.5");
        assertThat(new String(export(rich(), YAML), StandardCharsets.UTF_8))
                .contains("value: 3.20\n", "amount: 1200.50\n", "- \"2014\"\n");
    }

    /** Whether all of one document stands in another one, which may have empty lists beside it. */
    private static boolean contained(JsonNode part, JsonNode whole) {
        if (part.isObject()) {
            return part.properties().stream()
                    .allMatch(member -> contained(member.getValue(), whole.path(member.getKey())));
        }
        if (part.isArray()) {
            return part.size() == whole.size()
                    && IntStream.range(0, part.size()).allMatch(i -> contained(part.get(i), whole.get(i)));
        }
        return part.equals(whole);
    }

    @Test
    void theDocumentIsAFileNamedByTheReference() {
        as("planner")
                .get(DOCUMENT, Groningen.draft(), 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Content-Disposition", "attachment; filename=\"BD.11-2873240-revision-1.json\"");
        given().noFilters()
                .get("/v1/schemas/plan-document.v1.json")
                .then()
                .statusCode(200)
                .body("title", equalTo("Plan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {DOCUMENT, TABLE})
    void aFileIsSeenByWhoSeesItsRevision(String path) {
        String plan = Groningen.adopted();
        start(plan);

        given().noFilters().get(path, plan, 1).then().statusCode(200);
        given().noFilters().get(path, plan, 2).then().statusCode(404);
        as("partner").noFilters().get(path, plan, 2).then().statusCode(404);
        as("viewer").noFilters().get(path, plan, 2).then().statusCode(200);
    }

    private static Response table(String plan, String mediaType, String dialect) {
        return as("planner")
                .noFilters()
                .accept(mediaType)
                .queryParam("dialect", dialect)
                .get(TABLE, plan, 1);
    }

    private static ValidatableResponse put(String plan, String mediaType, String dialect, byte[] table) {
        return sending(mediaType, table)
                .queryParam("dialect", dialect)
                .header("If-Match", etag(plan, 1))
                .put(TABLE, plan, 1)
                .then();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(String plan) {
        return table(plan, TableMedia.CSV, "international").asString();
    }

    @ParameterizedTest
    @CsvSource({
        TableMedia.CSV + ",international",
        TableMedia.CSV + ",dutch",
        TableMedia.XLSX + ",international",
    })
    void aTableThatComesBackUnchangedIsNoStep(String mediaType, String dialect) {
        String plan = rich();
        byte[] exported =
                table(plan, mediaType, dialect).then().statusCode(200).extract().asByteArray();

        put(plan, mediaType, dialect, exported)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("unchanged", equalTo(1))
                .body("changed", empty());

        assertThat(etag(plan, 1)).isEqualTo("\"1\"");
    }

    @Test
    void aTableHasTheMembersOfATargetAsColumns() {
        String[] lines = csv(rich()).split("\r\n", 2);

        assertThat(lines[0])
                .isEqualTo("key,theme,indicator,name,area,breakdown,due,baselinePeriod,baselineValue,baselinePrinted,"
                        + "printed,desiredDirection,intermediate,comparator,reference,inferred");
        assertThat(lines[1])
                .contains("age=12-17;sex=v,2014,2008,3.20,\"3,20 (2008)\",'-10% t.o.v. 2009,LOWER,"
                        + "2012: ≤ 7 | 2013-Q1: ≤ 6,AT_MOST,");
        assertThat(table(rich(), TableMedia.CSV, "dutch").asString())
                .startsWith("\uFEFFkey;theme;")
                .contains(";3,20;");
    }

    @Test
    void rowsAddChangeAndRemoveTargets() {
        String plan = Groningen.draft();
        String header = csv(plan).split("\r\n")[0];
        String changed = header + "\n"
                + "nieuw,drugs,groningen-overlast,,,,2014,2008,3.5,,≤ 3,,2012: ≤ 3,weg,ermee,ja\n"
                + "drugsoverlast,drugs,groningen-drugsoverlast,,,,2014,2008,8,,<2008 (8%),,2012: ≤ 6,,,\n";

        sending(TableMedia.CSV, utf8(changed))
                .queryParam("dryRun", "true")
                .header("If-Match", "\"1\"")
                .put(TABLE, plan, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("dryRun", equalTo(true))
                .body("added", contains("nieuw"))
                .body("changed", contains("drugsoverlast"))
                .body("removed", contains("onveilig"));
        assertThat(etag(plan, 1)).isEqualTo("\"1\"");

        put(plan, TableMedia.CSV, "international", utf8(changed))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("removed", contains("onveilig"));
        as("planner")
                .get(DRAFT, plan, 1)
                .then()
                .body("content.targets.key", contains("nieuw", "drugsoverlast"))
                .body("content.targets[0].area", equalTo("GM0014"))
                .body("content.targets[1].intermediate[0].printed", equalTo("≤ 6"))
                .body("content.themes[0].key", equalTo("wijken-en-buurten"))
                .body("history.step", contains("STARTED", "EDITED"));
    }

    @Test
    void everyFaultOfATableIsToldAtOnceByRowAndColumn() {
        String plan = Groningen.draft();
        String header = csv(plan).split("\r\n")[0];
        String wrong = header + "\n"
                + "een,nergens,Geen Code,,?,leeftijd,2014-Q5,ooit,veel,,ongeveer 3,OMLAAG,morgen,,,\n"
                + "\n"
                + "twee,,overlast,,,,2014,,3,,<2014,,2015: ≤ 3,,,\n"
                + "twee,,overlast,,,a b=c,2014,2008,,,,,,,,\n";

        List<Map<String, String>> errors = put(plan, TableMedia.CSV, "international", utf8(wrong))
                .statusCode(400)
                .extract()
                .jsonPath()
                .getList("errors");

        assertThat(errors)
                .extracting(error -> error.get("pointer") + " " + error.get("code"))
                .containsExactlyInAnyOrder(
                        "/2/baselineValue not-a-number",
                        "/2/theme unknown-theme",
                        "/2/indicator wrong-form",
                        "/2/area wrong-form",
                        "/2/breakdown wrong-form",
                        "/2/due wrong-form",
                        "/2/baselinePeriod wrong-form",
                        "/2/printed target-text-unreadable",
                        "/2/desiredDirection wrong-type",
                        "/2/intermediate wrong-form",
                        "/4/baselinePeriod required",
                        "/4/printed reference-not-before-due",
                        "/4/intermediate intermediate-not-before-due",
                        "/5/key target-key-twice",
                        "/5/breakdown breakdown-key",
                        "/5/printed required");
        assertThat(etag(plan, 1)).isEqualTo("\"1\"");
    }

    @Test
    void aWrongHeaderOrFileIsToldAndNothingElse() {
        String plan = Groningen.draft();

        put(plan, TableMedia.CSV, "international", utf8("key,printed,kleur\na,≤ 3,rood\n"))
                .statusCode(400)
                .body("errors.findAll { it.code == 'missing-column' }.size()", equalTo(11))
                .body("errors.code.unique()", contains("unknown-column", "missing-column"));
        put(plan, TableMedia.XLSX, "international", utf8("geen werkboek"))
                .statusCode(400)
                .body("errors.code", contains("wrong-file"));
        put(plan, TableMedia.CSV, "nederlands", utf8(csv(plan)))
                .statusCode(400)
                .body("errors[0].parameter", equalTo("dialect"));
        put(plan, "application/pdf", "dutch", new byte[1]).statusCode(415);
    }

    @Test
    void aTableChangesOnlyTheDraftThatWasRead() {
        String plan = Groningen.draft();
        byte[] table = utf8(csv(plan));

        sending(TableMedia.CSV, table).put(TABLE, plan, 1).then().statusCode(428);
        sending(TableMedia.CSV, table)
                .header("If-Match", "\"9\"")
                .put(TABLE, plan, 1)
                .then()
                .statusCode(412);
        submit(plan, 1);
        put(plan, TableMedia.CSV, "international", table).statusCode(409).body("type", endsWith("/not-editable"));
        as("viewer")
                .contentType("text/csv")
                .body("key")
                .put(TABLE, plan, 1)
                .then()
                .statusCode(403);
    }

    @Test
    void onlyPlannersOfTheJurisdictionReplaceTargets() {
        String draft = Groningen.draft();
        String inForce = Groningen.adopted();
        String elsewhere = Tokens.of("planner", "gemeente-elders", "GM1952");

        given().contentType("text/csv").body("key").put(TABLE, draft, 1).then().statusCode(401);
        with(elsewhere)
                .contentType("text/csv")
                .body("key")
                .put(TABLE, draft, 1)
                .then()
                .statusCode(404);
        with(elsewhere)
                .contentType("text/csv")
                .body("key")
                .put(TABLE, inForce, 1)
                .then()
                .statusCode(403)
                .body("type", endsWith("/outside-jurisdiction"));
    }
}
