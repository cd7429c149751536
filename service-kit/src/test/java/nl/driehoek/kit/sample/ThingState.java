package nl.driehoek.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.kit.reconciliation.PublishedState;
import nl.driehoek.kit.rest.Cursor;

@ApplicationScoped
public class ThingState implements PublishedState {
    private final Things things;

    public ThingState(Things things) {
        this.things = things;
    }

    @Override
    public String topic() {
        return Things.STATE;
    }

    @Override
    public void each(Consumer<OutgoingEvent> present) {
        things.list(new Cursor(100_000, null)).stream().map(Things::state).forEach(present);
    }

    @Override
    public OutgoingEvent gone(String key) {
        return OutgoingEvent.tombstone(Things.STATE, key, Things.TYPE, key, "/v1/things/" + key);
    }
}
