package nl.driehoek.partners.planview.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.kit.events.EventConsumer;
import nl.driehoek.kit.events.IncomingEvents;
import nl.driehoek.partners.planview.PlanViewService;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the adopted revisions of all plans. */
@ApplicationScoped
public class PlanEventsConsumer implements EventConsumer {
    private final IncomingEvents incoming;
    private final PlanViewService views;

    public PlanEventsConsumer(IncomingEvents incoming, PlanViewService views) {
        this.incoming = incoming;
        this.views = views;
    }

    @Override
    @Incoming("plan-revisions")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) {
        incoming.of("plan-view", message)
                .on(
                        RevisionAdoptedV1.TYPE,
                        RevisionAdoptedV1.class,
                        (event, adopted) -> views.takeIn(adopted.revisionOfPlan()));
    }
}
