package nl.driehoek.indicators.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.indicators.testing.Imports.counts;
import static nl.driehoek.indicators.testing.Imports.ended;
import static nl.driehoek.indicators.testing.Imports.faults;
import static nl.driehoek.indicators.testing.Imports.fileFaults;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FetchedImportsTest extends ServiceTest {
    private HttpServer source;
    private String base;
    private String indicator;
    private String mapping;

    @BeforeEach
    void aSource() throws IOException {
        source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://localhost:" + source.getAddress().getPort();
        source.start();
        indicator = newIndicator();
        mapping = unique("odata");
        as("analyst")
                .body("""
                {"title":"Proef","format":"ODATA_V4","area":{"column":"RegioS","by":"CODE"},
                 "period":{"column":"Perioden"},"measureColumn":"Measure",
                 "measures":[{"code":"M1","indicator":"%s","value":"Value"}],"status":{"all":"DEFINITIVE"},
                 "publisher":"CBS","licence":"CC BY 4.0"}""".formatted(indicator))
                .put("/v1/import-mappings/" + mapping)
                .then()
                .statusCode(201);
    }

    @AfterEach
    void closeSource() {
        source.stop(0);
    }

    private void page(String path, String value, String next, String... years) {
        String rows =
                Arrays.stream(years).map(year -> """
                        {"Id":1,"Measure":"M1","Value":%s,"RegioS":"GM0014","Perioden":"%sJJ00"}""".formatted(value, year)).collect(Collectors.joining(","));
        String link = next == null ? "" : ",\"@odata.nextLink\":\"" + next + "\"";
        answer(path, 200, "{\"@odata.context\":\"x\",\"value\":[" + rows + "]" + link + "}");
    }

    private void answer(String path, int status, String body) {
        source.createContext(path, exchange -> answer(exchange, status, body));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Response order(String url) {
        return as("analyst")
                .body("{\"mapping\":\"%s\",\"url\":\"%s\"}".formatted(mapping, url))
                .post("/v1/import-fetches");
    }

    @Test
    void a_table_is_fetched_page_by_page() {
        page("/one", "7", base + "/two", "2010", "2011");
        page("/two", "8", base + "/three", "2012");
        page("/three", "9", null, "2013");

        JsonNode job = ended(order(base + "/one"));

        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("SUCCEEDED");
        assertThat(counts(job)).containsExactly(4L, 0L, 0L, 0L, 0L);
        assertThat(job.path("url").asText()).isEqualTo(base + "/one");
        assertThat(job.path("file").path("sha256").asText()).hasSize(64);
        assertThat(job.path("result").path("attribution").asText()).isEqualTo("CBS (CC BY 4.0)");
        JsonNode measurements = get("/v1/measurements?indicator=" + indicator).path("items");
        assertThat(measurements.findValuesAsText("value")).containsExactly("7", "7", "8", "9");
        assertThat(measurements.path(0).path("publisher").asText()).isEqualTo("CBS (CC BY 4.0)");
    }

    @Test
    void lines_are_counted_on_over_the_pages() {
        page("/one", "7", base + "/two", "2010", "2011");
        page("/two", "700", null, "2012");

        assertThat(faults(ended(order(base + "/one")))).containsExactly("/3/Value value-outside-scale");
    }

    @Test
    void a_page_that_cannot_be_had_keeps_the_others_out() {
        page("/one", "7", base + "/two", "2010");
        answer("/two", 503, "");

        JsonNode job = ended(order(base + "/one"));

        assertThat(job.path("state").asText()).isEqualTo("FAILED");
        assertThat(fileFaults(job)).containsExactly(" source-refuses");
        assertThat(get("/v1/measurements?indicator=" + indicator).path("items")).isEmpty();
    }

    @Test
    void a_page_that_breaks_off_keeps_the_others_out() {
        page("/one", "7", base + "/two", "2010");
        source.createContext("/two", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"value\":[".getBytes(UTF_8));
            exchange.close();
        });

        assertThat(fileFaults(ended(order(base + "/one")))).containsExactly(" source-unavailable");
    }

    @Test
    void pages_in_a_circle_end() {
        page("/one", "7", base + "/two", "2010");
        page("/two", "7", base + "/one", "2011");

        assertThat(fileFaults(ended(order(base + "/one")))).containsExactly(" pages-in-a-circle");
    }

    @Test
    void a_next_page_elsewhere_is_not_fetched() {
        page("/one", "7", "http://127.0.0.1:9/two", "2010");

        assertThat(fileFaults(ended(order(base + "/one")))).containsExactly(" next-page-elsewhere");
    }

    @Test
    void a_redirect_is_not_followed() {
        source.createContext("/one", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest");
            answer(exchange, 302, "x");
        });

        assertThat(fileFaults(ended(order(base + "/one")))).containsExactly(" source-redirects");
    }

    @Test
    void what_never_ends_is_not_fetched_to_its_end() {
        source.createContext("/one", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = " ".repeat(1_000_000).getBytes(UTF_8);
            for (int i = 0; i < 40; i++) {
                exchange.getResponseBody().write(some);
            }
            exchange.close();
        });

        assertThat(fileFaults(ended(order(base + "/one")))).containsExactly(" too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://opendata.cbs.nl/x",
                "https://opendata.cbs.nl.example.org/x",
                "https://opendata.cbs.nl:8443/x",
                "https://user@opendata.cbs.nl/x",
                "https://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "ftp://opendata.cbs.nl/x",
                "https:///x",
                "//opendata.cbs.nl/x",
                "geen adres"
            })
    void only_hosts_that_are_set_up_are_asked(String url) {
        Response refused = order(url);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.faults(refused)).containsExactly("/url host-not-allowed");
    }

    @Test
    void all_faults_of_an_order_come_at_once() {
        Response refused = as("analyst")
                .body("{\"mapping\":\"onbekend\",\"url\":\"http://x\",\"dryRun\":7,\"areas\":[\"GM9998\"]}")
                .post("/v1/import-fetches");

        assertThat(Api.faults(refused))
                .containsExactlyInAnyOrder(
                        "/dryRun wrong-type",
                        "/mapping mapping-unknown",
                        "/areas/0 area-unknown",
                        "/url host-not-allowed");
    }
}
