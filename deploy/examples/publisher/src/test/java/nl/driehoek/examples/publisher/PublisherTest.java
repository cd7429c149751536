package nl.driehoek.examples.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
    private static final URI SOURCE = URI.create("urn:nld:oin:00000099000000002000:systeem:bvh");
    private static final byte[] DATA =
            "{\"indicator\":\"groningen-inbraken\",\"area\":\"GM0014\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new Publisher(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private static JsonWebSignature signature(CloudEvent event, byte[] data, PublicJsonWebKey key)
            throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(String.valueOf(event.getExtension("signature")));
        jws.setEncodedPayload(Base64Url.encode(data));
        jws.setKey(key.getPublicKey());
        return jws;
    }

    @Test
    void aReportIsSignedToTheByteAndForItsOwnIdentity() throws JoseException {
        for (PublicJsonWebKey key : List.of(Keys.generate(), ed25519())) {
            CloudEvent report = Reports.signed(SOURCE, "7", DATA, key);

            JsonWebSignature jws = signature(report, DATA, key);
            assertThat(jws.verifySignature()).isTrue();
            assertThat(jws.getKeyIdHeaderValue()).isEqualTo(key.getKeyId());
            assertThat(jws.getHeader("ce_id")).isEqualTo("7");
            assertThat(jws.getHeader("ce_source")).isEqualTo(SOURCE.toString());
            assertThat(jws.getHeader("ce_type")).isEqualTo(Reports.TYPE);
            assertThat(signature(report, "{}".getBytes(StandardCharsets.UTF_8), key)
                            .verifySignature())
                    .isFalse();
        }
    }

    private static PublicJsonWebKey ed25519() throws JoseException {
        PublicJsonWebKey key = OkpJwkGenerator.generateJwk("Ed25519");
        key.setKeyId("ed");
        return key;
    }

    @Test
    void aReportIsACloudEventInBinaryContentMode() throws JoseException {
        CloudEvent report = Reports.signed(SOURCE, "7", DATA, Keys.generate());

        ProducerRecord<String, byte[]> record = io.cloudevents.kafka.KafkaMessageFactory.<String>createWriter("t", "k")
                .writeBinary(report);

        assertThat(record.value()).isEqualTo(DATA);
        assertThat(record.headers().toArray())
                .extracting(header -> header.key())
                .contains("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_signature", "content-type");
        assertThat(String.valueOf(report.getExtension("signature"))).matches("[\\w-]+\\.\\.[\\w-]+");
    }

    @Test
    void reportsOfASeriesShareAKey() {
        assertThat(Reports.key(SOURCE, DATA)).isEqualTo("groningen-inbraken|GM0014");
        assertThat(Reports.key(SOURCE, new byte[] {'x'})).isEqualTo(SOURCE.toString());
    }

    @Test
    void aKeyIsKeptWholeForItsOwnerAndPrintedWithoutItsPrivatePart() throws IOException, UsageException {
        Path file = directory.resolve("key.json");

        assertThat(run("key", file.toString())).isEqualTo(Publisher.ACCEPTED);

        assertThat(Keys.read(file).getPrivateKey()).isNotNull();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"kid\"", "\"x\"", "\"y\"")
                .doesNotContain("\"d\"");
        assertThat(run("key", file.toString())).isEqualTo(Publisher.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not overwritten");
    }

    @Test
    void anArgumentTooFewIsTold() {
        assertThat(run()).isEqualTo(Publisher.FAILED);
        assertThat(run("send", "--key", "k", "report.json")).isEqualTo(Publisher.FAILED);
        assertThat(run("send", "--colour", "k", "report.json")).isEqualTo(Publisher.FAILED);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Usage:", "--settings is missing.", "There is no option --colour.");
    }

    @Test
    void aReportThatWasSentBeforeKeepsItsId() throws UsageException {
        List<String> given = List.of("send", "--settings", "s", "--key", "k", "--source", SOURCE.toString(), "r");

        Arguments.Send fresh = (Arguments.Send) Arguments.parse(given);
        Arguments.Send again = (Arguments.Send) Arguments.parse(List.of(
                "send",
                "--settings",
                "s",
                "--key",
                "k",
                "--source",
                SOURCE.toString(),
                "--id",
                "7",
                "--wait",
                "5",
                "r"));

        assertThat(fresh.again()).isFalse();
        assertThat(fresh.id()).isNotBlank();
        assertThat(again.again()).isTrue();
        assertThat(again.id()).isEqualTo("7");
        assertThat(again.patience()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void anAnswerIsToldWithEachFault() {
        Answer rejected = Answer.of(answer("rejected", """
                {"faults":[{"pointer":"/area","code":"area-unknown","detail":"there is no area X"}]}"""));

        assertThat(rejected.accepted()).isFalse();
        assertThat(rejected.isDoubt()).isFalse();
        assertThat(rejected.told()).startsWith("rejected {").endsWith("\n  /area area-unknown: there is no area X");
        assertThat(Answer.of(answer("accepted", "{\"outcome\":\"RECORDED\"}")).told())
                .isEqualTo("accepted {\"outcome\":\"RECORDED\"}");
        assertThat(Answer.of(answer("pondered", "{}"))).isNull();
    }

    @Test
    void aDoubtAboutTheSenderIsNoLastWord() {
        Answer doubt = Answer.of(answer("rejected", """
                {"faults":[{"pointer":"","code":"source-unknown","detail":"the source is not registered"}]}"""));

        assertThat(doubt.isDoubt()).isTrue();
    }

    private static CloudEvent answer(String outcome, String json) {
        return CloudEventBuilder.v1()
                .withId("1")
                .withSource(SOURCE)
                .withType("nl.driehoek.indicators.measurement-report-" + outcome + ".v1")
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @Test
    void aFileWithoutPrivateKeyIsRefused() throws JoseException, IOException {
        Path file = Files.writeString(directory.resolve("public.json"), Keys.publicJson(Keys.generate()));

        assertThatThrownBy(() -> Keys.read(file)).hasMessageContaining("no private key");
    }
}
