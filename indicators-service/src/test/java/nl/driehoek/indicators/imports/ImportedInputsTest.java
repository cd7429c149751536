package nl.driehoek.indicators.imports;

import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.indicators.testing.Imports.file;
import static nl.driehoek.indicators.testing.Imports.imported;
import static nl.driehoek.indicators.testing.Imports.row;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.driehoek.indicators.testing.Plan;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.Test;

/** What comes with a file is an input like any other. */
@QuarkusTest
class ImportedInputsTest extends ServiceTest {

    private static String calculated(String numerator, String denominator) {
        String code = unique("per-honderd");
        as("analyst")
                .body("""
                {"code":"%s","name":"Per honderd","unit":"per 100","source":"Berekend","frequency":"YEARLY",
                 "desiredDirection":"LOWER","aggregation":"LAST",
                 "formula":{"numerator":"%s","denominator":"%s","factor":100,"denominatorPeriod":"LATEST_EARLIER","decimals":1}}""".formatted(code, numerator, denominator))
                .post("/v1/indicators")
                .then()
                .statusCode(201);
        return code;
    }

    @Test
    void figures_that_follow_from_imported_ones_come_with_them_and_are_judged() {
        String numerator = newIndicator();
        String denominator = newIndicator();
        String calculated = calculated(numerator, denominator);
        Plan plan = new Plan().atMost("streefwaarde", calculated, "30");
        plan.publish(1);
        plan.awaitStatus("streefwaarde", 1);

        JsonNode job = imported(
                file(row(numerator, "2010", "8"), row(numerator, "2011", "9"), row(denominator, "2010", "32")), "");

        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("SUCCEEDED");
        JsonNode figures = get("/v1/measurements?indicator=" + calculated).path("items");
        assertThat(values(figures)).containsExactly("25", "28.1");
        assertThat(figures.at("/1/derivation/denominator/period").asText()).isEqualTo("2010");
        plan.awaitVerdict("streefwaarde", "MET");
    }

    @Test
    void a_corrected_input_corrects_what_follows_from_it() {
        String numerator = newIndicator();
        String denominator = newIndicator();
        String calculated = calculated(numerator, denominator);
        imported(file(row(numerator, "2010", "8"), row(denominator, "2010", "32")), "");

        imported(file(row(denominator, "2010", "16")), "&corrections=telfout");

        assertThat(values(get("/v1/measurements?indicator=" + calculated).path("items")))
                .containsExactly("50");
    }

    @Test
    void a_file_of_any_length_makes_no_figure_of_a_new_part_and_an_old_whole() {
        String numerator = newIndicator();
        String denominator = newIndicator();
        String calculated = calculated(numerator, denominator);
        imported(months(numerator, denominator, "8", "32"), "");

        JsonNode job = imported(months(numerator, denominator, "9", "30"), "&corrections=herziening");

        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("SUCCEEDED");
        assertThat(job.at("/result/corrected").asInt()).isGreaterThan(10_000);
        JsonNode figures =
                get("/v1/measurements?limit=200&indicator=" + calculated).path("items");
        assertThat(figures).hasSize(200);
        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.path("value").asText()).isEqualTo("30");
            assertThat(figure.path("version").asInt()).isEqualTo(2);
        });
    }

    /** More figures of each indicator than are recorded at once. */
    private static String months(String numerator, String denominator, String part, String whole) {
        StringBuilder file = new StringBuilder(
                "indicator;area;period;value;observationStatus;marginLower;marginUpper;breakdown.deel\r\n");
        for (String sex : List.of("m", "v")) {
            for (YearMonth month = YearMonth.of(1801, 1); month.getYear() < 2020; month = month.plusMonths(1)) {
                file.append(numerator + ";GM0014;" + month + ";" + part + ";DEFINITIVE;;;" + sex + "\r\n");
                file.append(denominator + ";GM0014;" + month + ";" + whole + ";DEFINITIVE;;;" + sex + "\r\n");
            }
        }
        return file.toString();
    }

    private static List<String> values(JsonNode measurements) {
        return StreamSupport.stream(measurements.spliterator(), false)
                .map(measurement -> measurement.path("value").asText())
                .toList();
    }
}
