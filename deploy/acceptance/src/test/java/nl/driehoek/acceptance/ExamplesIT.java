package nl.driehoek.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example programs beside a running installation: what they know of it is what anybody is told. */
class ExamplesIT {
    private static final String SUBSCRIBER = "deploy/examples/subscriber/run";
    private static final String PUBLISHER = "deploy/examples/publisher/run";
    private static final String SOURCE = "urn:nld:oin:00000099000000002000:systeem:bvh";
    private static final int TARGETS_OF_THE_PLAN = 10;

    private static Launcher driehoek;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        driehoek = Launcher.fresh("examples");
        Launcher.Outcome up = driehoek.up();
        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
    }

    @AfterAll
    static void stop() {
        driehoek.down();
    }

    private static void register(String publicKey) {
        given().auth()
                .oauth2(driehoek.token("admin"))
                .contentType("application/json")
                .body("""
                        {"organisation": "politie-groningen", "name": "Basisvoorziening Handhaving",
                         "jurisdictions": ["GM0014"], "keys": [%s]}
                        """.formatted(publicKey))
                .put(driehoek.indicators() + "/v1/report-sources/" + SOURCE)
                .then()
                .statusCode(201);
    }

    private Launcher.Outcome send(String report) throws IOException {
        Path file = Files.writeString(directory.resolve("report.json"), report);
        return Launcher.script(
                PUBLISHER,
                "send",
                "--settings",
                driehoek.kafkaSettingsFile("police-system").toString(),
                "--key",
                directory.resolve("key.json").toString(),
                "--source",
                SOURCE,
                file.toString());
    }

    private List<String> copied(String topic) throws IOException {
        Launcher.Outcome once = Launcher.script(
                SUBSCRIBER,
                "--config",
                driehoek.kafkaSettingsFile("planning-tool").toString(),
                "--state",
                directory.resolve("copy").toString(),
                "--once");
        assertThat(once.exitCode()).as(once.err()).isZero();
        return Files.readAllLines(directory.resolve("copy").resolve("copy.jsonl")).stream()
                .filter(line -> line.contains("\"topic\":\"" + topic + "\",\"key\""))
                .toList();
    }

    @Test
    void aReportOfARegisteredSystemIsAnsweredAndReachesWhoSubscribes() throws IOException {
        Launcher.Outcome key =
                Launcher.script(PUBLISHER, "key", directory.resolve("key.json").toString());
        assertThat(key.exitCode()).as(key.err()).isZero();
        String report = """
                {"indicator": "groningen-inbraken", "area": "GM0014", "period": "2011", "value": 9.4,
                 "observationStatus": "PROVISIONAL"}
                """;

        Launcher.Outcome unknown = send(report);
        register(key.out());
        Launcher.Outcome accepted = send(report);
        Launcher.Outcome rejected = send("{\"indicator\": \"onbekend\", \"area\": \"GM0363\", \"period\": \"x\"}");

        assertThat(unknown.exitCode()).isOne();
        assertThat(unknown.out()).contains("source-unknown");
        assertThat(accepted.exitCode()).as(accepted.out() + accepted.err()).isZero();
        assertThat(accepted.out()).contains("RECORDED");
        assertThat(rejected.exitCode()).isOne();
        assertThat(rejected.out()).contains("/indicator", "/area", "/period");
        assertThat(copied("driehoek.target-statuses"))
                .hasSize(TARGETS_OF_THE_PLAN)
                .anyMatch(line -> line.contains("inbraken") && line.contains("\"value\":9.4"));
        assertThat(copied("driehoek.plan-revisions")).singleElement().asString().contains("BD.11 2873240");
    }
}
