package nl.driehoek.kit.deadletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The record that a dead letter was before it was refused: the same key, value and headers, without those that SmallRye
 * put on the dead letter.
 *
 * @param arrivedAt when it came on the dead-letter topic; the broker's time of the record itself is not kept
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record OriginRecord(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        byte @Nullable [] value,
        List<RecordHeader> headers,
        Instant arrivedAt,
        String reason) {

    private static final String PREFIX = "dead-letter-";
    private static final String TOPIC = "dead-letter-topic";
    private static final String PARTITION = "dead-letter-partition";
    private static final String OFFSET = "dead-letter-offset";
    private static final int MAX_TEXT = 4_000;

    /** A record that does not tell where it came from is taken to come from the dead-letter topic itself. */
    static OriginRecord of(ConsumerRecord<byte[], byte[]> letter) {
        // SmallRye's headers come first: what an outsider called the same comes after and is a header like any other.
        Map<String, Header> added = new LinkedHashMap<>();
        List<RecordHeader> headers = new ArrayList<>();
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(PREFIX) || added.putIfAbsent(header.key(), header) != null) {
                headers.add(new RecordHeader(header.key(), header.value()));
            }
        }
        String reason = text(added.get(PREFIX + "reason"));
        Place place = place(added, new Place(letter.topic(), letter.partition(), letter.offset()));
        return new OriginRecord(
                place.topic(),
                place.partition(),
                place.offset(),
                letter.key(),
                letter.value(),
                headers,
                Instant.ofEpochMilli(letter.timestamp()),
                reason == null ? "no reason was given" : reason);
    }

    private record Place(String topic, int partition, long offset) {}

    private static Place place(Map<String, Header> added, Place otherwise) {
        String topic = text(added.get(TOPIC));
        String partition = text(added.get(PARTITION));
        String offset = text(added.get(OFFSET));
        if (topic == null || partition == null || offset == null) {
            return otherwise;
        }
        try {
            return new Place(topic, Integer.parseInt(partition), Long.parseLong(offset));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The last header of this name, as Kafka's own clients read it. */
    @Nullable
    String header(String name) {
        String found = null;
        for (RecordHeader header : headers) {
            if (header.name().equals(name) && header.value() != null) {
                found = storable(new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    /** A text that the database can hold whatever the input was, and that fits on a screen. */
    static String storable(String text) {
        String clean = text.replace('\u0000', '\uFFFD');
        return clean.length() > MAX_TEXT ? clean.substring(0, MAX_TEXT - 1) + "…" : clean;
    }

    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, key);
            update(digest, value);
            for (RecordHeader header : headers) {
                update(digest, header.name().getBytes(StandardCharsets.UTF_8));
                update(digest, header.value());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, byte @Nullable [] bytes) {
        // The length keeps "ab" and "c" apart from "a" and "bc".
        digest.update(Integer.toString(bytes == null ? -1 : bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        if (bytes != null) {
            digest.update(bytes);
        }
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null
                ? null
                : storable(new String(header.value(), StandardCharsets.UTF_8));
    }
}
