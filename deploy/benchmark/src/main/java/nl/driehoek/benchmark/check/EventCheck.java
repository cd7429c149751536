package nl.driehoek.benchmark.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.TopicReader;
import nl.driehoek.embedded.KafkaUsers;
import nl.driehoek.local.api.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whether every version of a measurement was told once, as it is stored. Reads on from where it was the last time. */
final class EventCheck implements AutoCloseable {
    private static final String TOPIC = "driehoek.measurements";
    private static final int ROWS_AT_ONCE = 10_000;

    private final TopicReader reader;
    private final Sum told = new Sum();

    EventCheck(Bench bench) {
        this.reader = TopicReader.fromBeginning(bench.kafka().client(KafkaUsers.ADMIN), TOPIC);
    }

    /** A number of things and what they are, in any order; one that comes twice changes both. */
    private static final class Sum {
        private long count;
        private long total;
        private long mixed;

        private void add(String id, int version, String indicator, String area, String period, String value) {
            long hash = (id + '|' + version).hashCode() * 0x9E3779B97F4A7C15L
                    + (indicator + '|' + area + '|' + period + '|' + value).hashCode();
            hash = (hash ^ (hash >>> 31)) * 0xBF58476D1CE4E5B9L;
            count++;
            total += hash;
            mixed += hash * hash;
        }

        private boolean equalsTo(Sum other) {
            return count == other.count && total == other.total && mixed == other.mixed;
        }
    }

    String run(Bench bench) throws SQLException {
        reader.drain(this::add);
        Sum stored = stored(bench);
        if (!told.equalsTo(stored)) {
            throw new CheckFailed(String.format(
                    Locale.ROOT,
                    "%,d versions of measurements were told and %,d are stored, or they are not the same",
                    told.count,
                    stored.count));
        }
        return String.format(Locale.ROOT, "each of %,d versions of measurements told once, as stored", stored.count);
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        JsonNode event = Json.parse(record.value());
        for (JsonNode version : event.path("versions")) {
            told.add(
                    version.path("id").asText(),
                    version.path("version").asInt(),
                    event.path("indicator").asText(),
                    event.path("area").asText(),
                    version.path("period").asText(),
                    plain(version.path("value").asText()));
        }
    }

    private static Sum stored(Bench bench) throws SQLException {
        Sum sum = new Sum();
        try (Connection connection = bench.database().connect();
                Statement statement = connection.createStatement()) {
            // Without these two the driver would fetch everything at once.
            connection.setAutoCommit(false);
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery(
                    "select id, version, indicator, area, period, coalesce(value::text, '') from measurement")) {
                while (rows.next()) {
                    sum.add(
                            rows.getString(1),
                            rows.getInt(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            plain(rows.getString(6)));
                }
            }
        }
        return sum;
    }

    private static String plain(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() {
        reader.close();
    }
}
