package nl.driehoek.examples.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTest {
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "ce_specversion", "1.0",
            "ce_id", "4b0a3c4e-9d0b-4c3e-9b0c-2f6f2a1d0e01",
            "ce_source", "urn:nld:oin:00000099000000001000:systeem:indicators-service",
            "ce_type", "nl.driehoek.indicators.indicator-defined.v1",
            "ce_subject", "groningen-inbraken",
            "ce_sequence", "0000000000000000007",
            "ce_dataref", "http://localhost:8082/v1/indicators/groningen-inbraken",
            "content-type", "application/json");

    private static ConsumerRecord<String, byte[]> record(Map<String, String> attributes, @Nullable String data) {
        RecordHeaders headers = new RecordHeaders();
        attributes.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                "driehoek.indicators",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                "groningen-inbraken",
                data == null ? null : data.getBytes(StandardCharsets.UTF_8),
                headers,
                Optional.empty());
    }

    private static Map<String, String> without(String attribute) {
        Map<String, String> attributes = new TreeMap<>(ATTRIBUTES);
        attributes.remove(attribute);
        return attributes;
    }

    @Test
    void anEventIsReadFromItsHeadersAndItsValue() {
        Event event = Event.of(record(ATTRIBUTES, "{\"code\": \"groningen-inbraken\"}"));

        assertThat(event.sequence()).isEqualTo(7);
        assertThat(event.data()).isEqualTo("{\"code\":\"groningen-inbraken\"}");
    }

    @Test
    void aTombstoneIsAnEventWithoutData() {
        Event event = Event.of(record(ATTRIBUTES, null));

        assertThat(event.data()).isNull();
        assertThat(event.type()).isEqualTo("nl.driehoek.indicators.indicator-defined.v1");
    }

    @Test
    void whatTheContractDoesNotAllowIsNoEvent() {
        assertThatThrownBy(() -> Event.of(record(ATTRIBUTES, "{\"code\":")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Event.of(record(without("ce_sequence"), "{}"))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Event.of(record(Map.of(), null))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Event.of(record(Map.of(), "{}"))).isInstanceOf(RuntimeException.class);
    }
}
