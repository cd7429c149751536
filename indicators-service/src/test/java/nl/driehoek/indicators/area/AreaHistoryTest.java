package nl.driehoek.indicators.area;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and predecessors of areas, and finding areas by them. */
@QuarkusTest
class AreaHistoryTest extends ServiceTest {
    @Inject
    AreaService areas;

    private static Response put(String code, String members) {
        return as("admin").body("""
                {"name":"Gemeente %s","type":"MUNICIPALITY"%s}""".formatted(code, members)).put("/v1/areas/" + code);
    }

    private static String since2018(String predecessor, String kind) {
        return """
                ,"validFrom":"2018-01-01","predecessors":[{"code":"%s","on":"2018-01-01","kind":"%s"}]""".formatted(predecessor, kind);
    }

    @Test
    void a_merged_municipality_keeps_its_predecessors_and_they_show_their_successor() {
        String earlier = AreaCodes.municipality();
        String later = AreaCodes.municipality();
        put(earlier, ",\"validTo\":\"2017-12-31\"").then().statusCode(201);

        Response made = put(later, since2018(earlier, "MERGED"));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(made).at("/predecessors/0"))
                .isEqualTo(json("{\"code\":\"" + earlier + "\",\"on\":\"2018-01-01\",\"kind\":\"MERGED\"}"));
        assertThat(Api.get("/v1/areas/" + earlier).at("/successors/0/code").asText())
                .isEqualTo(later);
        assertThat(json(RestAssured.given()
                                .queryParam("name", "Gemeente " + earlier)
                                .get("/v1/areas"))
                        .at("/items/0/successors/0/code")
                        .asText())
                .isEqualTo(later);
    }

    @Test
    void a_predecessor_need_not_be_an_area_here() {
        assertThat(put(AreaCodes.municipality(), since2018("GM1987", "RENAMED")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void who_says_nothing_of_names_and_predecessors_leaves_them_as_they_are() {
        String code = AreaCodes.municipality();
        put(code, since2018("GM1987", "MERGED") + ",\"names\":[\"Plaats (gemeente)\"]")
                .then()
                .statusCode(201);

        Response same = put(code, ",\"validFrom\":\"2018-01-01\"");
        Response emptied = as("admin").header("If-Match", "\"1\"").body("""
                {"name":"Gemeente","type":"MUNICIPALITY","names":[],"predecessors":[]}""").put("/v1/areas/" + code);

        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo("\"1\"");
        assertThat(json(same).path("names")).hasSize(1);
        assertThat(emptied.header("ETag")).isEqualTo("\"2\"");
        assertThat(json(emptied).path("names")).isEmpty();
        assertThat(json(emptied).path("predecessors")).isEmpty();
    }

    @Test
    void what_was_read_can_be_sent_back_as_it_is() {
        String code = AreaCodes.municipality();
        put(code, since2018("GM1987", "MERGED") + ",\"names\":[\"B\",\"A\"]");
        Response read = RestAssured.given().get("/v1/areas/" + code);

        Response again = as("admin").body(read.asString()).put("/v1/areas/" + code);

        assertThat(again.header("ETag")).isEqualTo(read.header("ETag"));
        assertThat(json(again)).isEqualTo(json(read));
    }

    @Test
    void all_that_is_wrong_with_names_predecessors_and_parent_comes_at_once() {
        Response put = as("admin").body("""
                {"name":"Plaats","type":"MUNICIPALITY","parent":"nergens","validFrom":"2018-01-01","validTo":"2017-01-01",
                 "names":["Plaats","Dorp","Dorp "," ",7],
                 "predecessors":[{"code":"GM0018","on":"2017-06-01"},{"code":"GM0018","on":"2018-01-01"},
                   {"code":"GM0040","on":"ooit","kind":"SWALLOWED"},{"on":"2018-01-01"},null]}""").put("/v1/areas/GM0018");

        assertThat(put.statusCode()).isEqualTo(400);
        assertThat(faults(put))
                .containsExactlyInAnyOrder(
                        "/parent area-unknown",
                        "/validTo ends-before-it-begins",
                        "/names/0 name-twice",
                        "/names/2 name-twice",
                        "/names/3 required",
                        "/names/4 wrong-type",
                        "/predecessors/0/on outside-validity",
                        "/predecessors/1/code predecessor-twice",
                        "/predecessors/1/on outside-validity",
                        "/predecessors/2/on wrong-type",
                        "/predecessors/2/kind wrong-type",
                        "/predecessors/3/code required",
                        "/predecessors/4 required");
    }

    @Test
    void an_area_neither_succeeds_itself_nor_an_area_of_another_kind_nor_one_that_still_exists() {
        String standing = AreaCodes.municipality();
        put(standing, ",\"validTo\":\"2018-01-01\"").then().statusCode(201);
        String code = AreaCodes.municipality();

        Response put = put(code, """
                ,"predecessors":[{"code":"%s","on":"2018-01-01"},{"code":"PV20","on":"2018-01-01"},
                  {"code":"%s","on":"2018-01-01","kind":"MERGED"}]""".formatted(code, standing));

        assertThat(faults(put))
                .containsExactlyInAnyOrder(
                        "/predecessors/0/code area-succeeds-itself",
                        "/predecessors/1/code area-code-of-another-type",
                        "/predecessors/2/code predecessor-still-exists");
        assertThat(put(code, since2018(standing, "SPLIT")).statusCode()).isEqualTo(201);
    }

    @Test
    void an_area_does_not_live_on_beside_its_successor() {
        String earlier = AreaCodes.municipality();
        put(earlier, ",\"validTo\":\"2017-12-31\"").then().statusCode(201);
        put(AreaCodes.municipality(), since2018(earlier, "MERGED")).then().statusCode(201);

        Response prolonged = as("admin").header("If-Match", "*").body("""
                {"name":"Plaats","type":"MUNICIPALITY","validTo":"2018-06-30"}""").put("/v1/areas/" + earlier);

        assertThat(faults(prolonged)).containsExactly("/validTo ends-after-its-successor-began");
    }

    @Test
    void areas_are_found_by_type_parent_name_part_of_a_name_and_day() {
        String province = "PV97";
        as("admin").body("{\"name\":\"Proef\",\"type\":\"PROVINCE\"}").put("/v1/areas/" + province);
        String old = AreaCodes.municipality();
        String now = AreaCodes.municipality();
        String in = ",\"parent\":\"" + province + "\"";
        put(old, in + ",\"validTo\":\"2017-12-31\",\"names\":[\"Súd-100%_" + old + "\"]")
                .then()
                .statusCode(201);
        put(now, in + ",\"validFrom\":\"2018-01-01\"").then().statusCode(201);

        assertThat(found("parent", province)).contains(old, now);
        assertThat(found("parent", province, "validOn", "2017-12-31"))
                .contains(old)
                .doesNotContain(now);
        assertThat(found("parent", province, "validOn", "2018-01-01"))
                .contains(now)
                .doesNotContain(old);
        assertThat(found("parent", province, "type", "DISTRICT")).isEmpty();
        assertThat(found("text", "SÚD-100%_" + old)).containsExactly(old);
        assertThat(found("text", old.toLowerCase(Locale.ROOT))).containsExactly(old);
        assertThat(found("name", "Súd-100%_" + old)).containsExactly(old);
        assertThat(found("name", "súd-100%_" + old)).isEmpty();
        assertThat(found("name", "Gemeente " + now)).containsExactly(now);
    }

    @Test
    void a_filtered_list_comes_in_pages_too() {
        String one = AreaCodes.municipality();
        String two = AreaCodes.municipality();
        put(one, ",\"names\":[\"Bladzij " + one + "\"]");
        put(two, ",\"names\":[\"Bladzij " + one + "\"]");

        var first = json(RestAssured.given()
                .queryParam("name", "Bladzij " + one)
                .queryParam("limit", 1)
                .get("/v1/areas"));
        var second = json(RestAssured.given()
                .queryParam("name", "Bladzij " + one)
                .queryParam("limit", 1)
                .queryParam("cursor", first.path("nextCursor").asText())
                .get("/v1/areas"));

        assertThat(first.at("/items/0/code").asText()).isEqualTo(one);
        assertThat(second.at("/items/0/code").asText()).isEqualTo(two);
        assertThat(second.has("nextCursor")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"type, TOWN", "validOn, someday", "text, ' '", "name, ' '", "parent, ' '"})
    void a_question_that_cannot_be_read_is_refused(String name, String value) {
        Response answer = RestAssured.given().queryParam(name, value).get("/v1/areas");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("?" + name + " invalid-parameter");
    }

    @Test
    void the_areas_that_hold_many_are_read_at_once() {
        Api.groningen();
        String code = AreaCodes.municipality();
        put(code, "");
        String inside = Api.unique("wijk");
        as("admin").body("""
                {"name":"Wijk","type":"OWN","parent":"%s"}""".formatted(code)).put("/v1/areas/" + inside);

        var upwards = areas.codesUpwards(List.of(inside, code, "GM9998"));
        assertThat(upwards).containsOnlyKeys(inside, code);
        assertThat(upwards.get(inside)).containsExactly(inside, code);
        assertThat(upwards.get(code)).containsExactly(code);
        assertThat(areas.codesUpwards("GM9998")).isEmpty();
    }

    private static List<String> found(String... parameters) {
        var request = RestAssured.given().queryParam("limit", 200);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        Response answer = request.get("/v1/areas");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return json(answer).findValuesAsText("code");
    }
}
