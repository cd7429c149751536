package nl.driehoek.indicators.imports;

import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportMappingsTest extends ServiceTest {
    private static final String MAPPINGS = "/v1/import-mappings/";

    private static String mapping(String indicator) {
        return """
                {"title":"Proef","format":"ODATA_V3","missing":["."],
                 "flag":{"column":"ValueAttribute","codes":{"None":"AS_PRINTED"}},
                 "area":{"column":"WijkenEnBuurten","by":"CODE","kinds":["GM"]},
                 "period":{"column":"Perioden","kinds":["MONTH"]},
                 "filters":{"Geslacht":["T001038"]},
                 "measures":[{"indicator":"%s","value":"Misdrijven_1"}],
                 "breakdown":{"soort":{"column":"SoortMisdrijf","values":{"1.1.1":"woninginbraak"},"whole":"0.0.0",
                   "others":"SKIP"}},
                 "status":{"all":"PROVISIONAL"},"source":"47022NED","publisher":"Politie","licence":"CC BY 4.0",
                 "totals":[{"total":"NL01","parts":"GM"}]}""".formatted(indicator);
    }

    @Test
    void a_mapping_that_was_made_can_be_read_as_it_was_given() {
        String key = unique("politie");
        String body = mapping(newIndicator());

        Response made = as("analyst").body(body).put(MAPPINGS + key);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        Response read = as("analyst").get(MAPPINGS + key);
        assertThat(json(read)).isEqualTo(json(made));
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(json(read).path("breakdown").path("soort").path("values").toString())
                .isEqualTo("{\"1.1.1\":\"woninginbraak\"}");
        assertThat(json(read).path("filters").toString()).isEqualTo("{\"Geslacht\":[\"T001038\"]}");
        assertThat(json(read).path("builtIn").asBoolean()).isFalse();
        Response same = as("analyst").body(read.asString()).put(MAPPINGS + key);
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void a_change_needs_the_version_that_it_was_made_on() {
        String key = unique("politie");
        String body = mapping(newIndicator());
        as("analyst").body(body).put(MAPPINGS + key);
        String changed = body.replace("Proef", "Echt");

        assertThat(as("analyst").body(changed).put(MAPPINGS + key).statusCode()).isEqualTo(428);
        assertThat(as("analyst")
                        .header("If-Match", "\"7\"")
                        .body(changed)
                        .put(MAPPINGS + key)
                        .statusCode())
                .isEqualTo(412);
        Response done = as("analyst").header("If-Match", "\"1\"").body(changed).put(MAPPINGS + key);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void a_mapping_can_be_deleted() {
        String key = unique("politie");
        as("analyst").body(mapping(newIndicator())).put(MAPPINGS + key);

        assertThat(as("analyst").delete(MAPPINGS + key).statusCode()).isEqualTo(428);
        assertThat(as("analyst")
                        .header("If-Match", "\"1\"")
                        .delete(MAPPINGS + key)
                        .statusCode())
                .isEqualTo(204);
        assertThat(as("analyst").get(MAPPINGS + key).statusCode()).isEqualTo(404);
        assertThat(as("analyst")
                        .header("If-Match", "\"1\"")
                        .delete(MAPPINGS + key)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_mapping_of_our_own_form_is_always_there_and_stays_as_it_is() {
        JsonNode own = json(as("analyst").get(MAPPINGS + "driehoek"));

        assertThat(own.path("builtIn").asBoolean()).isTrue();
        Response refused = as("analyst").body(mapping(newIndicator())).put(MAPPINGS + "driehoek");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("type").asText()).endsWith("/mapping-is-built-in");
        assertThat(as("analyst")
                        .header("If-Match", "\"1\"")
                        .delete(MAPPINGS + "driehoek")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void mappings_are_listed_by_key_in_pages() {
        String before = unique("a-mapping");
        as("analyst").body(mapping(newIndicator())).put(MAPPINGS + before);

        JsonNode first = json(as("analyst").get("/v1/import-mappings?limit=1"));
        JsonNode all = json(as("analyst").get("/v1/import-mappings?limit=200"));

        assertThat(first.path("items")).hasSize(1);
        assertThat(all.path("items").findValuesAsText("key"))
                .isSorted()
                .contains(before, "driehoek", "driehoek-international", "driehoek-xlsx");
    }

    @Test
    void all_faults_come_at_once_unknown_indicators_too() {
        String body = mapping("onbekend")
                .replace("\"title\":\"Proef\"", "\"titel\":\"Proef\"")
                .replace("ODATA_V3", "ODATA_V9")
                .replace("\"total\":\"NL01\"", "\"indicator\":\"ook-onbekend\"");

        Response refused = as("analyst").body(body).put(MAPPINGS + unique("politie"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.faults(refused))
                .contains(
                        "/titel unknown-member",
                        "/title required",
                        "/format wrong-type",
                        "/measures/0/indicator indicator-unknown",
                        "/totals/0/total required",
                        "/totals/0/indicator indicator-not-mapped");
    }

    @Test
    void a_mapping_that_is_sound_but_for_its_indicator_is_refused() {
        Response refused = as("analyst").body(mapping("onbekend")).put(MAPPINGS + unique("politie"));

        assertThat(Api.faults(refused)).containsExactly("/measures/0/indicator indicator-unknown");
    }

    @Test
    void the_key_has_a_form_and_is_the_one_of_the_path() {
        String body = mapping(newIndicator());

        assertThat(Api.faults(as("analyst").body(body).put(MAPPINGS + "Politie")))
                .containsExactly("?key invalid-parameter");
        assertThat(Api.faults(as("analyst")
                        .body(body.replaceFirst("\\{", "{\"key\":\"ander\","))
                        .put(MAPPINGS + "een")))
                .containsExactly("/key differs-from-path");
    }

    @Test
    void nobody_reads_mappings_without_a_token() {
        assertThat(RestAssured.given().get("/v1/import-mappings").statusCode()).isEqualTo(401);
    }
}
