package nl.driehoek.kit.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventMarkTest {

    private static ConsumerRecord<String, byte[]> message(String sequence) {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>("topic", 0, 7, "key", null);
        message.headers().add("ce_sequence", sequence.getBytes(UTF_8));
        return message;
    }

    @Test
    void aTombstoneAsWeWriteThemTellsItsPlaceAndTime() {
        OutboxRow row = new OutboxRow(
                1,
                UUID.randomUUID().toString(),
                "topic",
                "key",
                12,
                "nl.driehoek.sample.thing-gone.v1",
                "key",
                OffsetDateTime.of(2012, 2, 2, 10, 0, 0, 0, ZoneOffset.UTC),
                "http://localhost/v1/things/key",
                null,
                null);
        ConsumerRecord<String, byte[]> tombstone = new ConsumerRecord<>("topic", 0, 7, "key", null);
        row.toRecord(new EventSettings(
                        URI.create("urn:nld:oin:00000099000000001000:systeem:test"), "http://localhost", List.of()))
                .headers()
                .forEach(tombstone.headers()::add);

        assertThat(EventMark.of(tombstone)).isEqualTo(new EventMark(12, Instant.parse("2012-02-02T10:00:00Z")));
    }

    @Test
    void withoutATimeItIsTheTimeOfTheRecord() {
        ConsumerRecord<String, byte[]> message = message("0000000000000000001");

        assertThat(EventMark.of(message).time()).isEqualTo(Instant.ofEpochMilli(message.timestamp()));
    }

    @Test
    void withoutASequenceItsPlaceIsNotKnown() {
        assertThatThrownBy(() -> EventMark.of(new ConsumerRecord<>("topic", 0, 7, "key", null)))
                .isInstanceOf(PoisonEventException.class)
                .hasMessageContaining("sequence")
                .hasMessageContaining("absent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "-000000000000000012", "twelve", "9999999999999999999"})
    void aSequenceInAnotherFormIsNotGuessedAt(String sequence) {
        assertThatThrownBy(() -> EventMark.of(message(sequence)))
                .isInstanceOf(PoisonEventException.class)
                .hasMessageContaining(sequence);
    }
}
