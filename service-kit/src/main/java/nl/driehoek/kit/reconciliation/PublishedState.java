package nl.driehoek.kit.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import nl.driehoek.kit.events.OutgoingEvent;

/**
 * What a compacted topic of this service should hold by its database: the state of every key. A service has one for each
 * of its compacted topics, made by the same code that publishes changes, for both must be the same.
 */
public interface PublishedState {
    String topic();

    /**
     * Gives the event that would publish the present state of each key, one after the other. Called in a transaction in
     * which nobody else publishes; nothing of it need fit in memory.
     */
    void each(Consumer<OutgoingEvent> present);

    /** The tombstone of a key that is on the topic and not among the present state. */
    OutgoingEvent gone(String key);

    /** What of the last event of a key is needed to say whether it {@link #mayStay}; short, as it is kept for each key. */
    default String mark(JsonNode data) {
        return "";
    }

    /** Whether an event may stay on the topic although its key is not among the present state. */
    default boolean mayStay(String key, String mark) {
        return false;
    }
}
