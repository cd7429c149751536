package nl.driehoek.indicators.export;

import static nl.driehoek.indicators.export.Files.MEASUREMENTS;
import static nl.driehoek.indicators.export.Files.ask;
import static nl.driehoek.indicators.export.Files.csv;
import static nl.driehoek.indicators.export.Files.rows;
import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.recorded;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.table.TableMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MeasurementExportsTest extends ServiceTest {
    private static final String HEADER =
            "indicator,area,period,value,observationStatus,marginLower,marginUpper,withheld,"
                    + "seriesBreak,source,publisher,text,link,correctionReason";

    private static void accepted(String body) {
        Response answer = record(body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private static String exported(String indicator, String... more) {
        Map<String, String> query = new HashMap<>(Map.of("indicator", indicator));
        for (int i = 0; i < more.length; i += 2) {
            query.put(more[i], more[i + 1]);
        }
        return csv(MEASUREMENTS, query);
    }

    @Test
    void both_dialects_tell_the_same() {
        String indicator = newIndicator();
        accepted(
                figure(
                        indicator,
                        "2010",
                        "7.25",
                        ",\"margin\":{\"lower\":6.5,\"upper\":8},\"seriesBreak\":true,\"source\":\"Enquête; \\\"2010\\\", deel 1\""));

        assertThat(exported(indicator))
                .isEqualTo(HEADER + "\r\n" + indicator
                        + ",GM0014,2010,7.25,DEFINITIVE,6.5,8,false,true,\"Enquête; \"\"2010\"\", deel 1\",,,,\r\n");
        assertThat(exported(indicator, "dialect", "dutch"))
                .isEqualTo("\uFEFF" + HEADER.replace(',', ';') + "\r\n" + indicator
                        + ";GM0014;2010;7,25;DEFINITIVE;6,5;8;false;true;\"Enquête; \"\"2010\"\", deel 1\";;;;\r\n");
    }

    @Test
    void the_file_says_its_encoding_and_its_name() {
        Response answer = ask(MEASUREMENTS, TableMedia.CSV, Map.of("indicator", newIndicator()));

        assertThat(answer.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"measurements.csv\"");
    }

    @Test
    void a_text_like_a_formula_is_guarded_and_a_negative_number_is_not() {
        String change = unique("verandering");
        as("analyst").body("""
                {"code":"%s","name":"Verandering","unit":"%%","source":"Politie","frequency":"YEARLY",
                 "desiredDirection":"LOWER","aggregation":"LAST","valueType":"NUMBER"}""".formatted(change)).post("/v1/indicators").then().statusCode(201);
        accepted(figure(change, "2010", "-7.5", ",\"source\":\"=HYPERLINK(1)\",\"publisher\":\"+31 regels\""));

        assertThat(rows(exported(change)))
                .containsExactly(change + ",GM0014,2010,-7.5,DEFINITIVE,,,false,false,'=HYPERLINK(1),'+31 regels,,,");
    }

    @Test
    void a_text_with_line_ends_stays_one_cell() {
        newIndicator();
        String words = unique("bevinding");
        as("analyst").body("""
                {"code":"%s","name":"Bevinding","unit":"tekst","source":"Evaluatie","frequency":"YEARLY",
                 "desiredDirection":"NONE","aggregation":"LAST","valueType":"TEXT"}""".formatted(words)).post("/v1/indicators").then().statusCode(201);
        accepted("""
                {"indicator":"%s","area":"GM0014","period":"2011","observationStatus":"DEFINITIVE",
                 "text":" \\"Rustig\\",\\r\\nmaar druk in mei\\n"}""".formatted(words));

        assertThat(exported(words)).endsWith(",,,\"\"\"Rustig\"\",\nmaar druk in mei\",,\r\n");
    }

    /** A list is in order of the text form of its series, in which the bar of the whole comes after the letters. */
    @Test
    void each_key_of_a_breakdown_that_occurs_has_a_column() {
        String indicator = newIndicator();
        accepted(figure(indicator, "2010", "7"));
        accepted(figure(indicator, "2010", "9", ",\"breakdown\":{\"sex\":\"v\",\"age\":\"12-17\"}"));
        accepted(figure(indicator, "2011", "8", ",\"breakdown\":{\"age\":\"18+\"}"));

        assertThat(exported(indicator).lines())
                .containsExactly(
                        HEADER + ",breakdown.age,breakdown.sex",
                        indicator + ",GM0014,2010,9,DEFINITIVE,,,false,false,,,,,,12-17,v",
                        indicator + ",GM0014,2011,8,DEFINITIVE,,,false,false,,,,,,18+,",
                        indicator + ",GM0014,2010,7,DEFINITIVE,,,false,false,,,,,,,");
    }

    @Test
    void without_measurements_there_is_a_header() {
        assertThat(exported(newIndicator())).isEqualTo(HEADER + "\r\n");
        assertThat(exported("bestaat-niet")).isEqualTo(HEADER + "\r\n");
    }

    @Test
    void what_is_known_now_or_was_known_at_a_moment_is_exported_and_what_is_withdrawn_is_not() {
        String indicator = newIndicator();
        JsonNode first = recorded(indicator, "2010", "7");
        accepted(figure(indicator, "2010", "8", ",\"correction\":{\"reason\":\"telfout\"}"));
        String id = recorded(indicator, "2011", "6").path("id").asText();
        String before = get("/v1/measurements/" + id).path("recordedAt").asText();
        as("analyst")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"andere gemeente\"}")
                .post("/v1/measurements/" + id + "/withdrawals")
                .then()
                .statusCode(201);

        assertThat(rows(exported(indicator)))
                .containsExactly(indicator + ",GM0014,2010,8,DEFINITIVE,,,false,false,,,,,telfout");
        assertThat(rows(exported(indicator, "asOf", first.path("recordedAt").asText())))
                .containsExactly(indicator + ",GM0014,2010,7,DEFINITIVE,,,false,false,,,,,");
        assertThat(rows(exported(indicator, "asOf", before))).hasSize(2);
        assertThat(rows(exported(indicator, "asOf", "2001-01-01T00:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2011,2011,2011-03 2011-Q2 2011 2011-12",
        "2011-Q2,,2011-Q2 2011-12 2012",
        "2011-04,2011-06,2011-Q2",
        ",2011-03,2010 2011-03",
        "2011-05,2011,2011-12"
    })
    void only_periods_that_lie_wholly_between_are_exported(String from, String to, String periods) {
        String indicator = newIndicator();
        for (String period : new String[] {"2010", "2011", "2011-03", "2011-Q2", "2011-12", "2012"}) {
            recorded(indicator, period, "5");
        }
        Map<String, String> query = new HashMap<>(Map.of("indicator", indicator));
        if (from != null) {
            query.put("from", from);
        }
        if (to != null) {
            query.put("to", to);
        }

        assertThat(rows(csv(MEASUREMENTS, query)))
                .extracting(row -> row.split(",")[2])
                .containsExactly(periods.split(" "));
    }

    @Test
    void an_area_can_be_asked_for() {
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");

        assertThat(rows(exported(indicator, "area", "GM0014"))).hasSize(1);
        assertThat(rows(exported(indicator, "area", "GM0363"))).isEmpty();
    }

    @Test
    void calculated_figures_can_be_left_out() {
        String numerator = newIndicator();
        String denominator = newIndicator();
        String rate = unique("verhouding");
        as("analyst")
                .body("""
                {"code":"%s","name":"Verhouding","unit":"per 100","source":"Driehoek","frequency":"YEARLY",
                 "desiredDirection":"LOWER","aggregation":"LAST","valueType":"NUMBER",
                 "formula":{"numerator":"%s","denominator":"%s","factor":100,"denominatorPeriod":"SAME","decimals":1}}""".formatted(rate, numerator, denominator))
                .post("/v1/indicators")
                .then()
                .statusCode(201);
        recorded(numerator, "2010", "10");
        recorded(denominator, "2010", "40");

        assertThat(rows(exported(rate))).singleElement().asString().startsWith(rate + ",GM0014,2010,25");
        assertThat(rows(exported(rate, "calculated", "false"))).isEmpty();
        assertThat(rows(exported(numerator, "calculated", "false"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "indicator,a b",
        "area,'x,y'",
        "from,2012-13",
        "to,gisteren",
        "asOf,2012-02-02",
        "calculated,ja",
        "dialect,nl"
    })
    void a_parameter_that_cannot_be_used_is_told(String name, String value) {
        Response answer = ask(MEASUREMENTS, TableMedia.CSV, Map.of(name, value));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("?" + name + " invalid-parameter");
    }

    @Test
    void to_cannot_lie_before_from() {
        Response answer = ask(MEASUREMENTS, TableMedia.CSV, Map.of("from", "2012", "to", "2011-Q4"));

        assertThat(faults(answer)).containsExactly("?to invalid-parameter");
    }

    @Test
    void the_caller_gets_a_form_that_it_accepts_or_none() {
        Map<String, String> none = Map.of("indicator", "bestaat-niet");

        assertThat(ask(MEASUREMENTS, "*/*", none).contentType()).startsWith(TableMedia.CSV);
        assertThat(ask(MEASUREMENTS, "text/csv;q=0.5, " + Files.SDMX, none).contentType())
                .startsWith(Files.SDMX);
        assertThat(ask(MEASUREMENTS, "application/pdf", none).statusCode()).isEqualTo(406);
        assertThat(ask(MEASUREMENTS, Files.SDMX + ";version=1.0.0", none).statusCode())
                .isEqualTo(406);
    }

    @Test
    void who_is_not_signed_in_exports_nothing() {
        RestAssured.given().noFilters().get(MEASUREMENTS).then().statusCode(401);
        RestAssured.given().noFilters().get(Files.STATUSES).then().statusCode(401);
    }

    @Test
    void a_file_is_utf_8() {
        String indicator = newIndicator();
        accepted(figure(indicator, "2010", "7", ",\"source\":\"Fryslân €\""));

        assertThat(Files.file(MEASUREMENTS, TableMedia.CSV, Map.of("indicator", indicator)))
                .containsSequence("Fryslân €".getBytes(StandardCharsets.UTF_8));
    }
}
