package nl.driehoek.faults.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.driehoek.faults.observer.Seen;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Headers of events that no service made. */
final class HandMade {

    static final Map<String, String> TYPES = Map.of(
            Incoming.INDICATORS, "nl.driehoek.indicators.indicator-defined.v1",
            Incoming.STATUSES, "nl.driehoek.indicators.target-status-changed.v1",
            Incoming.COMMITMENTS, "nl.driehoek.partners.commitment-changed.v1",
            Incoming.REVISIONS, "nl.driehoek.plans.revision-adopted.v1",
            Incoming.CONSULTATIONS, "nl.driehoek.plans.consultation-opened.v1");

    private HandMade() {}

    /** @param sequence 0 for none */
    static List<Header> headers(String type, String subject, long sequence) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", UUID.randomUUID().toString());
        attributes.put("ce_source", "urn:nld:oin:00000099000000009000" + Seen.HAND_MADE);
        attributes.put("ce_type", type);
        attributes.put("ce_subject", subject);
        attributes.put("ce_time", "2026-01-12T09:30:00Z");
        attributes.put("ce_dataref", "http://localhost/v1/" + subject);
        attributes.put("content-type", "application/json");
        if (sequence > 0) {
            attributes.put("ce_sequence", "%019d".formatted(sequence));
        }
        List<Header> headers = new ArrayList<>();
        attributes.forEach((name, value) -> headers.add(new RecordHeader(name, bytes(value))));
        return headers;
    }

    /** Whether a service made it, and not this class. */
    static boolean isNot(ConsumerRecord<String, byte[]> record) {
        Header source = record.headers().lastHeader("ce_source");
        return source != null && !new String(source.value(), StandardCharsets.UTF_8).endsWith(Seen.HAND_MADE);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
