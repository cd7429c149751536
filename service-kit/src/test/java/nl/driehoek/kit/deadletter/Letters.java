package nl.driehoek.kit.deadletter;

import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.driehoek.kit.sample.ThingConsumer;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicWriter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What the tests of dead letters have in common: making some, and asking for them. */
final class Letters {
    static final String REPORTS = "driehoek.measurement-reports";
    static final String DEAD_LETTERS = "driehoek.indicators.dead-letters";

    private Letters() {}

    static CloudEvent grown(String code) {
        return TopicWriter.event(ThingConsumer.TYPE, code, "{\"code\":\"" + code + "\",\"size\":2}");
    }

    /** Lets the database refuse a thing, for a reason that can be repaired. */
    static void breakFor(AgroalDataSource database, String code, String why) throws SQLException {
        String name = "refuse_" + code.replace('-', '_');
        execute(
                database,
                "create or replace function " + name + "() returns trigger language plpgsql as"
                        + " $$ begin raise exception '" + why + "'; end $$");
        execute(
                database,
                "create or replace trigger " + name + " before insert on thing for each row when (new.code = '" + code
                        + "') execute function " + name + "()");
    }

    static void repairFor(AgroalDataSource database, String code) throws SQLException {
        execute(database, "drop trigger refuse_" + code.replace('-', '_') + " on thing");
    }

    static void execute(AgroalDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** An event that is refused; answers the letter when it is listed. */
    static Map<String, Object> refused(AgroalDataSource database, String code) throws SQLException {
        breakFor(database, code, "broken for " + code);
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(REPORTS, code, grown(code));
        }
        return listed(code);
    }

    static Map<String, Object> listed(String key) {
        await().untilAsserted(() -> assertThat(withKey(key)).isNotEmpty());
        return withKey(key).get(0);
    }

    static List<Map<String, Object>> withKey(String key) {
        return all("").stream().filter(letter -> key.equals(letter.get("key"))).toList();
    }

    static List<Map<String, Object>> all(String query) {
        return as("admin")
                .get("/v1/dead-letters?limit=200" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    static ValidatableResponse replay(Object id) {
        return post("/v1/dead-letter-replays", "{\"ids\":[\"" + id + "\"]}");
    }

    static ValidatableResponse post(String path, String body) {
        return as("admin").body(body).post(path).then();
    }

    /** Puts a record on the dead-letter topic by hand, with these headers. */
    static void put(@Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(DEAD_LETTERS, key, value);
        headers.forEach((name, text) -> letter.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        put(letter);
    }

    static void put(ProducerRecord<String, byte[]> letter) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(RealParts.administrator(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(letter).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> from(String topic, long offset) {
        return Map.of(
                "dead-letter-topic",
                topic,
                "dead-letter-partition",
                "0",
                "dead-letter-offset",
                Long.toString(offset),
                "dead-letter-reason",
                "refused by hand");
    }

    static String metrics() {
        return RestAssured.given()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
