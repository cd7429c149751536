package nl.driehoek.plans.progress.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.kit.events.EventConsumer;
import nl.driehoek.kit.events.EventMark;
import nl.driehoek.kit.events.IncomingEvents;
import nl.driehoek.plans.progress.ProgressUpdates;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows how the targets of all plans are judged. */
@ApplicationScoped
public class TargetStatusConsumer implements EventConsumer {
    private final IncomingEvents incoming;
    private final ProgressUpdates updates;

    public TargetStatusConsumer(IncomingEvents incoming, ProgressUpdates updates) {
        this.incoming = incoming;
        this.updates = updates;
    }

    @Override
    @Incoming("target-statuses")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) {
        incoming.of("target-status-view", message)
                .on(TargetStatusChangedV1.TYPE, TargetStatusChangedV1.class, (event, changed) -> {
                    EventMark mark = EventMark.of(message);
                    updates.statusChanged(changed.status(mark.time()), mark);
                })
                .onTombstone(id -> updates.statusLeft(id, EventMark.of(message)));
    }
}
