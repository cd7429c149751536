package nl.driehoek.indicators.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.indicators.testing.Imports.ended;
import static nl.driehoek.indicators.testing.Imports.faults;
import static nl.driehoek.indicators.testing.Imports.file;
import static nl.driehoek.indicators.testing.Imports.fileFaults;
import static nl.driehoek.indicators.testing.Imports.imported;
import static nl.driehoek.indicators.testing.Imports.order;
import static nl.driehoek.indicators.testing.Imports.row;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be taken in, each with an answer that says what is wrong with it. */
@QuarkusTest
class BadFilesTest extends ServiceTest {
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void ten_thousand_bad_rows_have_a_report_that_is_bounded() {
        String indicator = newIndicator();
        String[] bad = IntStream.range(0, 10_000)
                .mapToObj(i -> row(indicator, "2090", "7"))
                .toArray(String[]::new);

        JsonNode job = imported(file(bad), "");

        assertThat(job.path("state").asText()).isEqualTo("FAILED");
        assertThat(job.path("result").path("faulty").asInt()).isEqualTo(10_000);
        assertThat(job.path("result").path("rowsNotKept").asInt()).isEqualTo(9_000);
        assertThat(faults(job)).hasSize(200).contains("/2/value period-in-future", "/201/value period-in-future");
    }

    @Test
    void a_file_of_another_kind_is_one_clear_fault() throws IOException {
        byte[] text = file(row("x", "2010", "7")).getBytes(UTF_8);

        JsonNode workbook = ended(order(Tokens.of("analyst"), "driehoek", "text/csv", zip("xl/a.xml", 10), ""));
        JsonNode csv = ended(order(Tokens.of("analyst"), "driehoek-xlsx", "application/octet-stream", text, ""));

        assertThat(workbook.path("state").asText()).isEqualTo("FAILED");
        assertThat(fileFaults(workbook)).hasSize(1);
        assertThat(csv.path("state").asText()).isEqualTo("FAILED");
        assertThat(fileFaults(csv)).hasSize(1);
    }

    @Test
    void a_packed_file_that_grows_without_end_is_refused() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", 400 * MEGABYTE);

        JsonNode job = ended(order(Tokens.of("analyst"), "driehoek-xlsx", "application/octet-stream", bomb, ""));

        assertThat(job.path("state").asText()).isEqualTo("FAILED");
        assertThat(fileFaults(job)).hasSize(1);
    }

    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] blanks = new byte[Math.min(size, MEGABYTE)];
            for (int written = 0; written < size; written += blanks.length) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void a_number_in_another_notation_is_a_fault_and_never_another_number() {
        String indicator = newIndicator();

        JsonNode job = imported(file(row(indicator, "2010", "1.600")), "");

        assertThat(job.path("state").asText()).isEqualTo("FAILED");
        assertThat(faults(job)).hasSize(1).allMatch(fault -> fault.startsWith("/2/value "));
        assertThat(get("/v1/measurements?indicator=" + indicator).path("items")).isEmpty();
    }

    @Test
    void a_name_that_is_of_no_area_or_of_several_is_a_fault() {
        String indicator = newIndicator();
        String mapping = unique("op-naam");
        String name = unique("Dorp");
        for (String code : new String[] {unique("dorp-een"), unique("dorp-twee")}) {
            as("admin")
                    .body("{\"name\":\"" + name + "\",\"type\":\"OWN\"}")
                    .put("/v1/areas/" + code)
                    .then()
                    .statusCode(201);
        }
        as("analyst")
                .body("""
                {"title":"Op naam","format":"CSV","text":{"delimiter":";","decimal":",","encoding":"UTF_8"},
                 "area":{"column":"gebied","by":"NAME"},"period":{"constant":"2010"},
                 "measures":[{"indicator":"%s","value":"waarde"}],"status":{"all":"DEFINITIVE"}}""".formatted(indicator))
                .put("/v1/import-mappings/" + mapping)
                .then()
                .statusCode(201);
        String file = "gebied;waarde\n" + name + ";7\n" + unique("Nergens") + ";8\n";

        JsonNode job = ended(order(Tokens.of("analyst"), mapping, "text/csv", file.getBytes(UTF_8), ""));

        assertThat(faults(job)).containsExactly("/2/gebied area-ambiguous", "/3/gebied area-unknown");
    }

    @ParameterizedTest
    @CsvSource({"&dryRun=misschien, ?dryRun invalid-parameter", "&areas=GM9998, ?areas area-unknown"})
    void a_parameter_that_means_nothing_is_refused_before_the_file_is_taken(String parameter, String fault) {
        assertThat(Api.faults(order("x", parameter))).containsExactly(fault);
    }

    @Test
    void an_unknown_mapping_is_refused() {
        byte[] file = "x".getBytes(UTF_8);

        assertThat(Api.faults(order(Tokens.of("analyst"), "onbekend", "text/csv", file, "")))
                .containsExactly("?mapping mapping-unknown");
        assertThat(Api.faults(order(Tokens.of("analyst"), "", "text/csv", file, "")))
                .containsExactly("?mapping invalid-parameter");
    }

    @Test
    void an_empty_file_is_refused() {
        Response refused = order("", "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.faults(refused)).containsExactly(" file-empty");
    }

    @Test
    void a_media_type_that_is_no_file_of_figures_is_refused() {
        assertThat(order(Tokens.of("analyst"), "driehoek", "image/png", new byte[] {1}, "")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        assertThat(Api.faults(order("x", "&corrections=" + "x".repeat(501))))
                .containsExactly("?corrections invalid-parameter");
        assertThat(Api.faults(order("x", "&fileName=" + "x".repeat(201))))
                .containsExactly("?fileName invalid-parameter");
    }

    @Test
    void a_file_that_is_too_large_is_refused() throws IOException {
        assertThat(answerTo("/v1/imports", 21 * MEGABYTE)).startsWith("HTTP/1.1 413");
    }

    @Test
    void other_bodies_are_not_allowed_to_be_as_large_as_files() throws IOException {
        assertThat(answerTo("/v1/measurements", 11 * MEGABYTE))
                .startsWith("HTTP/1.1 413")
                .contains("/too-large");
    }

    /** Over a plain socket: a client that is still sending the body would see only a broken pipe. */
    private static String answerTo(String path, int announced) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + path
                                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: "
                                    + announced + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readNBytes(2_000), UTF_8);
        }
    }
}
