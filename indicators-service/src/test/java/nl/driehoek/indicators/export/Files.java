package nl.driehoek.indicators.export;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.kit.testing.Tokens;

/** Asks for exports. */
final class Files {
    static final String SDMX = "application/vnd.sdmx.data+csv";
    static final String MEASUREMENTS = "/v1/measurement-exports";
    static final String STATUSES = "/v1/target-status-exports";

    private Files() {}

    /** An answer that need not be right, nor JSON. */
    static Response ask(String path, String accept, Map<String, String> query) {
        return given().noFilters()
                .header("Authorization", "Bearer " + Tokens.of("viewer"))
                .header("Accept", accept)
                .queryParams(query)
                .get(path);
    }

    static byte[] file(String path, String accept, Map<String, String> query) {
        Response answer = ask(path, accept, query);
        assertThat(answer.statusCode()).as(() -> answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(accept);
        return answer.asByteArray();
    }

    static String csv(String path, Map<String, String> query) {
        return new String(file(path, TableMedia.CSV, query), UTF_8);
    }

    /** The lines below the header, where no cell has a line end. */
    static List<String> rows(String csv) {
        List<String> lines = csv.lines().toList();
        return lines.subList(1, lines.size());
    }
}
