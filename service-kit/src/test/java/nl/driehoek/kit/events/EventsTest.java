package nl.driehoek.kit.events;

import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.driehoek.kit.sample.ThingConsumer;
import nl.driehoek.kit.sample.Things;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.kit.testing.TopicWriter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class EventsTest {
    private static final String REPORTS = "driehoek.measurement-reports";
    private static final String DEAD_LETTERS = "driehoek.indicators.dead-letters";

    @Inject
    Things things;

    @Inject
    AgroalDataSource database;

    private static void create(String code) {
        as("admin")
                .header("X-Correlation-ID", "corr-" + code)
                .body("{\"code\":\"" + code + "\",\"size\":1}")
                .post("/v1/things")
                .then()
                .statusCode(201);
    }

    private long count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void aChangeIsPublishedAsCloudEventWithItsCorrelationId() {
        try (TopicReader reader = new TopicReader(Things.TOPIC)) {
            create("published");

            CloudEvent event = reader.awaitEvent(Things.TYPE, "published");

            assertThat(event.getExtension("correlationid")).isEqualTo("corr-published");
            assertThat(event.getExtension("sequence")).isEqualTo("0000000000000000001");
            assertThat(String.valueOf(event.getExtension("dataref"))).endsWith("/v1/things/published");
            assertThat(EventContract.data(event).path("size").decimalValue()).isEqualByComparingTo("1");
        }
    }

    @Test
    void theOutboxIsEmptyOnceTheBrokerHasAll() {
        create("drained");

        await().untilAsserted(() -> assertThat(count("outbox")).isZero());
    }

    @Test
    void aRefusedChangePublishesNothing() {
        as("admin")
                .body("{\"code\":\"rolled-back\",\"size\":-1}")
                .post("/v1/things")
                .then()
                .statusCode(409);
        create("after-rolled-back");

        try (TopicReader reader = new TopicReader(Things.TOPIC)) {
            reader.awaitEvent(Things.TYPE, "after-rolled-back");
            assertThat(reader.all()).noneMatch(r -> "rolled-back".equals(r.key()));
        }
        assertThat(things.find("rolled-back")).isNull();
    }

    @Test
    void concurrentWritersKeepTheOrderPerKey() {
        List<String> keys = List.of("order-a", "order-b", "order-c");
        keys.forEach(EventsTest::create);

        CompletableFuture.allOf(keys.stream()
                        .map(key -> CompletableFuture.runAsync(() -> IntStream.rangeClosed(1, 20)
                                .forEach(version ->
                                        things.replace(key, BigDecimal.valueOf(version), "\"" + version + "\""))))
                        .toArray(CompletableFuture[]::new))
                .join();

        try (TopicReader reader = new TopicReader(Things.TOPIC)) {
            for (String key : keys) {
                List<String> sequences = reader.await(r -> key.equals(r.key()), 21).stream()
                        .map(r -> TopicReader.header(r, "ce_sequence"))
                        .toList();
                assertThat(sequences).hasSize(21).isSorted().doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void anEventHasItsEffectOnceHoweverOftenItComes() {
        try (TopicWriter writer = new TopicWriter()) {
            CloudEvent event = TopicWriter.event(ThingConsumer.TYPE, "grown", "{\"code\":\"grown\",\"size\":2}");
            writer.send(REPORTS, "grown", event);
            writer.send(REPORTS, "grown", event);
            writer.send(
                    REPORTS,
                    "grown",
                    TopicWriter.event(ThingConsumer.TYPE, "grown", "{\"code\":\"grown\",\"size\":3}"));

            await().untilAsserted(() -> assertThat(things.find("grown")).isNotNull());
            await().untilAsserted(
                            () -> assertThat(things.get("grown").version()).isEqualTo(2));
            assertThat(things.get("grown").size()).isEqualByComparingTo("5");
        }
    }

    @Test
    void inboxAndEffectRollBackTogetherAndTheEventIsTriedAgain() {
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(
                    REPORTS,
                    "retried",
                    TopicWriter.event(ThingConsumer.TYPE, "retried", "{\"code\":\"retried\",\"size\":10}"));

            await().untilAsserted(() -> assertThat(things.find("retried")).isNotNull());

            assertThat(things.attempts()).isEqualTo(3);
            assertThat(things.get("retried").size()).isEqualByComparingTo("10");
            assertThat(things.get("retried").version()).isEqualTo(1);
        }
    }

    @Test
    void aMalformedEventGoesToTheDeadLettersWithItsReasonAndTheNextIsHandled() {
        try (TopicWriter writer = new TopicWriter();
                TopicReader deadLetters = new TopicReader(DEAD_LETTERS)) {
            writer.sendRaw(REPORTS, "poison-raw", "not an event");
            writer.send(
                    REPORTS,
                    "poison-data",
                    TopicWriter.event(ThingConsumer.TYPE, "x", "{\"code\":7,\"size\":\"big\"}"));
            writer.send(REPORTS, "poison-json", TopicWriter.event(ThingConsumer.TYPE, "x", "{"));
            writer.send(
                    REPORTS,
                    "healthy",
                    TopicWriter.event(ThingConsumer.TYPE, "healthy", "{\"code\":\"healthy\",\"size\":1}"));

            await().untilAsserted(() -> assertThat(things.find("healthy")).isNotNull());

            assertThat(reason(deadLetters, "poison-raw")).contains("not a CloudEvent");
            assertThat(reason(deadLetters, "poison-data")).contains("/code").contains("/size");
            assertThat(reason(deadLetters, "poison-json")).contains("not JSON");
        }
    }

    private static String reason(TopicReader deadLetters, String key) {
        return TopicReader.header(deadLetters.await(r -> key.equals(r.key())), "dead-letter-reason");
    }
}
