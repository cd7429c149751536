package nl.driehoek.kit.events;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of one transaction, until they are written together: a statement per event would cost more than many a
 * change itself. They are written before the transaction completes, and earlier when they grow many, so that memory stays
 * bounded. A failure to write them fails the transaction.
 */
final class GatheredEvents implements Synchronization {
    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final OutboxStore store;
    private final Runnable committed;
    private final List<GatheredEvent> waiting = new ArrayList<>();
    private int characters;
    private boolean completing;

    /** @param committed is run once the events are there for all to see */
    GatheredEvents(OutboxStore store, Runnable committed) {
        this.store = store;
        this.committed = committed;
    }

    void add(GatheredEvent event) {
        waiting.add(event);
        characters += event.characters();
        // Whoever adds while the transaction completes may be the last; nobody comes by again.
        if (completing || waiting.size() >= MOST_EVENTS || characters >= MOST_CHARACTERS) {
            write();
        }
    }

    void write() {
        if (!waiting.isEmpty()) {
            store.write(waiting);
            waiting.clear();
            characters = 0;
        }
    }

    @Override
    public void beforeCompletion() {
        completing = true;
        write();
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            committed.run();
        }
    }
}
