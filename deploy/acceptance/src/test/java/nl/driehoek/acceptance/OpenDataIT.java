package nl.driehoek.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** That the demo brings the published files into an empty installation, to the last figure, and users their own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenDataIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILES = "deploy/local/src/main/resources/imports/";
    private static final String POLICE = FILES + "politie-47013NED-gemeenten-2022-2023.csv";
    private static final String MONITOR = FILES + "cbs-81877NED-veiligheidsmonitor-provincies-2013-2017.csv";
    private static final String CRIMES = "politie-geregistreerde-misdrijven";
    private static final List<String> OF_THE_MONITOR = List.of(
            "vm-onveilig-algemeen",
            "vm-onveilig-buurt",
            "vm-veel-criminaliteit-buurt",
            "vm-criminaliteit-toegenomen-buurt",
            "vm-criminaliteit-afgenomen-buurt",
            "vm-criminaliteit-gelijk-buurt",
            "vm-rapportcijfer-veiligheid-buurt");
    private static final String ALL_KNOWN = "0 added, 0 corrected, 0 confirmed, 706 unchanged, 0 faulty";

    private static Launcher driehoek;
    private static String admin;
    private static List<JsonNode> areas;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        driehoek = Launcher.fresh("open-data");
        Launcher.Outcome up = driehoek.upWithoutSeed();
        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
        admin = driehoek.token("admin");
    }

    @AfterAll
    static void stop() {
        driehoek.down();
    }

    @Test
    @Order(1)
    void theDemoBringsBothFilesInAndShowsThatTheirTotalsAgree() {
        Launcher.Outcome demo = driehoek.run("demo", "--open-data");

        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
        assertThat(demo.out())
                .contains(
                        "432 new, 0 changed, 0 as they were",
                        "SUCCEEDED: 706 added, 0 corrected, 0 confirmed, 0 unchanged, 0 faulty",
                        "SUCCEEDED: 455 added, 0 corrected, 0 confirmed, 0 unchanged, 0 faulty",
                        "2 × Gemeenten; niet in te delen",
                        "2022, NL01 800027, sum of its 343 parts (GM) 800027, difference 0",
                        "2023, NL01 805590, sum of its 343 parts (GM) 805590, difference 0",
                        "2022, NL01 800027, sum of its 11 parts (RE) 800027, difference 0",
                        "2023, NL01 805590, sum of its 11 parts (RE) 805590, difference 0",
                        "token viewer --data ");
        areas = pages("/v1/areas?limit=200");
        assertThat(areas).hasSize(432);
    }

    @Test
    @Order(2)
    void everyMunicipalityPoliceRegionAndTheCountryHaveTheCrimesThatAreInTheFile() {
        List<String> printed = new ArrayList<>();
        for (String[] line : lines(POLICE, 6)) {
            if (line.length == 3 && !line[0].contains("iet in te delen") && !line[0].equals("Buitenland")) {
                String area = line[0].endsWith("(RE)") ? area(line[0], "RE") : area(line[0], "GM", "NL");
                printed.add(area + " 2022: " + line[1]);
                printed.add(area + " 2023: " + line[2]);
            }
        }

        assertThat(measurements(CRIMES).stream()
                        .map(one -> text(one, "area") + " " + text(one, "period") + ": " + number(one)))
                .hasSize(706)
                .containsExactlyInAnyOrderElementsOf(printed);
    }

    @Test
    @Order(2)
    void theCountryIsTheSumOfItsMunicipalitiesAndOfWhatCouldNotBePlaced() {
        for (String period : List.of("2022", "2023")) {
            int column = period.equals("2022") ? 1 : 2;
            BigDecimal notPlaced = lines(POLICE, 6).stream()
                    .filter(line -> line[0].equals("Gemeenten; niet in te delen"))
                    .map(line -> new BigDecimal(line[column]))
                    .findFirst()
                    .orElseThrow();
            List<BigDecimal> parts = measurements(CRIMES).stream()
                    .filter(one -> text(one, "area").startsWith("GM")
                            && text(one, "period").equals(period))
                    .map(OpenDataIT::number)
                    .toList();

            assertThat(parts).hasSize(342);
            assertThat(parts.stream().reduce(notPlaced, BigDecimal::add))
                    .isEqualByComparingTo(value(CRIMES, "NL01", period));
        }
    }

    @Test
    @Order(2)
    void everyFigureOfTheSafetyMonitorIsThereWithWhoPublishedIt() {
        int figures = 0;
        for (String[] line : lines(MONITOR, 1)) {
            String area = area(line[2], "PV", "NL");
            for (int i = 0; i < OF_THE_MONITOR.size(); i++) {
                figures++;
                assertThat(value(OF_THE_MONITOR.get(i), area, line[1]))
                        .isEqualByComparingTo(line[3 + i].replace(',', '.'));
            }
        }
        assertThat(figures).isEqualTo(455);
        assertThat(measurements(OF_THE_MONITOR.get(0)))
                .extracting(one -> text(one, "publisher"))
                .containsOnly("CBS (CC BY 4.0)");
    }

    @Test
    @Order(3)
    void whatIsCalculatedFollowsFromTheImport() {
        assertThat(value("misdrijven-per-1000-inwoners", "NL01", "2022")).isEqualByComparingTo("45.5");
        assertThat(value("misdrijven-per-1000-inwoners", "NL01", "2023")).isEqualByComparingTo("45.2");
    }

    @Test
    @Order(4)
    void aSecondRunChangesNothing() {
        List<JsonNode> before = everything();

        Launcher.Outcome again = driehoek.run("demo", "--open-data");

        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).contains("there already", "imported before: 706 added", "imported before: 455 added");
        assertThat(everything()).isEqualTo(before);
    }

    private static List<JsonNode> everything() {
        List<JsonNode> all = new ArrayList<>(measurements(CRIMES));
        OF_THE_MONITOR.forEach(indicator -> all.addAll(measurements(indicator)));
        all.addAll(pages("/v1/areas?limit=200"));
        all.addAll(pages("/v1/indicators?limit=200"));
        all.addAll(pages("/v1/imports?limit=200"));
        all.addAll(pages("/v1/import-mappings?limit=200"));
        return all;
    }

    @Test
    @Order(5)
    void aUserSeesWhatAFileWouldChangeBeforeItDoes() {
        Launcher.Outcome dry = driehoek.run(
                "import",
                Launcher.repository(POLICE).toString(),
                "--mapping",
                "politie-47013ned-gemeenten",
                "--dry-run");

        assertThat(dry.exitCode()).as(dry.out() + dry.err()).isZero();
        assertThat(dry.out()).contains("succeeded: 712 rows", "SUCCEEDED (nothing was recorded): " + ALL_KNOWN);
    }

    @Test
    @Order(5)
    void aFileWithAFaultLeavesEverythingAsItWasAndSaysWhereTheFaultIs() throws IOException {
        String text = Files.readString(Launcher.repository(POLICE))
                .replace("\"Aalsmeer\";\"1004\"", "\"Aalsmeer\";\"1005\"")
                .replace("\"Zwolle\"", "\"Swolle\"");
        Path file = Files.writeString(directory.resolve("faulty.csv"), text);

        Launcher.Outcome faulty = driehoek.run(
                "import", file.toString(), "--mapping", "politie-47013ned-gemeenten", "--corrections", "x");

        assertThat(faulty.exitCode()).isOne();
        assertThat(faulty.out()).contains("FAILED", "fault: /", "Swolle");
        assertThat(value(CRIMES, "GM0358", "2022")).isEqualByComparingTo("1004");
    }

    @Test
    @Order(5)
    void whoWorksForOneMunicipalityBringsInTheFiguresOfThatOneOnly() {
        String file = Launcher.repository(POLICE).toString();

        Launcher.Outcome all = driehoek.run(
                "import", file, "--mapping", "politie-47013ned-gemeenten", "--role", "analyst", "--dry-run");
        Launcher.Outcome own = driehoek.run(
                "import",
                file,
                "--mapping",
                "politie-47013ned-gemeenten",
                "--role",
                "analyst",
                "--areas",
                "GM0014",
                "--dry-run");

        assertThat(all.exitCode()).as(all.out() + all.err()).isOne();
        assertThat(own.exitCode()).as(own.out() + own.err()).isZero();
        assertThat(own.out()).contains("2 unchanged, 0 faulty");
    }

    @Test
    @Order(6)
    void whatIsExportedIsTakenInAgainAndChangesNothing() throws IOException {
        byte[] export = asAdmin()
                .accept("text/csv")
                .queryParam("indicator", CRIMES)
                .queryParam("dialect", "dutch")
                .get(driehoek.indicators() + "/v1/measurement-exports")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Path file = Files.write(directory.resolve("export.csv"), export);

        Launcher.Outcome again = driehoek.run("import", file.toString(), "--mapping", "driehoek");

        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).contains("SUCCEEDED: " + ALL_KNOWN);
    }

    private static List<String[]> lines(String path, int header) {
        try {
            return Files.readAllLines(Launcher.repository(path), StandardCharsets.UTF_8).stream()
                    .skip(header)
                    .map(line ->
                            line.replace("; niet", "@ niet").replace("\"", "").split(";", -1))
                    .map(OpenDataIT::mended)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One name has the separator in it. */
    private static String[] mended(String[] cells) {
        cells[0] = cells[0].replace("@ niet", "; niet");
        return cells;
    }

    /** The area of today that is printed by this name or spelling, among those with codes that begin so. */
    private static String area(String printed, String... kinds) {
        return areas.stream()
                .filter(area -> !area.has("validTo")
                        && Stream.of(kinds).anyMatch(text(area, "code")::startsWith)
                        && (text(area, "name").equals(printed)
                                || list(area.path("names")).contains(TextNode.valueOf(printed))))
                .map(area -> text(area, "code"))
                .reduce((one, other) -> one + " or " + other)
                .orElseThrow(() -> new AssertionError("no area " + printed));
    }

    private static BigDecimal value(String indicator, String area, String period) {
        List<JsonNode> found =
                pages("/v1/measurements?indicator=" + indicator + "&area=" + area + "&period=" + period + "&limit=200");
        assertThat(found).as(indicator + " " + area + " " + period).hasSize(1);
        return number(found.get(0));
    }

    private static List<JsonNode> measurements(String indicator) {
        return pages("/v1/measurements?indicator=" + indicator + "&limit=200");
    }

    private static List<JsonNode> pages(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = asAdmin();
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            String body = request.get(driehoek.indicators() + path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            JsonNode page = parse(body);
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").asText(null);
        } while (cursor != null);
        return items;
    }

    private static RequestSpecification asAdmin() {
        return given().auth().oauth2(admin);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal number(JsonNode measurement) {
        return measurement.path("value").decimalValue();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asText();
    }
}
