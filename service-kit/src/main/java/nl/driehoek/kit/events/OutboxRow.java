package nl.driehoek.kit.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.OffsetDateTime;
import nl.driehoek.kit.correlation.Correlation;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event that waits in the outbox. */
record OutboxRow(
        long id,
        String eventId,
        String topic,
        String key,
        long sequence,
        String type,
        String subject,
        OffsetDateTime time,
        String dataref,
        @Nullable String correlationId,
        byte @Nullable [] data) {

    /** Wide enough for a long, so that sequences sort as texts too. */
    private static final int SEQUENCE_DIGITS = 19;

    /** The event as Kafka record: attributes in {@code ce_} headers, data in the value (binary content mode). */
    ProducerRecord<String, byte[]> toRecord(EventSettings settings) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(eventId)
                .withSource(settings.source())
                .withType(type)
                .withSubject(subject)
                .withTime(time)
                .withExtension("sequence", sequenceText())
                // On Kafka a header, whatever its type; made by us, so that it need not be parsed to be known as a URI.
                .withExtension("dataref", dataref);
        if (correlationId != null) {
            event.withExtension(Correlation.ATTRIBUTE, correlationId);
        }
        if (data != null) {
            event.withDataSchema(settings.schemaOf(type)).withData("application/json", data);
        }
        CloudEvent built = event.build();
        return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(built);
    }

    private String sequenceText() {
        String digits = Long.toString(sequence);
        return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
    }
}
