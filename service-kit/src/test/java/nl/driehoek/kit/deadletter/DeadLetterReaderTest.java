package nl.driehoek.kit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicWriter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class DeadLetterReaderTest {

    @Inject
    AgroalDataSource database;

    @Inject
    DeadLetterStore store;

    @Inject
    Channels channels;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Test
    void aRecordThatIsRefusedTwiceIsOneLetter() {
        Letters.put("twice", bytes("x"), Letters.from(Letters.REPORTS, 920_001));
        Letters.put("twice", bytes("x"), Letters.from(Letters.REPORTS, 920_001));
        Letters.put("twice", bytes("after"), Letters.from(Letters.REPORTS, 920_002));

        await().untilAsserted(() -> assertThat(Letters.withKey("twice"))
                .anyMatch(l -> l.get("offset").equals(920_002)));
        assertThat(Letters.withKey("twice")).hasSize(2);
    }

    @Test
    void anotherRecordInTheSamePlaceOfATopicThatWasMadeAnewIsAnotherLetter() {
        Letters.put("anew", bytes("of the old topic"), Letters.from(Letters.REPORTS, 0));
        Letters.put("anew", bytes("of the new topic"), Letters.from(Letters.REPORTS, 0));

        await().untilAsserted(() -> assertThat(Letters.withKey("anew")).hasSize(2));
    }

    @Test
    void aSecondReplicaThatStartsFromTheBeginningDoublesNothing() throws Exception {
        Letters.put("replica", bytes("x"), Letters.from(Letters.REPORTS, 930_001));
        Letters.listed("replica");
        int before = Letters.all("").size();
        Letters.execute(database, "delete from dead_letter_reading");

        DeadLetterReader second = new DeadLetterReader(store, channels, broker, new SimpleMeterRegistry());
        second.start(new StartupEvent());
        try {
            await().untilAsserted(() ->
                    assertThat(store.read(Letters.DEAD_LETTERS).values()).isNotEmpty());
            Letters.put("replica", bytes("y"), Letters.from(Letters.REPORTS, 930_002));
            await().untilAsserted(() -> assertThat(Letters.withKey("replica")).hasSize(2));
        } finally {
            second.stop(new ShutdownEvent());
        }
        assertThat(Letters.all("")).hasSize(before + 1);
    }

    @Test
    void aRecordWithoutKeyAndHeadersIsALetterToo() {
        try (TopicWriter writer = new TopicWriter()) {
            writer.sendRaw(Letters.REPORTS, null, "no key, no headers");
        }

        await().untilAsserted(() -> assertThat(Letters.all(""))
                .anyMatch(l -> l.get("key") == null
                        && l.get("type") == null
                        && l.get("reason").toString().contains("not a CloudEvent")));
    }

    @Test
    void aTombstoneIsALetterWithoutPayload() {
        Letters.put("tombstone", null, Letters.from(Letters.REPORTS, 940_001));

        Object id = Letters.listed("tombstone").get("id");
        Tokens.as("admin")
                .get("/v1/dead-letters/{id}", id)
                .then()
                .statusCode(200)
                .body("payload", nullValue());
        Letters.replay(id).statusCode(200).body("nothingToDo", equalTo(1));
    }

    @Test
    void whatDoesNotTellWhereItComesFromStandsOnTheDeadLetterTopicItself() {
        Letters.put("stray", bytes("{}"), Map.of("dead-letter-offset", "nowhere"));

        assertThat(Letters.listed("stray"))
                .containsEntry("topic", Letters.DEAD_LETTERS)
                .containsEntry("reason", "no reason was given");
    }

    @Test
    void whatTheDatabaseCannotHoldDoesNotStopTheReading() {
        ProducerRecord<String, byte[]> odd =
                new ProducerRecord<>(Letters.DEAD_LETTERS, "odd\u0000key", new byte[] {0, -1, -2});
        odd.headers().add("dead-letter-reason", bytes("a \u0000 in it, " + "long ".repeat(2_000)));
        odd.headers().add("ce_id", null).add("ce_type", new byte[] {-1, 0}).add("empty", new byte[0]);
        Letters.put(odd);

        Map<String, Object> letter = Letters.listed("odd\u0000key");

        assertThat(letter.get("reason").toString()).hasSize(4_000).startsWith("a \uFFFD in it");
        Tokens.as("admin")
                .get("/v1/dead-letters/{id}", letter.get("id"))
                .then()
                .statusCode(200)
                .body("payload.base64", equalTo("AP/+"))
                .body("payload.size", equalTo(3));
    }

    @Test
    void aForgedHeaderOfAnOutsiderDoesNotSayWhereALetterComesFrom() {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(Letters.DEAD_LETTERS, "forged", bytes("{}"));
        Letters.from(Letters.REPORTS, 950_001)
                .forEach((name, value) -> letter.headers().add(name, bytes(value)));
        letter.headers().add("dead-letter-topic", bytes("driehoek.plan-revisions"));
        Letters.put(letter);

        assertThat(Letters.listed("forged")).containsEntry("topic", Letters.REPORTS);
    }

    @Test
    void onlyTheBeginningOfALargePayloadIsShown() {
        Letters.put("large", bytes("é".repeat(100_000)), Letters.from(Letters.REPORTS, 960_001));

        Tokens.as("admin")
                .get("/v1/dead-letters/{id}", Letters.listed("large").get("id"))
                .then()
                .statusCode(200)
                .body("payload.size", equalTo(200_000))
                .body("payload.truncated", equalTo(true))
                .body("payload.text.length()", equalTo(64 * 1024));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
