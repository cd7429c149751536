package nl.driehoek.indicators.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Imports.counts;
import static nl.driehoek.indicators.testing.Imports.ended;
import static nl.driehoek.indicators.testing.Imports.order;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two files as they were published, with the list of areas that the product brings. */
@QuarkusTest
class PublishedFilesImportTest extends ServiceTest {
    private static final Path AREAS = Path.of("../deploy/local/src/main/resources/areas/netherlands-2026.csv");
    private static final String POLICE = "politie-47013NED-gemeenten-2022-2023";
    private static final String MONITOR = "cbs-81877NED-veiligheidsmonitor-provincies-2013-2017";

    @BeforeEach
    void areas() throws IOException {
        as("admin")
                .contentType("text/csv")
                .body(Files.readAllBytes(AREAS))
                .post("/v1/area-lists")
                .then()
                .statusCode(200);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = PublishedFilesImportTest.class.getResourceAsStream("/imports/" + name)) {
            assertThat(file).as(name).isNotNull();
            return file.readAllBytes();
        }
    }

    /** Makes the mapping of a file, and the indicators that it names. */
    private static String mapping(String file) throws IOException {
        JsonNode mapping = json(new String(resource(file + ".mapping.json"), UTF_8));
        for (JsonNode measure : mapping.path("measures")) {
            String code = measure.path("indicator").asText();
            as("analyst").body("""
                    {"code":"%s","name":"%s","unit":"aantal","source":"CBS","frequency":"YEARLY",
                     "desiredDirection":"LOWER","aggregation":"SUM"}""".formatted(code, code)).post("/v1/indicators");
        }
        String key = mapping.path("key").asText();
        as("analyst").body(mapping.toString()).put("/v1/import-mappings/" + key);
        return key;
    }

    private static JsonNode imported(String file) throws IOException {
        return ended(order(Tokens.of("admin"), mapping(file), "text/csv", resource(file + ".csv"), ""));
    }

    @Test
    void the_crime_figures_of_all_municipalities_come_in_and_their_totals_agree() throws IOException {
        JsonNode job = imported(POLICE);

        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("SUCCEEDED");
        // 342 municipalities, 10 police regions and the country, in two years.
        assertThat(counts(job)).containsExactly(353L * 2, 0L, 0L, 0L, 0L);
        JsonNode totals = job.path("result").path("totals");
        assertThat(totals).hasSize(4);
        assertThat(totals.findValuesAsText("difference")).containsOnly("0");
        assertThat(totals.findValuesAsText("total")).containsOnly("800027", "805590");
        assertThat(job.path("result").path("attribution").asText()).isEqualTo("Politie (CC BY 4.0)");
        JsonNode groningen = get("/v1/measurements?area=GM0014&indicator=politie-geregistreerde-misdrijven");
        assertThat(groningen.path("items").findValuesAsText("period")).containsExactly("2022", "2023");
        assertThat(groningen.path("items").path(0).path("publisher").asText()).isEqualTo("Politie (CC BY 4.0)");

        JsonNode again = imported(POLICE);

        assertThat(counts(again)).containsExactly(0L, 0L, 0L, 353L * 2, 0L);
    }

    @Test
    void the_safety_monitor_of_all_provinces_comes_in() throws IOException {
        JsonNode job = imported(MONITOR);

        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("SUCCEEDED");
        assertThat(job.path("result").path("added").asInt()).isEqualTo(455);
        assertThat(get("/v1/measurements?area=PV20&period=2017&indicator=vm-onveilig-buurt")
                        .path("items"))
                .hasSize(1);
    }
}
