package nl.driehoek.indicators.area;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of areas: code lists of Statistics Netherlands, and tables. */
@QuarkusTest
class AreaListsTest extends ServiceTest {
    private static final String LISTS = "/v1/area-lists";

    private static Response loadCodes(String entries) {
        return as("admin").body("""
                {"@odata.context":"https://example.org/$metadata#RegioSCodes","value":[%s]}""".formatted(entries)).post(LISTS);
    }

    private static Response loadTable(String table) {
        return as("admin").contentType("text/csv").body(table).post(LISTS);
    }

    private static JsonNode loaded(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return json(answer);
    }

    private static String v4(String code, String title) {
        return """
                {"Identifier":"%s","Index":7,"Title":"%s","Description":"","DimensionGroupId":"GM1"}""".formatted(code, title);
    }

    @Test
    void a_code_list_makes_areas_with_the_plain_name_and_keeps_the_printed_one() {
        String code = AreaCodes.municipality();

        JsonNode changes = loaded(loadCodes(v4(code, "Plaats " + code + " (gemeente)")));

        assertThat(changes).isEqualTo(json("""
                {"dryRun":false,"added":["%s"],"changed":[],"unchanged":0,"skipped":[]}""".formatted(code)));
        JsonNode area = get("/v1/areas/" + code);
        assertThat(area.path("name").asText()).isEqualTo("Plaats " + code);
        assertThat(area.path("type").asText()).isEqualTo("MUNICIPALITY");
        assertThat(area.path("names")).isEqualTo(json("[\"Plaats " + code + " (gemeente)\"]"));
    }

    @Test
    void the_same_list_again_changes_nothing() {
        String code = AreaCodes.municipality();
        String list = v4(code, "Plaats " + code + " (gemeente)");
        loaded(loadCodes(list));
        String version = RestAssured.given().get("/v1/areas/" + code).header("ETag");

        JsonNode again = loaded(loadCodes(list));

        assertThat(again.path("unchanged").asInt()).isEqualTo(1);
        assertThat(again.path("added")).isEmpty();
        assertThat(again.path("changed")).isEmpty();
        assertThat(RestAssured.given().get("/v1/areas/" + code).header("ETag")).isEqualTo(version);
    }

    @Test
    void a_code_list_of_odata_3_has_its_codes_padded_with_blanks() {
        String code = AreaCodes.municipality();

        loaded(loadCodes("""
                {"Key":"%s    ","Title":"Plaats (ZH.) ","Description":null,"CategoryGroupID":3}""".formatted(code)));

        assertThat(get("/v1/areas/" + code).path("name").asText()).isEqualTo("Plaats (ZH.)");
        assertThat(get("/v1/areas/" + code).path("names")).isEmpty();
    }

    @Test
    void a_code_list_takes_nothing_away_and_keeps_the_name_that_an_area_had() {
        String code = AreaCodes.municipality();
        as("admin").body("""
                {"name":"Oud","type":"MUNICIPALITY","names":["Oud (gemeente)"],"validFrom":"2018-01-01",
                 "predecessors":[{"code":"GM0018","on":"2018-01-01"}]}""").put("/v1/areas/" + code).then().statusCode(201);

        assertThat(loaded(loadCodes(v4(code, "Oud (gemeente)")))
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        loaded(loadCodes(v4(code, "Nieuw (gemeente)")));

        JsonNode area = get("/v1/areas/" + code);
        assertThat(area.path("name").asText()).isEqualTo("Nieuw");
        assertThat(area.path("names")).isEqualTo(json("[\"Nieuw (gemeente)\",\"Oud\",\"Oud (gemeente)\"]"));
        assertThat(area.path("predecessors")).hasSize(1);
        assertThat(area.path("validFrom").asText()).isEqualTo("2018-01-01");
    }

    @Test
    void what_is_no_area_here_is_skipped_and_said() {
        String code = AreaCodes.municipality();

        JsonNode changes = loaded(loadCodes(v4("CR01", "Oost-Groningen (CR)") + "," + v4(code, "Plaats") + ","
                + v4("RE99", "Niet in te delen (RE)")));

        assertThat(changes.path("skipped")).isEqualTo(json("[\"CR01\",\"RE99\"]"));
        assertThat(changes.path("added")).isEqualTo(json("[\"" + code + "\"]"));
    }

    @Test
    void districts_and_neighbourhoods_lie_where_their_codes_tell_in_whatever_order_they_come() {
        String number = AreaCodes.municipality().substring(2);

        loaded(loadCodes(v4("BU" + number + "0101", "Buurt") + "," + v4("WK" + number + "01", "Wijk") + ","
                + v4("GM" + number, "Plaats")));

        assertThat(get("/v1/areas/BU" + number + "0101").path("parent").asText())
                .isEqualTo("WK" + number + "01");
        assertThat(get("/v1/areas/WK" + number + "01").path("parent").asText()).isEqualTo("GM" + number);
    }

    @Test
    void all_faults_of_a_code_list_come_at_once_and_nothing_is_loaded() {
        String code = AreaCodes.municipality();

        Response refused = loadCodes(v4(code, "Plaats") + "," + v4("GM14", "Groningen")
                + ",{\"Title\":\"Zonder code\"},{\"Key\":\"GM8001\"}," + v4(code, "Plaats"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "/value/1/Identifier wrong-form",
                        "/value/2/Identifier required",
                        "/value/3/Title required",
                        "/value/4 area-twice");
        assertThat(RestAssured.given().get("/v1/areas/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void of_very_many_faults_the_first_hundred_are_told() {
        String entries =
                IntStream.range(0, 150).mapToObj(i -> v4("GM" + i % 10, "x")).collect(Collectors.joining(","));

        Response refused = loadCodes(entries);

        assertThat(faults(refused)).hasSize(101).last().isEqualTo(" more-faults");
    }

    @Test
    void a_table_tells_everything_of_an_area_and_parents_may_stand_below() {
        String ended = AreaCodes.municipality();
        String made = AreaCodes.municipality();

        JsonNode changes = loaded(loadTable("""
                code,name,type,parent,validFrom,validTo,predecessors,names
                %2$s,Nieuw,MUNICIPALITY,PV80,2018-01-01,,%1$s 2018-01-01 MERGED | GM1987 2018-01-01,"Nieuw, Oud en Zuid | Nieuw c.a."
                %1$s,Oud (gemeente),,PV80,,2017-12-31,,
                PV80,Proefland (PV),PROVINCE,,,,,
                """.formatted(ended, made)));

        assertThat(changes.path("added")).hasSizeBetween(2, 3);
        JsonNode area = get("/v1/areas/" + made);
        assertThat(area.path("parent").asText()).isEqualTo("PV80");
        assertThat(area.path("predecessors")).isEqualTo(json("""
                [{"code":"GM1987","on":"2018-01-01"},{"code":"%s","on":"2018-01-01","kind":"MERGED"}]""".formatted(ended)));
        assertThat(area.path("names")).isEqualTo(json("[\"Nieuw c.a.\",\"Nieuw, Oud en Zuid\"]"));
        assertThat(get("/v1/areas/" + ended).path("names")).isEqualTo(json("[\"Oud (gemeente)\"]"));
        assertThat(get("/v1/areas/" + ended).at("/successors/0/code").asText()).isEqualTo(made);
    }

    @Test
    void a_column_without_any_cell_says_nothing() {
        String code = AreaCodes.municipality();
        loaded(loadTable("code,name,validFrom,names\n" + code + ",Plaats,2018-01-01,Plaats c.a.\n"));

        JsonNode changes = loaded(loadTable("code,name,names\n" + code + ",Plaats,\n"));

        assertThat(changes.path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void a_table_of_excel_in_the_netherlands_is_read_when_it_is_said_to_be_one() {
        String code = AreaCodes.municipality();
        String table = "\uFEFFcode;name\r\n" + code + ";'s-Plaats\r\n";

        Response unsaid = loadTable(table);
        Response said = as("admin")
                .contentType("text/csv; charset=UTF-8")
                .queryParam("dialect", "dutch")
                .body(table)
                .post(LISTS);

        assertThat(faults(unsaid)).containsExactly(" wrong-dialect");
        assertThat(loaded(said).path("added")).isEqualTo(json("[\"" + code + "\"]"));
        assertThat(get("/v1/areas/" + code).path("name").asText()).isEqualTo("'s-Plaats");
    }

    @Test
    void all_faults_of_a_table_come_at_once_by_line_and_column() {
        String code = AreaCodes.municipality();

        Response refused = loadTable("""
                code,name,type,parent,validFrom,validTo,predecessors,names
                %1$s,Plaats,MUNICIPALITY,PV98,2018-01-01,2017-01-01,GM0018 2018,Plaats
                GM14,,TOWN,,ooit,,,
                gm0014,x,,,,,,
                wijk-x,Wijk,DISTRICT,,,,,
                %1$s,Plaats,,,,,,
                """.formatted(code));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused))
                .contains(
                        "/2/parent area-unknown",
                        "/2/validTo ends-before-it-begins",
                        "/2/predecessors wrong-form",
                        "/2/names name-twice",
                        "/3/code wrong-form",
                        "/3/type wrong-type",
                        "/3/validFrom wrong-type",
                        "/3/name required",
                        "/4/code wrong-form",
                        "/5/type area-code-of-another-type",
                        "/6/code area-twice");
        assertThat(RestAssured.given().get("/v1/areas/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void areas_of_a_list_never_hold_each_other() {
        Response refused = loadTable("code,name,parent\nkring-a,A,kring-b\nkring-b,B,kring-a\n");

        assertThat(faults(refused)).containsExactly("/2/parent area-holds-itself", "/3/parent area-holds-itself");
    }

    @Test
    void a_file_that_is_no_such_table_is_refused_with_one_reason() {
        assertThat(faults(loadTable("gemeente,aantal\nGroningen,7\n")))
                .contains("/1/code missing-column", "/1/name missing-column")
                .noneMatch(fault -> fault.startsWith("/2"));
    }

    @Test
    void a_dry_run_tells_the_same_and_stores_nothing() {
        String code = AreaCodes.municipality();

        Response dry = as("admin")
                .queryParam("dryRun", "true")
                .body("{\"value\":[" + v4(code, "Plaats") + "]}")
                .post(LISTS);

        assertThat(loaded(dry).path("dryRun").asBoolean()).isTrue();
        assertThat(json(dry).path("added")).isEqualTo(json("[\"" + code + "\"]"));
        assertThat(RestAssured.given().get("/v1/areas/" + code).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "planner", "viewer", "partner"})
    void only_an_admin_loads_lists(String role) {
        assertThat(as(role).body("{\"value\":[]}").post(LISTS).statusCode()).isEqualTo(403);
        assertThat(as(role).contentType("text/csv")
                        .body("code,name\n")
                        .post(LISTS)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_empty_list_and_a_question_that_cannot_be_read_are_refused() {
        assertThat(faults(as("admin").body("{\"value\":[]}").post(LISTS))).containsExactly("/value out-of-bounds");
        assertThat(faults(as("admin").body("{}").post(LISTS))).containsExactly("/value required");
        assertThat(faults(as("admin")
                        .queryParam("dryRun", "maybe")
                        .body("{\"value\":[" + v4("PV20", "x") + "]}")
                        .post(LISTS)))
                .containsExactly("?dryRun invalid-parameter");
    }
}
