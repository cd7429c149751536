package nl.driehoek.plans.progress.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.kit.events.EventConsumer;
import nl.driehoek.kit.events.EventMark;
import nl.driehoek.kit.events.IncomingEvents;
import nl.driehoek.plans.progress.ProgressUpdates;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what partners promise on all plans. */
@ApplicationScoped
public class CommitmentConsumer implements EventConsumer {
    private final IncomingEvents incoming;
    private final ProgressUpdates updates;

    public CommitmentConsumer(IncomingEvents incoming, ProgressUpdates updates) {
        this.incoming = incoming;
        this.updates = updates;
    }

    @Override
    @Incoming("commitments")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) {
        incoming.of("commitment-view", message)
                .on(CommitmentChangedV1.TYPE, CommitmentChangedV1.class, (event, changed) -> {
                    EventMark mark = EventMark.of(message);
                    updates.commitmentChanged(changed.commitment(mark.time()), mark);
                })
                .onTombstone(id -> updates.commitmentLeft(id, EventMark.of(message)));
    }
}
