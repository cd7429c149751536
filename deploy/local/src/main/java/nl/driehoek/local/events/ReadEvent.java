package nl.driehoek.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.driehoek.local.api.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record of a topic, read with the CloudEvents SDK.
 *
 * @param type empty when the record is no CloudEvent
 * @param data empty for a tombstone: the key left the topic's present state
 */
public record ReadEvent(String topic, String key, String time, String type, String subject, Optional<JsonNode> data) {

    /** What tells most, for a line is soon full. */
    private static final List<String> TOLD_FIRST =
            List.of("target", "verdict", "trajectory", "printed", "code", "name", "revision", "reason");

    /** Names, not numbers that mean nothing to the eye. */
    private static final Set<String> TOLD_OTHERWISE =
            Set.of("id", "planId", "textsOmitted", "detailsOmitted", "assessedOn");

    static ReadEvent of(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return new ReadEvent(
                    record.topic(),
                    String.valueOf(record.key()),
                    header(record, "ce_time").orElseGet(() -> time(record)),
                    header(record, "ce_type").orElse(""),
                    header(record, "ce_subject").orElse(String.valueOf(record.key())),
                    Optional.empty());
        }
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
            OffsetDateTime time = event.getTime();
            return new ReadEvent(
                    record.topic(),
                    String.valueOf(record.key()),
                    time == null
                            ? time(record)
                            : time.toInstant().truncatedTo(ChronoUnit.MILLIS).toString(),
                    event.getType(),
                    event.getSubject() == null ? "" : event.getSubject(),
                    Optional.of(Json.parse(record.value())));
        } catch (CloudEventRWException | UncheckedIOException e) {
            return new ReadEvent(
                    record.topic(), String.valueOf(record.key()), time(record), "", "", Optional.of(Json.object()));
        }
    }

    private static String time(ConsumerRecord<String, byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp()).toString();
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** One line for the terminal. */
    String line(int width) {
        String head = time + "  " + (type.isEmpty() ? "(no CloudEvent on " + topic + ")" : type) + "  " + subject;
        String line = head + "  " + data.map(ReadEvent::facts).orElse("(tombstone: it is no more)");
        return line.length() > width ? line.substring(0, width - 1) + "…" : line;
    }

    private static String facts(JsonNode data) {
        return data.properties().stream()
                .filter(member -> !TOLD_OTHERWISE.contains(member.getKey())
                        && (member.getValue().isValueNode() || member.getValue().isArray()))
                .sorted(Comparator.comparingInt(ReadEvent::rank))
                .map(ReadEvent::fact)
                .collect(Collectors.joining(" "));
    }

    private static int rank(Map.Entry<String, JsonNode> member) {
        int rank = TOLD_FIRST.indexOf(member.getKey());
        return rank < 0 ? TOLD_FIRST.size() : rank;
    }

    private static String fact(Map.Entry<String, JsonNode> member) {
        JsonNode value = member.getValue();
        return member.getKey() + (value.isArray() ? "[" + value.size() + "]" : "=" + value.asText());
    }
}
