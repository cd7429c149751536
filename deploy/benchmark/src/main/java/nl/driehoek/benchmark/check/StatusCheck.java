package nl.driehoek.benchmark.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.TopicReader;
import nl.driehoek.benchmark.Waits;
import nl.driehoek.embedded.KafkaUsers;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whether the statuses are those that judging from scratch gives, and those that a subscriber knows. */
final class StatusCheck implements AutoCloseable {
    private static final String ADMIN = "admin";
    private static final String TOPIC = "driehoek.target-statuses";
    private static final int ROWS_AT_ONCE = 1_000;

    private final TopicReader reader;
    /** Of each status what it says, as a number. */
    private final Map<String, Integer> told = new HashMap<>();

    StatusCheck(Bench bench) {
        this.reader = TopicReader.fromBeginning(bench.kafka().client(KafkaUsers.ADMIN), TOPIC);
    }

    String fromScratch(Bench bench) {
        ObjectNode request = Json.object().put("dryRun", true);
        JsonNode job = bench.api()
                .post(Service.INDICATORS, "/v1/recomputations", ADMIN, request)
                .body();
        String path = "/v1/recomputations/" + job.path("id").asText();
        Waits.until("the recomputation", () -> isOver(bench.api().get(Service.INDICATORS, path, ADMIN)));
        JsonNode ended = bench.api().get(Service.INDICATORS, path, ADMIN);
        if (ended.path("changed").asInt(-1) != 0) {
            throw new CheckFailed("judging from scratch gives other statuses: " + ended);
        }
        return "judging all statuses from scratch changes none";
    }

    private static boolean isOver(JsonNode job) {
        String state = job.path("state").asText();
        if (state.equals("FAILED") || state.equals("CANCELLED")) {
            throw new CheckFailed("the recomputation came to nothing: " + job);
        }
        return state.equals("SUCCEEDED");
    }

    String asTold(Bench bench) throws SQLException {
        reader.drain(this::add);
        Map<String, Integer> stored = stored(bench);
        if (!told.equals(stored)) {
            long same = stored.entrySet().stream()
                    .filter(one -> one.getValue().equals(told.get(one.getKey())))
                    .count();
            throw new CheckFailed(String.format(
                    Locale.ROOT, "%,d statuses are stored, %,d told, %,d alike", stored.size(), told.size(), same));
        }
        return String.format(Locale.ROOT, "a subscriber knows all %,d statuses as they are stored", stored.size());
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            told.remove(record.key());
        } else {
            told.put(record.key(), Json.parse(record.value()).hashCode());
        }
    }

    private static Map<String, Integer> stored(Bench bench) throws SQLException {
        Map<String, Integer> stored = new HashMap<>();
        try (Connection connection = bench.database().connect();
                Statement statement = connection.createStatement()) {
            // Without these two the driver would fetch everything at once.
            connection.setAutoCommit(false);
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select id, document from target_status")) {
                while (rows.next()) {
                    stored.put(rows.getString(1), Json.parse(rows.getString(2)).hashCode());
                }
            }
        }
        return stored;
    }

    @Override
    public void close() {
        reader.close();
    }
}
