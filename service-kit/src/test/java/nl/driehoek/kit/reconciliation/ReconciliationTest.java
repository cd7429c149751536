package nl.driehoek.kit.reconciliation;

import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.driehoek.kit.sample.ThingConsumer;
import nl.driehoek.kit.sample.Things;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.kit.testing.TopicWriter;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database is put back with SQL, as far as one thing goes; its topics keep everything. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ReconciliationTest {
    @Inject
    Things things;

    @Inject
    AgroalDataSource database;

    @Inject
    Reconciliation reconciliation;

    @Inject
    LevelWithTopics level;

    @Inject
    SequenceCatchUp catchUp;

    @BeforeEach
    void whatOtherTestsDidIsLevel() {
        reconciliation.run();
        awaitSent();
    }

    private void sql(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitSent() {
        await().until(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from outbox")) {
                return row.next() && row.getLong(1) == 0;
            }
        });
    }

    private void grow(String code, int versions) {
        things.create(code, BigDecimal.ONE);
        for (int version = 1; version < versions; version++) {
            things.replace(code, BigDecimal.valueOf(version), "\"" + version + "\"");
        }
        awaitSent();
    }

    /** As after a restore of a backup from before what the topics know. */
    private void putBack(String code, int version) {
        sql(
                "update thing set version = " + version + " where code = '" + code + "'",
                "update outbox_sequence set last = " + version + " where key = '" + code + "'");
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        try (TopicReader reader = new TopicReader(topic)) {
            return reader.all().stream().filter(r -> key.equals(r.key())).toList();
        }
    }

    private static String last(String key) {
        List<ConsumerRecord<String, byte[]>> all = records(Things.STATE, key);
        byte[] value = all.get(all.size() - 1).value();
        return value == null ? "tombstone" : new String(value, StandardCharsets.UTF_8);
    }

    private static List<Long> sequences(String topic, String key) {
        return records(topic, key).stream()
                .map(r -> Long.parseLong(TopicReader.header(r, "ce_sequence")))
                .toList();
    }

    private static ValidatableResponse entries(UUID run) {
        return as("admin").get("/v1/reconciliations/" + run + "/entries").then().statusCode(200);
    }

    private static String count(String topic, String what) {
        return "items[0].topics.find { it.topic == '" + topic + "' }." + what;
    }

    private static ValidatableResponse newest() {
        return as("admin").get("/v1/reconciliations").then().statusCode(200);
    }

    @Test
    void theTopicIsBroughtBackToWhatTheDatabaseSaysAndSequencesGoOn() {
        grow("put-back", 4);
        putBack("put-back", 2);

        reconciliation.run();
        awaitSent();

        assertThat(last("put-back")).contains("\"version\":2");
        assertThat(sequences(Things.STATE, "put-back")).containsExactly(1L, 2L, 3L, 4L, 5L);
        things.replace("put-back", BigDecimal.TEN, "\"2\"");
        awaitSent();
        assertThat(sequences(Things.TOPIC, "put-back")).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(last("put-back")).contains("\"version\":3");
    }

    @Test
    void whatTheDatabaseLostIsToldWithItsData() {
        grow("lost-change", 3);
        putBack("lost-change", 1);

        UUID run = reconciliation.run();

        entries(run)
                .body(
                        "items.findAll { it.key == 'lost-change' && it.topic == '" + Things.TOPIC + "' }.sequence",
                        equalTo(List.of(2, 3)))
                .body(
                        "items.findAll { it.key == 'lost-change' }.data",
                        hasItem(org.hamcrest.Matchers.containsString("\"version\":3")))
                .body("items.kind", hasItem("LOST"));
        newest().body(count(Things.TOPIC, "lost"), equalTo(2))
                .body(count(Things.TOPIC, "sequencesRaised"), equalTo(1))
                .body(count(Things.STATE, "published"), equalTo(1));
    }

    @Test
    void aKeyThatTheDatabaseDoesNotHaveLeavesTheTopicAndIsToldOf() {
        grow("never-was", 2);
        sql("delete from thing where code = 'never-was'", "delete from outbox_sequence where key = 'never-was'");

        reconciliation.run();
        awaitSent();

        assertThat(last("never-was")).isEqualTo("tombstone");
        assertThat(sequences(Things.STATE, "never-was")).containsExactly(1L, 2L, 3L);
        newest().body(count(Things.STATE, "tombstones"), equalTo(1)).body(count(Things.STATE, "lost"), equalTo(2));
    }

    @Test
    void aSecondRunChangesNothing() {
        grow("twice", 3);
        putBack("twice", 1);
        reconciliation.run();
        awaitSent();
        int before = records(Things.STATE, "twice").size();

        reconciliation.run();
        awaitSent();

        assertThat(records(Things.STATE, "twice")).hasSize(before);
        for (String topic : List.of(Things.TOPIC, Things.STATE)) {
            for (String what :
                    List.of("sequencesRaised", "lost", "sentBefore", "sequencedAnew", "published", "tombstones")) {
                newest().body(count(topic, what), equalTo(0));
            }
        }
    }

    @Test
    void whatWasSentBeforeLeavesTheOutboxAndWhatWasNotGetsAFreeSequence() {
        grow("waiting", 3);
        List<SeenEvent> onTopic = records(Things.TOPIC, "waiting").stream()
                .flatMap(r -> SeenEvent.of(r).stream())
                .toList();
        String unsent = UUID.randomUUID().toString();

        // In one transaction, so that the relay sees nothing of it before.
        List<Long> left = QuarkusTransaction.requiringNew().call(() -> {
            sql("update outbox_sequence set last = 3 where key = 'waiting'");
            wait("waiting", String.valueOf(onTopic.get(1).id()), 2);
            wait("waiting", unsent, 3);
            SequenceCatchUp.Seen seen = catchUp.begin();
            // What has the number of a row that was added after the restore is lost like any other.
            assertThat(catchUp.takeIn(seen, onTopic)).containsExactly(onTopic.get(2));
            assertThat(catchUp.takeIn(seen, onTopic)).isEmpty();
            SequenceCatchUp.Tidied tidied = catchUp.tidyOutbox(seen);
            assertThat(tidied.sentBefore()).containsEntry(Things.TOPIC, 1);
            assertThat(tidied.sequencedAnew()).containsEntry(Things.TOPIC, 1);
            return sequencesThatWait("waiting");
        });

        assertThat(left).containsExactly(4L);
        awaitSent();
        assertThat(sequences(Things.TOPIC, "waiting")).containsExactly(1L, 2L, 3L, 4L);
    }

    private void wait(String key, String id, long sequence) {
        sql("insert into outbox (event_id, topic, key, sequence, type, subject, time, dataref, data) values ('" + id
                + "', '" + Things.TOPIC + "', '" + key + "', " + sequence + ", '" + Things.TYPE + "', '" + key
                + "', now(), 'http://localhost/v1/things', '{}')");
    }

    private List<Long> sequencesThatWait(String key) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select sequence from outbox where key = '" + key + "' order by id")) {
            List<Long> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getLong(1));
            }
            return found;
        }
    }

    @Test
    void aReportThatTheDatabaseLostIsTakenInAgainAndOneThatItHasIsNot() {
        try (TopicWriter writer = new TopicWriter()) {
            CloudEvent kept = TopicWriter.event(ThingConsumer.TYPE, "kept", "{\"code\":\"kept\",\"size\":2}");
            CloudEvent lost = TopicWriter.event(ThingConsumer.TYPE, "lost", "{\"code\":\"lost\",\"size\":3}");
            writer.send("driehoek.measurement-reports", "kept", kept);
            writer.send("driehoek.measurement-reports", "lost", lost);
            await().untilAsserted(() -> assertThat(things.find("lost")).isNotNull());
            await().untilAsserted(() -> assertThat(things.find("kept")).isNotNull());
            sql("delete from thing where code = 'lost'", "delete from inbox where event_id = '" + lost.getId() + "'");
        }

        reconciliation.run();

        assertThat(things.get("lost").size()).isEqualByComparingTo("3");
        assertThat(things.get("kept").size()).isEqualByComparingTo("2");
    }

    @Test
    void anEventThatIsRefusedNowIsToldOf() {
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(
                    "driehoek.measurement-reports",
                    "refused",
                    TopicWriter.event(ThingConsumer.TYPE, "refused", "{\"code\":7}"));
        }

        UUID run = reconciliation.run();

        entries(run).body("items.findAll { it.kind == 'REFUSED' }.key", hasItem("refused"));
    }

    @Test
    void aTopicThatWasLostIsFilledAgainAndItsSequencesGoOn() throws ExecutionException, InterruptedException {
        grow("kafka-lost", 2);
        forgetAllRecords(Things.STATE);

        reconciliation.run();
        awaitSent();

        assertThat(last("kafka-lost")).contains("\"version\":2");
        assertThat(sequences(Things.STATE, "kafka-lost")).containsExactly(3L);
        newest().body(count(Things.STATE, "lost"), equalTo(0));
    }

    private static void forgetAllRecords(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(RealParts.administrator())) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            Map<TopicPartition, RecordsToDelete> all = IntStream.range(0, 3)
                    .boxed()
                    .collect(
                            Collectors.toMap(p -> new TopicPartition(topic, p), p -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get();
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    @Test
    void aDatabaseThatIsBehindItsTopicsIsNoticed() {
        assertThat(level.whyNot()).isNull();
        grow("behind", 3);
        putBack("behind", 1);

        assertThat(level.whyNot()).contains("older than its topics").contains("DRIEHOEK_RECONCILE=true");

        reconciliation.run();
        assertThat(level.whyNot()).isNull();
    }

    @Test
    void aRunThatWasInterruptedKeepsTheServiceSilentAndIsGoneOnWith() {
        UUID interrupted = UUID.randomUUID();
        sql("insert into reconciliation (id) values ('" + interrupted + "')");

        assertThat(level.whyNot()).contains(interrupted.toString());

        assertThat(reconciliation.run()).isEqualTo(interrupted);
        assertThat(level.whyNot()).isNull();
    }

    @Test
    void onlyAnAdminReadsWhatWasLost() {
        as("planner").get("/v1/reconciliations").then().statusCode(403);
        as("admin")
                .get("/v1/reconciliations/" + UUID.randomUUID() + "/entries")
                .then()
                .statusCode(404);
        as("admin").get("/v1/reconciliations/none/entries").then().statusCode(404);
        as("admin").get("/v1/reconciliations?cursor=eA").then().statusCode(400);
    }
}
