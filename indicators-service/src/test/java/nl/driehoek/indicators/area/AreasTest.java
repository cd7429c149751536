package nl.driehoek.indicators.area;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AreasTest extends ServiceTest {

    @BeforeEach
    void groningen() {
        Api.groningen();
    }

    private static String own(String parent) {
        return """
                {"name":"Binnenstad","type":"OWN","parent":"%s"}""".formatted(parent);
    }

    @Test
    void a_new_area_is_made_and_can_be_read_by_everybody() {
        String code = unique("binnenstad");

        Response made = as("analyst").body(own("GM0014")).put("/v1/areas/" + code);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/v1/areas/" + code);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        Response read = RestAssured.given().get("/v1/areas/" + code);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(json(read)).isEqualTo(json(made));
        assertThat(json(read).path("parent").asText()).isEqualTo("GM0014");
    }

    @Test
    void saying_the_same_again_changes_nothing_and_needs_no_version() {
        String code = unique("binnenstad");
        as("analyst").body(own("GM0014")).put("/v1/areas/" + code);

        Response again = as("analyst").body(own("GM0014")).put("/v1/areas/" + code);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource({", 428", "\"7\", 412", "\"1\", 200"})
    void a_change_needs_the_present_version(String ifMatch, int status) {
        String code = unique("binnenstad");
        as("analyst").body(own("GM0014")).put("/v1/areas/" + code);
        var request = as("analyst").body("""
                {"name":"Centrum","type":"OWN","parent":"GM0014"}""");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }

        Response changed = request.put("/v1/areas/" + code);

        assertThat(changed.statusCode()).isEqualTo(status);
    }

    @Test
    void the_list_is_for_everybody_and_comes_in_pages() {
        as("analyst").body(own("GM0014")).put("/v1/areas/" + unique("buurt"));

        Response first = RestAssured.given().queryParam("limit", 1).get("/v1/areas");

        assertThat(json(first).path("items")).hasSize(1);
        assertThat(json(RestAssured.given()
                                .queryParam(
                                        "cursor", json(first).path("nextCursor").asText())
                                .get("/v1/areas"))
                        .path("items"))
                .isNotEmpty()
                .noneMatch(area -> area.equals(json(first).path("items").path(0)));
    }

    @Test
    void an_unknown_area_is_not_found() {
        assertThat(RestAssured.given().get("/v1/areas/GM9999").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "WK001400, DISTRICT, GM0014, ",
        "BU00140000, NEIGHBOURHOOD, GM0014, ",
        "BU0014AD03, NEIGHBOURHOOD, GM0014, ",
        "WK001499, NEIGHBOURHOOD, GM0014, /type area-code-of-another-type",
        "WK036300, DISTRICT, GM0014, /parent area-of-another-municipality",
        "GM0363, MUNICIPALITY, GM0014, /parent area-too-narrow",
        "WK001498, DISTRICT, GM7777, /parent area-unknown",
        "WK001497, DISTRICT, WK001497, /parent area-holds-itself",
        "eigen-wijk, DISTRICT, GM0014, /type area-code-of-another-type",
        "RE98, POLICE_REGION, , ",
        "GM0014, POLICE_REGION, , /type area-code-of-another-type",
        "RE97, POLICE_REGION, GM0014, /parent area-too-narrow"
    })
    void an_area_has_a_code_of_its_type_and_a_parent_that_can_hold_it(
            String code, AreaType type, String parent, String fault) {
        String lies = parent == null ? "null" : "\"" + parent + "\"";
        Response put = as("admin").body("""
                {"name":"Gebied","type":"%s","parent":%s}""".formatted(type, lies)).put("/v1/areas/" + code);

        if (fault == null) {
            assertThat(put.statusCode()).isIn(200, 201);
        } else {
            assertThat(put.statusCode()).isEqualTo(400);
            assertThat(faults(put)).containsExactly(fault);
        }
    }

    @Test
    void areas_never_hold_each_other() {
        String outer = unique("buiten");
        String inner = unique("binnen");
        as("admin").body(own("GM0014")).put("/v1/areas/" + outer);
        as("admin").body(own(outer)).put("/v1/areas/" + inner);

        Response put = as("admin").header("If-Match", "*").body(own(inner)).put("/v1/areas/" + outer);

        assertThat(faults(put)).containsExactly("/parent area-holds-itself");
    }

    @Test
    void all_faults_of_an_area_come_at_once() {
        Response put = as("admin").body("""
                {"code":7,"type":"TOWN","parent":"GM0014","validFrom":"someday","size":3}""").put("/v1/areas/wijk-x");

        assertThat(put.statusCode()).isEqualTo(400);
        assertThat(faults(put))
                .containsExactlyInAnyOrder(
                        "/code wrong-type",
                        "/type wrong-type",
                        "/validFrom wrong-type",
                        "/size unknown-member",
                        "/name required");
    }

    @Test
    void the_code_in_the_body_is_the_one_in_the_path() {
        Response put = as("admin").body("""
                {"code":"GM0014","name":"Groningen","type":"MUNICIPALITY"}""").put("/v1/areas/GM0015");

        assertThat(faults(put)).containsExactly("/code differs-from-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GM14", "Binnenstad", "gm0014", "re01", "RE1", "binnen_stad"})
    void a_code_that_no_area_can_have_is_refused(String code) {
        Response put = as("admin").body(own("GM0014")).put("/v1/areas/" + code);

        assertThat(put.statusCode()).isEqualTo(400);
        assertThat(faults(put)).containsExactly("?code invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "planner", "partner"})
    void only_analysts_and_admins_write_areas(String role) {
        assertThat(as(role).body(own("GM0014")).put("/v1/areas/x").statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_writes_an_area_without_a_token() {
        assertThat(RestAssured.given()
                        .contentType("application/json")
                        .body(own("GM0014"))
                        .put("/v1/areas/x")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_analyst_of_elsewhere_can_neither_add_to_groningen_nor_take_from_it() {
        String inGroningen = unique("binnenstad");
        as("analyst").body(own("GM0014")).put("/v1/areas/" + inGroningen);
        String elsewhere = Tokens.of("analyst", "gemeente-amsterdam", "GM0363");
        with(elsewhere).body("""
                {"name":"Amsterdam","type":"MUNICIPALITY"}""").put("/v1/areas/GM0363").then().statusCode(201);

        Response adding = with(elsewhere).body(own("GM0014")).put("/v1/areas/" + unique("nieuw"));
        Response taking =
                with(elsewhere).header("If-Match", "*").body(own("GM0363")).put("/v1/areas/" + inGroningen);

        assertThat(adding.statusCode()).isEqualTo(403);
        assertThat(taking.statusCode()).isEqualTo(403);
        assertThat(json(taking).path("type").asText()).endsWith("/outside-jurisdiction");
    }
}
