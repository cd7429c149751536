package nl.driehoek.indicators.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import nl.driehoek.indicators.status.events.TargetStatusPublisher;
import nl.driehoek.indicators.status.store.StatusStore;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.kit.reconciliation.PublishedState;
import nl.driehoek.kit.rest.Cursor;

/** The status of every target in force, as it should stand on the topic. */
@ApplicationScoped
public class PublishedStatuses implements PublishedState {
    private static final StatusFilter ALL = new StatusFilter(null, null, null, null, null, null, null, null);

    private final StatusStore store;

    PublishedStatuses(StatusStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return TargetStatusPublisher.TOPIC;
    }

    @Override
    public void each(Consumer<OutgoingEvent> present) {
        Cursor page = new Cursor(Cursor.MAX_LIMIT, null);
        List<StatusDocument> some;
        do {
            some = store.list(ALL, page);
            some.forEach(status -> present.accept(TargetStatusPublisher.event(status)));
            page = some.isEmpty()
                    ? page
                    : new Cursor(Cursor.MAX_LIMIT, some.get(some.size() - 1).id());
        } while (!some.isEmpty());
    }

    @Override
    public OutgoingEvent gone(String key) {
        return TargetStatusPublisher.gone(key);
    }
}
