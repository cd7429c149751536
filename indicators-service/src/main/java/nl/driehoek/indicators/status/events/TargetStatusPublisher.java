package nl.driehoek.indicators.status.events;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.events.OutgoingEvent;

/** Publishes statuses: the topic holds the present status of every target in force. */
@ApplicationScoped
public class TargetStatusPublisher {
    static final String TYPE = "nl.driehoek.indicators.target-status-changed.v1";
    public static final String TOPIC = "driehoek.target-statuses";

    private final Outbox outbox;

    public TargetStatusPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells a status, of which the JSON was written already. */
    public void changed(String id, String json) {
        outbox.add(new OutgoingEvent(TOPIC, id, TYPE, id, path(id), new RawValue(json)));
    }

    /** The event that tells a status. */
    public static OutgoingEvent event(StatusDocument status) {
        return new OutgoingEvent(TOPIC, status.id(), TYPE, status.id(), path(status.id()), status);
    }

    public void left(String id) {
        outbox.add(gone(id));
    }

    /** The target left its plan. */
    public static OutgoingEvent gone(String id) {
        return OutgoingEvent.tombstone(TOPIC, id, TYPE, id, path(id));
    }

    private static String path(String id) {
        return "/v1/target-statuses/" + id;
    }
}
