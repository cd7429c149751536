package nl.driehoek.plans.progress.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nl.driehoek.kit.events.BatchHandling;
import nl.driehoek.kit.events.EventMark;
import nl.driehoek.kit.events.IncomingEvents;
import nl.driehoek.kit.reconciliation.ReplayedChannel;
import nl.driehoek.plans.progress.ProgressUpdates;
import nl.driehoek.plans.progress.ProgressUpdates.StatusChange;
import nl.driehoek.plans.progress.domain.TargetStatus;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows how the targets of all plans are judged. */
@ApplicationScoped
public class TargetStatusConsumer implements ReplayedChannel {
    private static final String VIEW = "target-status-view";

    private final BatchHandling<StatusChange> statuses;
    private final ProgressUpdates updates;

    public TargetStatusConsumer(IncomingEvents incoming, ProgressUpdates updates) {
        this.updates = updates;
        this.statuses = incoming.inBatches(VIEW, updates::statusesChanged)
                .on(TargetStatusChangedV1.TYPE, TargetStatusChangedV1.class, TargetStatusConsumer::changed)
                .onTombstone(message -> new StatusChange(message.key(), null, EventMark.of(message)));
    }

    @Override
    public String channel() {
        return "target-statuses";
    }

    @Override
    public String viewInInbox() {
        return VIEW;
    }

    @Override
    public int forgetAllBut(Set<String> keys) {
        return updates.forgetStatusesBut(keys);
    }

    @Override
    public void receive(ConsumerRecord<String, byte[]> message) {
        statuses.receive(message);
    }

    /** Takes what came together. */
    @Incoming("target-statuses")
    @Blocking
    public void receive(
            ConsumerRecords<String, byte[]> messages, IncomingKafkaRecordBatchMetadata<String, byte[]> batch) {
        statuses.receive(messages, batch);
    }

    private static StatusChange changed(ConsumerRecord<String, byte[]> message, TargetStatusChangedV1 changed) {
        EventMark mark = EventMark.of(message);
        TargetStatus status = changed.status(mark.time());
        return new StatusChange(status.id(), status, mark);
    }
}
