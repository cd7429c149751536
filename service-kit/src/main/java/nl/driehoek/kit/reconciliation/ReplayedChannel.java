package nl.driehoek.kit.reconciliation;

import java.util.Set;
import nl.driehoek.kit.events.EventConsumer;
import org.jspecify.annotations.Nullable;

/** A use of another's topic that can be read again from its beginning. Every consumer is one. */
public interface ReplayedChannel extends EventConsumer {
    /** The incoming channel, by whose settings the topic and the consumer group are found. */
    String channel();

    /**
     * The name in the inbox of a consumer whose effect depends on the sequences of events alone; it then judges all of
     * them again. Null for one that has to know which events had their effect.
     */
    default @Nullable String viewInInbox() {
        return null;
    }

    /**
     * Forgets what is held of keys that are no longer on the topic: their tombstones are gone too.
     *
     * @return of how many keys something was held
     */
    default int forgetAllBut(Set<String> keys) {
        return 0;
    }
}
