package nl.driehoek.partners.planview.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.driehoek.kit.events.EventConsumer;
import nl.driehoek.kit.events.EventMark;
import nl.driehoek.kit.events.IncomingEvents;
import nl.driehoek.kit.events.PoisonEventException;
import nl.driehoek.partners.planview.PlanViewService;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows on which submitted revisions partners are consulted. */
@ApplicationScoped
public class ConsultationEventsConsumer implements EventConsumer {
    private final IncomingEvents incoming;
    private final PlanViewService views;

    public ConsultationEventsConsumer(IncomingEvents incoming, PlanViewService views) {
        this.incoming = incoming;
        this.views = views;
    }

    @Override
    @Incoming("plan-consultations")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) {
        incoming.of("consultation-view", message)
                .on(
                        ConsultationOpenedV1.TYPE,
                        ConsultationOpenedV1.class,
                        (event, opened) -> views.openConsultation(
                                opened.revisionOfPlan(), EventMark.of(message).sequence()))
                .onTombstone(key ->
                        views.endConsultation(planId(key), EventMark.of(message).sequence()));
    }

    private static UUID planId(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("the key is no id of a plan: " + key, e);
        }
    }
}
