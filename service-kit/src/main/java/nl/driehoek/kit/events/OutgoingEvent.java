package nl.driehoek.kit.events;

import org.jspecify.annotations.Nullable;

/**
 * An event that a change of state decided on.
 *
 * @param topic Kafka topic
 * @param key Kafka key; order is promised per key, and a compacted topic keeps the last event per key
 * @param type CloudEvents type, such as {@code nl.driehoek.plans.revision-adopted.v1}
 * @param subject id of the entity that the event is about
 * @param path path below this service's base URL where the entity can be read, such as {@code /v1/plans/…}
 * @param data what is published, written as JSON, or a {@code RawValue} that is JSON already; null makes a tombstone: the key
 *     left the topic's present state
 */
public record OutgoingEvent(
        String topic,
        String key,
        String type,
        String subject,
        String path,
        @Nullable Object data) {

    /** Says that what {@code key} stood for is no more; a compacted topic then forgets it. */
    public static OutgoingEvent tombstone(String topic, String key, String type, String subject, String path) {
        return new OutgoingEvent(topic, key, type, subject, path, null);
    }
}
