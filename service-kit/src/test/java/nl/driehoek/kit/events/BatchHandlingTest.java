package nl.driehoek.kit.events;

import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.sample.DigitConsumer;
import nl.driehoek.kit.sample.Things;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.kit.testing.TopicWriter;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class BatchHandlingTest {
    private static final String DEAD_LETTERS = "driehoek.indicators.dead-letters";

    @Inject
    Things things;

    @Inject
    Statements statements;

    @AfterEach
    void repairEverything() {
        statements.update("drop trigger if exists refuse_digit on thing");
    }

    private static CloudEvent digit(String code, int digit) {
        return TopicWriter.event(DigitConsumer.TYPE, code, "{\"code\":\"" + code + "\",\"size\":" + digit + "}");
    }

    private static ProducerRecord<String, byte[]> message(CloudEvent event) {
        return KafkaMessageFactory.<String>createWriter(DigitConsumer.TOPIC, event.getSubject())
                .writeBinary(event);
    }

    private static ProducerRecord<String, byte[]> raw(String key, String value) {
        return new ProducerRecord<>(DigitConsumer.TOPIC, key, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void sendTogether(CloudEvent... events) {
        TopicWriter.sendTogether(
                Arrays.stream(events).map(BatchHandlingTest::message).toList());
    }

    private long number(String query) {
        return statements.first(query, row -> row.getLong(1)).orElseThrow();
    }

    private long transactions(CloudEvent... events) {
        return number("select count(distinct cast(xmin as text)) from inbox where event_id in ("
                + Stream.of(events).map(e -> "'" + e.getId() + "'").collect(Collectors.joining(",")) + ")");
    }

    /** Lets the database refuse a thing, and count how often it did. */
    private void breakFor(String code, String sqlState) {
        statements.update("drop sequence if exists refusals");
        statements.update("create sequence refusals");
        statements.update("create or replace function refuse_digit() returns trigger language plpgsql as $$ begin"
                + " perform nextval('refusals'); raise exception 'broken for " + code + "' using errcode = '" + sqlState
                + "'; end $$");
        statements.update(
                "create or replace trigger refuse_digit before insert on thing for each row when (new.code = '" + code
                        + "') execute function refuse_digit()");
    }

    private void awaitDigits(String code, String digits) {
        await().untilAsserted(
                        () -> assertThat(things.find(code)).isNotNull().satisfies(thing -> assertThat(thing.size())
                                .isEqualByComparingTo(digits)));
    }

    private static List<ConsumerRecord<String, byte[]>> deadLetters(String... keys) {
        try (TopicReader reader = new TopicReader(DEAD_LETTERS)) {
            return reader.all().stream()
                    .filter(letter -> Arrays.asList(keys).contains(letter.key()))
                    .toList();
        }
    }

    private static ConsumerRecord<String, byte[]> awaitDeadLetter(String key) {
        try (TopicReader reader = new TopicReader(DEAD_LETTERS)) {
            return reader.await(letter -> key.equals(letter.key()));
        }
    }

    @Test
    void whatComesTogetherHasItsEffectInOrderAndInOneTransaction() {
        CloudEvent[] events = {
            digit("together-a", 1), digit("together-b", 7), digit("together-a", 2), digit("together-a", 3)
        };

        sendTogether(events);

        awaitDigits("together-a", "123");
        awaitDigits("together-b", "7");
        assertThat(transactions(events)).isEqualTo(1);
    }

    @Test
    void anEventThatComesAgainHasItsEffectOnce() {
        CloudEvent twice = digit("digit-twice", 1);
        CloudEvent last = digit("digit-twice", 2);

        sendTogether(twice, twice, last);
        awaitDigits("digit-twice", "12");
        CloudEvent later = digit("digit-twice", 3);
        sendTogether(twice, last, later);

        awaitDigits("digit-twice", "123");
        assertThat(transactions(twice, last)).isEqualTo(1);
    }

    @Test
    void aTombstoneHasItsPlaceAmongTheOthers() {
        TopicWriter.sendTogether(List.of(
                message(digit("digit-gone", 1)),
                new ProducerRecord<>(DigitConsumer.TOPIC, "digit-gone", null),
                message(digit("digit-gone", 2))));

        awaitDigits("digit-gone", "2");
    }

    @Test
    void aTypeThatNobodyHandlesIsPassedOver() {
        CloudEvent other = TopicWriter.event("nl.driehoek.sample.other.v1", "digit-passed", "{}");

        sendTogether(other, digit("digit-passed", 4));

        awaitDigits("digit-passed", "4");
        assertThat(transactions(other)).isZero();
    }

    @Test
    void whatIsRefusedAloneGoesToTheDeadLettersWithItsReasonAndCanBeReplayed() {
        breakFor("broken-digit", "P0001");

        TopicWriter.sendTogether(List.of(
                message(digit("digit-healthy", 1)),
                raw("raw-digit", "not an event"),
                message(digit("digit-healthy", 2)),
                message(TopicWriter.event(DigitConsumer.TYPE, "unread-digit", "{\"size\":\"big\"}")),
                message(digit("broken-digit", 5)),
                message(digit("digit-healthy", 3))));

        awaitDigits("digit-healthy", "123");
        ConsumerRecord<String, byte[]> raw = awaitDeadLetter("raw-digit");
        assertThat(TopicReader.header(raw, "dead-letter-reason")).contains("not a CloudEvent");
        assertThat(TopicReader.header(raw, "dead-letter-topic")).isEqualTo(DigitConsumer.TOPIC);
        assertThat(TopicReader.header(raw, "dead-letter-partition")).isEqualTo("0");
        assertThat(TopicReader.header(raw, "dead-letter-offset")).isNotEmpty();
        assertThat(TopicReader.header(awaitDeadLetter("unread-digit"), "dead-letter-reason"))
                .contains("cannot be read");
        assertThat(TopicReader.header(awaitDeadLetter("broken-digit"), "dead-letter-reason"))
                .contains("broken for broken-digit");
        assertThat(deadLetters("digit-healthy", "raw-digit", "unread-digit", "broken-digit"))
                .hasSize(3);
        awaitAllAcknowledged();

        String letter = awaitListed("broken-digit");
        statements.update("drop trigger refuse_digit on thing");
        replay(letter, true);
        assertThat(things.find("broken-digit")).isNull();
        replay(letter, false);
        awaitDigits("broken-digit", "5");
    }

    private static String awaitListed(String key) {
        await().until(() -> !listed(key).isEmpty());
        return listed(key).get(0).get("id").toString();
    }

    private static List<Map<String, Object>> listed(String key) {
        List<Map<String, Object>> items = as("admin")
                .get("/v1/dead-letters?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream().filter(letter -> key.equals(letter.get("key"))).toList();
    }

    private static void replay(String letter, boolean dryRun) {
        as("admin")
                .body("{\"ids\":[\"" + letter + "\"],\"dryRun\":" + dryRun + "}")
                .post("/v1/dead-letter-replays")
                .then()
                .statusCode(200)
                .body("handled", equalTo(1));
    }

    /** What was done must not come again, and what was refused must not hold up the rest. */
    private static void awaitAllAcknowledged() {
        TopicPartition partition = new TopicPartition(DigitConsumer.TOPIC, 0);
        try (Admin admin = Admin.create(RealParts.administrator())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> committed(admin, partition) == end(admin, partition));
        }
    }

    private static long committed(Admin admin, TopicPartition partition)
            throws ExecutionException, InterruptedException {
        var offset = admin.listConsumerGroupOffsets("sample-digits")
                .partitionsToOffsetAndMetadata()
                .get()
                .get(partition);
        return offset == null ? -1 : offset.offset();
    }

    private static long end(Admin admin, TopicPartition partition) throws ExecutionException, InterruptedException {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }

    @Test
    void whatFailsForAPassingReasonIsTriedUntilItSucceedsAndNothingIsDoneTwice() {
        breakFor("digit-passing", "40001");
        sendTogether(
                digit("digit-before-passing", 1),
                digit("digit-passing", 2),
                digit("digit-before-passing", 3),
                digit("digit-passing", 4));

        await().until(() -> number("select last_value from refusals") > 2);
        assertThat(things.find("digit-passing")).isNull();
        statements.update("drop trigger refuse_digit on thing");

        awaitDigits("digit-passing", "24");
        awaitDigits("digit-before-passing", "13");
        assertThat(deadLetters("digit-passing", "digit-before-passing")).isEmpty();
    }
}
