package nl.driehoek.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who builds on the events: the example programs, which know of an installation what anybody is told, and dead letters. */
class EventsIT {
    private static final Pattern LETTER = Pattern.compile("(?m)^([0-9a-f-]{36})  WAITING ");
    private static final String SUBSCRIBER = "deploy/examples/subscriber/run";
    private static final String PUBLISHER = "deploy/examples/publisher/run";
    private static final String SOURCE = "urn:nld:oin:00000099000000002000:systeem:bvh";
    private static final int TARGETS_OF_THE_PLAN = 10;

    private static Launcher driehoek;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        driehoek = Launcher.fresh("events");
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

    @Test
    void whatCannotBeTakenIsListedRefusedAgainAndPutAside() throws Exception {
        assertThat(driehoek.run("dead-letters").out())
                .contains("plans-service: no dead letters", "partners-service: no dead letters");
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                driehoek.kafkaSettings("police-system"), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "driehoek.measurement-reports",
                            "politie",
                            "no event at all".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> driehoek.run("dead-letters").out().contains("indicators-service: 1 dead letter"));
        String listed = driehoek.run("dead-letters").out();
        assertThat(listed).contains("driehoek.measurement-reports/", "key politie", "not a CloudEvent");

        Launcher.Outcome replay = driehoek.run("dead-letters", "replay");
        assertThat(replay.exitCode()).isOne();
        assertThat(replay.out()).contains("refused: not a CloudEvent", "0 handled, 1 refused");
        assertThat(driehoek.run("dead-letters").out()).contains("tried again: 1");

        Matcher id = LETTER.matcher(listed);
        assertThat(id.find()).isTrue();
        Launcher.Outcome discard = driehoek.run("dead-letters", "discard", id.group(1), "--reason", "Proefbericht");
        assertThat(discard.exitCode()).as(discard.err()).isZero();
        assertThat(discard.out()).contains("DISCARDED", "discarded: Proefbericht");
        assertThat(driehoek.run("dead-letters").out()).contains("indicators-service: no dead letters");
        assertThat(driehoek.run("dead-letters", "replay").exitCode()).isZero();
    }

    @Test
    void aLetterThatIsNotThereIsRefusedInOneLine() {
        Launcher.Outcome replay = driehoek.run("dead-letters", "replay", "5b1f6b0e-3f0c-4d64-9a44-1c7e1d0b2f10");

        assertThat(replay.exitCode()).isOne();
        assertThat(replay.err()).contains("There is no dead letter").hasLineCount(1);
    }
}
