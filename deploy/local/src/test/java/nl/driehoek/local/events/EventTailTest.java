package nl.driehoek.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import nl.driehoek.embedded.EmbeddedKafka;
import nl.driehoek.embedded.KafkaUsers;
import nl.driehoek.local.instance.KafkaAccess;
import nl.driehoek.local.api.Json;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventTailTest {

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void publish() throws Exception {
        kafka = EmbeddedKafka.startTemporary();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                kafka.client(KafkaUsers.ADMIN), new StringSerializer(), new ByteArraySerializer())) {
            send(
                    producer,
                    "driehoek.target-statuses",
                    event("target-status-changed", "{\"verdict\":\"MET\",\"inputs\":[1]}"));
            send(producer, "driehoek.target-statuses", null);
            send(producer, "driehoek.plan-consultations", event("indicator-defined", "{\"code\":\"not-public\"}"));
            send(producer, "driehoek.indicators", event("indicator-defined", "{\"code\":\"drugsoverlast\"}"));
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void eachEventIsALineWithItsTimeTypeSubjectAndFacts() {
        assertThat(follow(new EventTail.Selection("indicators", "", true, 1)))
                .isEqualTo(
                        "2026-11-21T10:00:00Z  nl.driehoek.indicators.indicator-defined.v1  key  code=drugsoverlast\n");
    }

    @Test
    void aTombstoneIsToldAsSuch() {
        assertThat(follow(new EventTail.Selection("driehoek.target-statuses", "", true, 2)))
                .contains("verdict=MET inputs[1]")
                .contains("tombstone");
    }

    @Test
    void onlyTheTypesAskedForAreShown() {
        assertThat(follow(new EventTail.Selection("", "indicator-defined", true, 1)))
                .contains("indicator-defined")
                .contains("drugsoverlast")
                .hasLineCount(1);
    }

    @Test
    void aTopicThatIsNotPublicIsShownWhenItIsAskedFor() {
        assertThat(follow(new EventTail.Selection("plan-consultations", "", true, 1)))
                .contains("not-public");
    }

    @Test
    void forScriptsAnEventIsOneJsonObject() {
        JsonNode event = Json.parse(follow(new EventTail.Selection("indicators", "", "", true, 1, true)));

        assertThat(event.path("type").asText()).isEqualTo("nl.driehoek.indicators.indicator-defined.v1");
        assertThat(event.path("id").asText()).isEqualTo("1");
        assertThat(event.path("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(event.at("/data/code").asText()).isEqualTo("drugsoverlast");
        assertThat(event.at("/record/topic").asText()).isEqualTo("driehoek.indicators");
        assertThat(event.at("/record/key").asText()).isEqualTo("key");
    }

    @Test
    void theDataOfATombstoneIsNullForScripts() {
        String[] lines = follow(new EventTail.Selection("target-statuses", "", "", true, 2, true))
                .split("\n");

        assertThat(Json.parse(lines[1]).get("data").isNull()).isTrue();
    }

    @Test
    void anUnknownTopicIsRefused() {
        assertThatThrownBy(() -> follow(new EventTail.Selection("burgers", "", true, 1)))
                .hasMessageContaining("burgers");
    }

    private static String follow(EventTail.Selection selection) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EventTail(new KafkaAccess(kafka.bootstrapServers()), new PrintStream(out, true, StandardCharsets.UTF_8))
                .follow(selection);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void send(KafkaProducer<String, byte[]> producer, String topic, CloudEvent event) throws Exception {
        ProducerRecord<String, byte[]> message = event == null
                ? new ProducerRecord<>(topic, "key", null)
                : KafkaMessageFactory.<String>createWriter(topic, "key").writeBinary(event);
        producer.send(message).get();
    }

    private static CloudEvent event(String type, String data) {
        return CloudEventBuilder.v1()
                .withId("1")
                .withSource(URI.create("urn:nld:oin:00000099000000001000:systeem:indicators-service"))
                .withType("nl.driehoek.indicators." + type + ".v1")
                .withSubject("key")
                .withTime(OffsetDateTime.parse("2026-11-21T12:00:00+02:00"))
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
