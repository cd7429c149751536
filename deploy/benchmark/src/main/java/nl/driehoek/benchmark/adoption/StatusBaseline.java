package nl.driehoek.benchmark.adoption;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.embedded.KafkaUsers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.postgresql.PGConnection;

/** The same rows by COPY into a table of the same form, then the same records produced: what has to be written at least. */
final class StatusBaseline {
    private static final String TABLE = "benchmark_status";
    private static final String TOPIC = "driehoek.adoption-probe";
    private static final int PARTITIONS = 3;

    private final Bench bench;

    StatusBaseline(Bench bench) {
        this.bench = bench;
    }

    /** How long COPY of the rows of these plans takes, its commit included. */
    Duration copy(List<String> plans) throws IOException {
        Path file = Files.createTempFile("driehoek-benchmark", ".copy");
        try (Connection connection = bench.database().connect();
                Statement statement = connection.createStatement()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            String rows = "select * from target_status where plan_id in (" + quoted(plans) + ")";
            try (OutputStream out = Files.newOutputStream(file)) {
                copies.copyOut("copy (" + rows + ") to stdout", out);
            }
            statement.execute("drop table if exists " + TABLE);
            statement.execute("create table " + TABLE + " (like target_status including all)");
            try (InputStream in = Files.newInputStream(file)) {
                long started = System.nanoTime();
                copies.copyIn("copy " + TABLE + " from stdin", in, 65_536);
                return Duration.ofNanos(System.nanoTime() - started);
            } finally {
                statement.execute("drop table " + TABLE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The baseline could not be measured", e);
        } finally {
            Files.delete(file);
        }
    }

    private static String quoted(List<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
    }

    /** How long it takes until records of these sizes are acknowledged. Nothing is compressed, so that it does not matter what is in them. */
    Duration produce(List<RecordSize> sizes) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(bench.kafka().client(KafkaUsers.ADMIN));
        settings.put("acks", "all");
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
            try (KafkaProducer<String, byte[]> producer =
                    new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
                long started = System.nanoTime();
                for (RecordSize size : sizes) {
                    ProducerRecord<String, byte[]> record =
                            new ProducerRecord<>(TOPIC, size.key(), new byte[size.value()]);
                    record.headers().add("h", new byte[size.headers()]);
                    var unused = producer.send(record);
                }
                producer.flush();
                return Duration.ofNanos(System.nanoTime() - started);
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The baseline could not be measured", e.getCause());
        }
    }
}
