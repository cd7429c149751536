package nl.driehoek.plans;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.arc.Arc;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.kit.testing.TopicWriter;

/** What other services tell, as they publish it: with the place of each event among those of its key. */
public final class Told {
    public static final String INDICATORS = "driehoek.indicators";
    public static final String TARGET_STATUSES = "driehoek.target-statuses";
    public static final String COMMITMENTS = "driehoek.commitments";
    public static final String DEAD_LETTERS = "driehoek.plans.dead-letters";
    public static final Instant TIME = Instant.parse("2012-02-20T10:00:00Z");

    private static final URI SOURCE = URI.create("urn:nld:oin:00000099000000001000:systeem:another-service");

    private Told() {}

    public static CloudEvent event(String type, String subject, long sequence, String json) {
        return CloudEventBuilder.v1(tombstone(type, subject, sequence))
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** An event without data becomes a record without value. */
    public static CloudEvent tombstone(String type, String subject, long sequence) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(SOURCE)
                .withType(type)
                .withSubject(subject)
                .withTime(TIME.plusSeconds(sequence).atOffset(ZoneOffset.UTC))
                .withExtension("sequence", "%019d".formatted(sequence))
                .build();
    }

    /** Publishes events under the subject of each as key. */
    public static void publish(String topic, CloudEvent... events) {
        try (TopicWriter writer = new TopicWriter()) {
            for (CloudEvent event : events) {
                writer.send(topic, event.getSubject(), event);
            }
        }
    }

    /** Publishes events that whoever polls gets all at once. */
    public static void publishTogether(String topic, CloudEvent... events) {
        TopicWriter.sendTogether(Stream.of(events)
                .map(event -> KafkaMessageFactory.<String>createWriter(topic, event.getSubject())
                        .writeBinary(event))
                .toList());
    }

    /**
     * Publishes events of a type, and waits until all were handled: of each key, the last is then one that is older than
     * all, and brings nothing new.
     */
    public static void tell(String topic, CloudEvent... events) {
        publish(topic, events);
        List<CloudEvent> last = Stream.of(events)
                .filter(event -> event.getData() != null)
                .collect(Collectors.toMap(CloudEvent::getSubject, Function.identity(), (some, other) -> some))
                .values()
                .stream()
                .map(event -> event(
                        event.getType(),
                        event.getSubject(),
                        0,
                        new String(event.getData().toBytes(), StandardCharsets.UTF_8)))
                .toList();
        publish(topic, last.toArray(CloudEvent[]::new));
        for (CloudEvent event : last) {
            await().until(() -> isInInbox(event.getId()));
        }
    }

    private static boolean isInInbox(String eventId) throws SQLException {
        AgroalDataSource database =
                Arc.container().instance(AgroalDataSource.class).get();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from inbox where event_id = ?")) {
            query.setString(1, eventId);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1) == 1;
            }
        }
    }
}
