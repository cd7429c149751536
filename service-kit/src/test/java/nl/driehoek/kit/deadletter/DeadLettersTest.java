package nl.driehoek.kit.deadletter;

import static nl.driehoek.kit.deadletter.Letters.DEAD_LETTERS;
import static nl.driehoek.kit.deadletter.Letters.REPORTS;
import static nl.driehoek.kit.deadletter.Letters.listed;
import static nl.driehoek.kit.deadletter.Letters.post;
import static nl.driehoek.kit.deadletter.Letters.refused;
import static nl.driehoek.kit.deadletter.Letters.repairFor;
import static nl.driehoek.kit.deadletter.Letters.replay;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.driehoek.kit.sample.Things;
import nl.driehoek.kit.testing.DeadLetterAccess;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.kit.testing.TopicWriter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class DeadLettersTest {
    private static final Pattern WAITING = Pattern.compile("(?m)^driehoek_dead_letters_waiting(\\{.*})? ([0-9.]+)$");

    @Inject
    Things things;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void repairEverything() throws SQLException {
        Letters.repairAll(database);
    }

    @Test
    void whatIsRefusedIsListedWithItsReasonAndWithoutItsPayload() throws SQLException {
        Map<String, Object> letter = refused(database, "listed");

        assertThat(letter)
                .containsEntry("topic", REPORTS)
                .containsEntry("type", "nl.driehoek.sample.thing-grown.v1")
                .containsEntry("state", "WAITING")
                .containsEntry("attempts", 0)
                .containsKeys("id", "partition", "offset", "eventId", "time", "refusedAt")
                .doesNotContainKeys("payload", "headers");
        assertThat(letter.get("reason").toString()).contains("broken for listed");
        as("admin")
                .get("/v1/dead-letters/{id}", letter.get("id"))
                .then()
                .statusCode(200)
                .body("letter.id", equalTo(letter.get("id")))
                .body("headers.name", hasItem("ce_source"))
                .body("headers.name", not(hasItem("dead-letter-reason")))
                .body("payload.text", equalTo("{\"code\":\"listed\",\"size\":2}"))
                .body("payload.truncated", equalTo(false));
    }

    @Test
    void theGaugeCountsThoseThatWait() throws SQLException {
        Object id = refused(database, "counted").get("id");

        await().untilAsserted(() -> assertThat(gauge())
                .isPositive()
                .isEqualTo(Letters.all("&state=WAITING").size()));
        long before = gauge();
        post("/v1/dead-letters/" + id + "/discards", "{\"reason\":\"counted\"}").statusCode(201);
        assertThat(gauge()).isEqualTo(before - 1);
    }

    @Test
    void afterTheRepairAReplayHasItsEffectOnce() throws SQLException {
        Object id = refused(database, "repaired").get("id");
        assertThat(things.find("repaired")).isNull();
        repairFor(database, "repaired");

        replay(id)
                .statusCode(200)
                .body("handled", equalTo(1))
                .body("items[0].outcome", equalTo("HANDLED"))
                .body("items[0].letter.state", equalTo("REPLAYED"))
                .body("items[0].letter.endedBy", notNullValue());
        replay(id).statusCode(200).body("nothingToDo", equalTo(1));

        assertThat(things.get("repaired").size()).isEqualByComparingTo("2");
        assertThat(things.get("repaired").version()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedAgainGoesOnWaitingWithTheNewReasonAndIsNotADeadLetterTwice() throws SQLException {
        Object id = refused(database, "again").get("id");
        Letters.breakFor(database, "again", "otherwise broken");

        replay(id)
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("items[0].detail", containsString("otherwise broken"))
                .body("items[0].letter.state", equalTo("WAITING"))
                .body("items[0].letter.attempts", equalTo(1))
                .body("items[0].letter.reason", containsString("otherwise broken"));

        refused(database, "after-again");
        try (TopicReader topic = new TopicReader(DEAD_LETTERS)) {
            assertThat(topic.all()).filteredOn(r -> "again".equals(r.key())).hasSize(1);
        }
    }

    @Test
    void aDryRunTellsWhatWouldComeOfItAndKeepsNothing() throws SQLException {
        Object id = refused(database, "dry").get("id");
        String body = "{\"ids\":[\"" + id + "\"],\"dryRun\":true}";
        post("/v1/dead-letter-replays", body).statusCode(200).body("refused", equalTo(1));
        repairFor(database, "dry");

        post("/v1/dead-letter-replays", body)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("handled", equalTo(1))
                .body("items[0].letter.state", equalTo("WAITING"))
                .body("items[0].letter.attempts", equalTo(0));
        assertThat(things.find("dry")).isNull();

        replay(id).statusCode(200).body("handled", equalTo(1));
        assertThat(things.find("dry")).isNotNull();
    }

    @Test
    void manyReplaysAtOnceHaveOneEffect() throws SQLException {
        Object id = refused(database, "raced").get("id");
        repairFor(database, "raced");

        List<CompletableFuture<Integer>> replays = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> replay(id).statusCode(200).extract().<Integer>path("handled")))
                .toList();

        assertThat(replays.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
        assertThat(things.get("raced").size()).isEqualByComparingTo("2");
    }

    @Test
    void whatHadItsEffectBeforeIsNotDoneTwice() {
        CloudEvent event = Letters.grown("before");
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(REPORTS, "before", event);
        }
        await().untilAsserted(() -> assertThat(things.find("before")).isNotNull());
        ProducerRecord<String, byte[]> letter =
                KafkaMessageFactory.<String>createWriter(DEAD_LETTERS, "before").writeBinary(event);
        Letters.from(REPORTS, 900_001).forEach((name, value) -> letter.headers()
                .add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Letters.put(letter);

        replay(listed("before").get("id"))
                .statusCode(200)
                .body("nothingToDo", equalTo(1))
                .body("items[0].detail", containsString("had its effect before"))
                .body("items[0].letter.state", equalTo("REPLAYED"));
        assertThat(things.get("before").size()).isEqualByComparingTo("2");
    }

    @Test
    void aRecordOfATopicThatNobodyTakesAnyMoreIsRefused() {
        Letters.put(
                "orphan", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), Letters.from("driehoek.plans", 7));

        replay(listed("orphan").get("id"))
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("items[0].detail", containsString("driehoek.plans"));
    }

    @Test
    void aDiscardedLetterIsNeverReplayed() throws SQLException {
        Object id = refused(database, "discarded").get("id");
        repairFor(database, "discarded");
        String discards = "/v1/dead-letters/" + id + "/discards";

        post(discards, "{\"reason\":\" \"}").statusCode(400).body("errors.pointer", contains("/reason"));
        post(discards, "{\"reason\":\"Een proefbericht\"}")
                .statusCode(201)
                .body("state", equalTo("DISCARDED"))
                .body("discardReason", equalTo("Een proefbericht"));
        post(discards, "{\"reason\":\"Nog eens\"}").statusCode(409);
        replay(id).statusCode(200).body("nothingToDo", equalTo(1));

        assertThat(things.find("discarded")).isNull();
        assertThat(Letters.all("&state=DISCARDED")).anyMatch(l -> l.get("id").equals(id));
        assertThat(Letters.all("&state=WAITING")).noneMatch(l -> l.get("id").equals(id));
    }

    @Test
    void allThatWaitAreReplayedInOneCall() throws SQLException {
        refused(database, "all-a");
        refused(database, "all-b");
        repairFor(database, "all-a");
        repairFor(database, "all-b");

        post("/v1/dead-letter-replays", "{\"all\":true}").statusCode(200).body("nextCursor", nullValue());

        assertThat(things.find("all-a")).isNotNull();
        assertThat(things.find("all-b")).isNotNull();
    }

    @Test
    void theRequestIsCheckedAsAWhole() {
        String unknown = UUID.randomUUID().toString();

        post("/v1/dead-letter-replays", "{}").statusCode(400).body("errors.code", contains("ids-or-all"));
        post("/v1/dead-letter-replays", "{\"all\":true,\"ids\":[\"" + unknown + "\"]}")
                .statusCode(400);
        post("/v1/dead-letter-replays", "{\"ids\":[\"" + unknown + "\"]}")
                .statusCode(400)
                .body("errors.pointer", contains("/ids/0"))
                .body("errors.code", contains("unknown-dead-letter"));
        as("admin").get("/v1/dead-letters?state=LOST").then().statusCode(400);
        as("admin").get("/v1/dead-letters?cursor=eA").then().statusCode(400);
        as("admin").get("/v1/dead-letters/{id}", unknown).then().statusCode(404);
        post("/v1/dead-letters/" + unknown + "/discards", "{\"reason\":\"x\"}").statusCode(404);
    }

    @Test
    void theListIsPaged() {
        Letters.put("page", "1".getBytes(java.nio.charset.StandardCharsets.UTF_8), Letters.from(REPORTS, 910_001));
        Letters.put("page", "2".getBytes(java.nio.charset.StandardCharsets.UTF_8), Letters.from(REPORTS, 910_002));
        await().untilAsserted(() -> assertThat(Letters.withKey("page")).hasSize(2));

        String cursor = as("admin")
                .get("/v1/dead-letters?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");
        as("admin")
                .get("/v1/dead-letters?limit=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void onlyAnAdminDecidesAboutDeadLetters() {
        DeadLetterAccess.assertOnlyForAdmins();
    }

    private static long gauge() {
        Matcher found = WAITING.matcher(Letters.metrics());
        assertThat(found.find()).isTrue();
        return (long) Double.parseDouble(found.group(2));
    }
}
