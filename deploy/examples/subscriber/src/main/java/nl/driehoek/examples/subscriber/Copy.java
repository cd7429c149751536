package nl.driehoek.examples.subscriber;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The present state of the topics that were followed: per key the event with the highest sequence. Delivered twice, late or
 * in another order, the same events give the same copy.
 */
final class Copy {

    /** What came of an event. */
    enum Outcome {
        TAKEN_IN,
        /** Delivered before, or overtaken by a newer one: to be expected, and harmless. */
        OLDER,
        /** A type or version that this program was not written for: it is left, and somebody should look. */
        NOT_UNDERSTOOD
    }

    private final SortedMap<String, SortedMap<String, Event>> topics = new TreeMap<>();
    private final Map<String, String> understood;

    /** @param understood per topic the type that is its state */
    Copy(Map<String, String> understood) {
        this.understood = Map.copyOf(understood);
        understood.keySet().forEach(topic -> topics.put(topic, new TreeMap<>()));
    }

    Outcome apply(Event event) {
        SortedMap<String, Event> held = topics.get(event.topic());
        // Also the tombstones of our types name them; a .v2 beside the old one is for those who know it.
        if (held == null || !event.type().equals(understood.get(event.topic()))) {
            return Outcome.NOT_UNDERSTOOD;
        }
        Event present = held.get(event.key());
        if (present != null && present.sequence() >= event.sequence()) {
            return Outcome.OLDER;
        }
        // A tombstone stays, with its sequence: an older event that comes again must not bring back what is no more.
        held.put(event.key(), event);
        return Outcome.TAKEN_IN;
    }

    /** What a key stands for now; empty when it is no more, or never was. */
    Optional<Event> find(String topic, String key) {
        return Optional.ofNullable(topics.getOrDefault(topic, new TreeMap<>()).get(key))
                .filter(event -> event.data() != null);
    }

    /** How many keys of a topic there are now. */
    long count(String topic) {
        return topics.getOrDefault(topic, new TreeMap<>()).values().stream()
                .filter(event -> event.data() != null)
                .count();
    }

    /** Everything that is held, tombstones too. */
    SortedMap<String, SortedMap<String, Event>> topics() {
        return topics;
    }
}
