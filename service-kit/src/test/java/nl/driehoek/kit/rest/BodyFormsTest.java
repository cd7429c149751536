package nl.driehoek.kit.rest;

import static io.restassured.RestAssured.given;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.driehoek.kit.table.Column;
import nl.driehoek.kit.table.Row;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableForm;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.kit.table.XlsxTables;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that are YAML, and bodies that change a document. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class BodyFormsTest {
    @Inject
    MergePatch patch;

    @Inject
    ObjectMapper mapper;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static RequestSpecification sending(String mediaType, String body) {
        return sending(mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestSpecification sending(String mediaType, byte[] body) {
        return as("admin")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(mediaType, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(mediaType)
                .body(body);
    }

    @Test
    void aYamlBodyIsTheSameDocumentAndReadsBackAsYaml() {
        sending(
                        MediaTypes.YAML,
                        "code: yaml-thing\nsize: 3.20 # precies\nsince: 2010-08-23\nparts:\n- {name: \"2014\"}\n")
                .post("/v1/things")
                .then()
                .statusCode(201)
                .body("code", equalTo("yaml-thing"));

        String yaml = given().accept(MediaTypes.YAML)
                .noFilters()
                .get("/v1/things/yaml-thing")
                .then()
                .statusCode(200)
                .contentType(MediaTypes.YAML)
                .extract()
                .asString();
        assertThat(yaml).startsWith("code: \"yaml-thing\"\nsize: 3.2");
    }

    @Test
    void allFaultsOfAYamlBodyComeAtOnceAndANumberIsNeverMadeAText() {
        sending(
                        MediaTypes.YAML,
                        "code: 0123\nsize: 1_000\nsince: 2014\nunknown: x\nparts:\n- {name: 2014}\n- {name: forbidden, count: yes}\n")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/code",
                                "/size",
                                "/since",
                                "/unknown",
                                "/parts/0/name",
                                "/parts/1/name",
                                "/parts/1/count"))
                .body("errors", hasSize(7))
                .body(
                        "errors.find { it.pointer == '/parts/0/name' }.detail",
                        equalTo("a number is not a text: write it in quotes"));
    }

    @Test
    void aBodyThatIsNoYamlIsRefused() {
        sending(MediaTypes.YAML, "code: [")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("not-yaml"));
    }

    @Test
    void aRepeatedYamlBodyGetsTheFirstAnswer() {
        for (int i = 0; i < 2; i++) {
            sending(MediaTypes.YAML, "code: yaml-once\nsize: 1\n")
                    .header("Idempotency-Key", "yaml-1")
                    .post("/v1/things")
                    .then()
                    .statusCode(201);
        }
        sending(MediaTypes.YAML, "code: yaml-once\nsize: 2\n")
                .header("Idempotency-Key", "yaml-1")
                .post("/v1/things")
                .then()
                .statusCode(409);
    }

    @Test
    void aTableFileIsTakenInAndItsRepeatIsKnownByItsContent() {
        String csv = "code;size\nuit-csv;1,5\n";
        for (int i = 0; i < 2; i++) {
            sending(TableMedia.CSV, csv)
                    .header("Idempotency-Key", "csv-1")
                    .post("/v1/things/imports")
                    .then()
                    .statusCode(201)
                    .body("things", equalTo(1));
        }
        sending(TableMedia.CSV, csv + "nog-een;2\n")
                .header("Idempotency-Key", "csv-1")
                .post("/v1/things/imports")
                .then()
                .statusCode(409);

        TableForm form = TableForm.of(Column.text("code"), Column.number("size"));
        Table table = new Table(form, List.of(new Row(2, Map.of("code", "uit-xlsx", "size", "2.5"))));
        sending(TableMedia.XLSX, XlsxTables.write(table, "Dingen"))
                .post("/v1/things/imports")
                .then()
                .statusCode(201)
                .body("things", equalTo(1));
    }

    @Test
    void faultsOfATableFileNameTheirLineAndColumn() {
        sending(TableMedia.CSV, "code;size;kleur\na;1.5;x\n")
                .post("/v1/things/imports")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/1/kleur", "/2/size"))
                .body("errors.code", contains("unknown-column", "not-a-number"));
        sending(TableMedia.XLSX, "code;size\n")
                .post("/v1/things/imports")
                .then()
                .statusCode(400)
                .body("errors.code", contains("wrong-file"));
    }

    @Test
    void aPatchIsPublishedAsTheDocumentThatItChanges() {
        given().get("/v1/openapi.json")
                .then()
                .body(
                        "paths.'/things/{code}'.patch.requestBody.content.'application/merge-patch+json'.schema.'$ref'",
                        equalTo("#/components/schemas/ThingDto"))
                .body("components.schemas", not(hasKey("JsonNode")));
    }

    @Test
    void aMergePatchChangesWhatItNamesAndObeysTheSameRules() {
        as("admin")
                .body("{\"code\":\"patched\",\"size\":1}")
                .post("/v1/things")
                .then()
                .statusCode(201);

        sending(MediaTypes.MERGE_PATCH, "{\"size\":2.50}")
                .header("If-Match", "\"1\"")
                .patch("/v1/things/patched")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("size", equalTo(2.5f));
        sending(MediaTypes.MERGE_PATCH, "{\"size\":3}")
                .patch("/v1/things/patched")
                .then()
                .statusCode(428);
        sending(MediaTypes.MERGE_PATCH, "{\"code\":\"Not A Slug\",\"size\":null,\"unknown\":1}")
                .header("If-Match", "\"2\"")
                .patch("/v1/things/patched")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/code", "/size", "/unknown"));
        for (String noPatch : new String[] {"[]", "null", "\"text\"", "{"}) {
            sending(MediaTypes.MERGE_PATCH, noPatch)
                    .header("If-Match", "\"2\"")
                    .patch("/v1/things/patched")
                    .then()
                    .statusCode(400);
        }
        sending("application/json", "{}").patch("/v1/things/patched").then().statusCode(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':'b'} | {'a':'c'} | {'a':'c'}",
                "{'a':'b'} | {'b':'c'} | {'a':'b','b':'c'}",
                "{'a':'b'} | {'a':null} | {}",
                "{'a':'b','b':'c'} | {'a':null} | {'b':'c'}",
                "{'a':['b']} | {'a':'c'} | {'a':'c'}",
                "{'a':'c'} | {'a':['b']} | {'a':['b']}",
                "{'a':{'b':'c'}} | {'a':{'b':'d','c':null}} | {'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]} | {'a':[1]} | {'a':[1]}",
                "['a','b'] | ['c','d'] | ['c','d']",
                "{'a':'b'} | ['c'] | ['c']",
                "{'a':'foo'} | 'bar' | 'bar'",
                "{'e':null} | {'a':1} | {'e':null,'a':1}",
                "[1,2] | {'a':'b','c':null} | {'a':'b'}",
                "{} | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{}}}",
                "{'a':1} | {'a':3.20} | {'a':3.20}"
            },
            quoteCharacter = '\0')
    void mergingIsAsInTheExamplesOfRfc7396(String present, String change, String result) throws IOException {
        assertThat(patch.apply(node(present), node(change), JsonNode.class)).isEqualTo(node(result));
    }

    private JsonNode node(String json) throws IOException {
        return mapper.readTree(json.replace('\'', '"'));
    }
}
