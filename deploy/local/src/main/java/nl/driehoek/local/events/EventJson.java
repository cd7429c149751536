package nl.driehoek.local.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.driehoek.local.api.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * An event as one JSON object for scripts: its attributes and data as in the JSON format of CloudEvents, and under
 * {@code record} where it stands in Kafka. The data of a tombstone is null.
 */
final class EventJson {

    private static final String ATTRIBUTE = "ce_";

    private EventJson() {}

    static String of(ConsumerRecord<String, byte[]> record) {
        ObjectNode json = Json.object();
        for (Header header : record.headers()) {
            String value = header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
            if (header.key().startsWith(ATTRIBUTE)) {
                json.put(header.key().substring(ATTRIBUTE.length()), value);
            } else if (header.key().equals("content-type")) {
                json.put("datacontenttype", value);
            }
        }
        if (record.value() == null) {
            json.putNull("data");
        } else {
            try {
                json.set("data", Json.parse(record.value()));
            } catch (UncheckedIOException e) {
                json.put("data_base64", record.value());
            }
        }
        json.putObject("record")
                .put("topic", record.topic())
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("key", record.key());
        return json.toString();
    }
}
