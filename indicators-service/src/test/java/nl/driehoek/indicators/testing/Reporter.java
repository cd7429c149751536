package nl.driehoek.indicators.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.kit.testing.TopicWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A system that reports measurements, as an outsider would: with a key of its own, by Kafka and jose4j alone. */
public final class Reporter {
    public static final String TYPE = "nl.driehoek.indicators.measurement-reported.v1";
    public static final String REPORTS = "driehoek.measurement-reports";
    public static final String ANSWERS = "driehoek.measurement-report-answers";
    public static final String ACCEPTED = "nl.driehoek.indicators.measurement-report-accepted.v1";
    public static final String REJECTED = "nl.driehoek.indicators.measurement-report-rejected.v1";

    private final String source = "urn:nld:oin:00000099000000002000:systeem:" + Api.unique("test");
    private final PublicJsonWebKey key;

    private Reporter(PublicJsonWebKey key) {
        this.key = key;
    }

    /** One that nobody registered yet. */
    public static Reporter unknown() {
        return new Reporter(ellipticKey("1"));
    }

    /** One that may report anything on Groningen. */
    public static Reporter ofGroningen() {
        Reporter reporter = unknown();
        reporter.register("");
        return reporter;
    }

    public static Reporter withEd25519() {
        try {
            PublicJsonWebKey key = OkpJwkGenerator.generateJwk("Ed25519");
            key.setKeyId("ed");
            Reporter reporter = new Reporter(key);
            reporter.register("");
            return reporter;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PublicJsonWebKey ellipticKey(String kid) {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(kid);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String publicJson(PublicJsonWebKey key) {
        return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    public String source() {
        return source;
    }

    public PublicJsonWebKey key() {
        return key;
    }

    public String path() {
        return "/v1/report-sources/" + source;
    }

    /** @param more further members, each with a comma before it */
    public String body(String more) {
        return """
                {"organisation":"politie-groningen","name":"Basisvoorziening Handhaving","jurisdictions":["GM0014"],
                 "keys":[%s]%s}""".formatted(publicJson(key), more);
    }

    public void register(String more) {
        Api.groningen();
        var answer = as("admin").header("If-Match", "*").body(body(more)).put(path());
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
    }

    /** A signed report with an id of its own. */
    public CloudEvent report(String body) {
        return signed(unsigned(UUID.randomUUID().toString(), body));
    }

    public CloudEvent unsigned(String id, String body) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create(source))
                .withType(TYPE)
                .withData("application/json", body.getBytes(UTF_8))
                .build();
    }

    public CloudEvent signed(CloudEvent event) {
        return signed(event, key, jws -> {});
    }

    /** @param otherwise makes something else of the signature than a source should */
    public static CloudEvent signed(CloudEvent event, PublicJsonWebKey by, Consumer<JsonWebSignature> otherwise) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(by.getKeyType().equals("EC") ? "ES256" : "EdDSA");
        jws.setKeyIdHeaderValue(by.getKeyId());
        jws.setHeader("ce_id", event.getId());
        jws.setHeader("ce_source", event.getSource().toString());
        jws.setHeader("ce_type", event.getType());
        jws.setKey(by.getPrivateKey());
        jws.setPayload(event.getData() == null ? "" : new String(event.getData().toBytes(), UTF_8));
        otherwise.accept(jws);
        try {
            return with(event, jws.getDetachedContentCompactSerialization());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static CloudEvent with(CloudEvent event, String signature) {
        return CloudEventBuilder.v1(event).withExtension("signature", signature).build();
    }

    public static void send(CloudEvent... events) {
        try (TopicWriter writer = new TopicWriter()) {
            for (CloudEvent event : events) {
                writer.send(REPORTS, "a series", event);
            }
        }
    }

    /** Sends a report and waits for what becomes of it; the answer was held against its contract. */
    public static Answer answerTo(CloudEvent report) {
        send(report);
        return await(report);
    }

    public static Answer await(CloudEvent report) {
        try (TopicReader topic = new TopicReader(ANSWERS)) {
            ConsumerRecord<String, byte[]> record = topic.await(each -> answers(each, report));
            CloudEvent event = EventContract.check(record);
            JsonNode data = EventContract.data(event);
            assertThat(record.key()).isEqualTo(report.getSource().toString());
            assertThat(data.path("report").path("id").asText()).isEqualTo(report.getId());
            assertThat(data.path("report").path("source").asText()).isEqualTo(record.key());
            return new Answer(event.getType(), data);
        }
    }

    public static boolean answers(ConsumerRecord<String, byte[]> record, CloudEvent report) {
        return report.getSource().toString().equals(record.key())
                && report.getId().equals(TopicReader.header(record, "ce_subject"));
    }

    /** How many answers each report of this source has, once this last one has been answered too. */
    public Map<String, Long> answersPerReport(CloudEvent last) {
        try (TopicReader topic = new TopicReader(ANSWERS)) {
            topic.await(record -> answers(record, last));
            return topic.all().stream()
                    .filter(record -> source.equals(record.key()))
                    .collect(Collectors.groupingBy(
                            record -> TopicReader.header(record, "ce_subject"), Collectors.counting()));
        }
    }

    /** What became of a report. */
    public record Answer(String type, JsonNode data) {

        public boolean isAccepted() {
            return type.equals(ACCEPTED);
        }

        /** Pointer and code of each fault. */
        public List<String> faults() {
            return StreamSupport.stream(data.path("faults").spliterator(), false)
                    .map(fault -> fault.path("pointer").asText() + " "
                            + fault.path("code").asText())
                    .toList();
        }
    }
}
