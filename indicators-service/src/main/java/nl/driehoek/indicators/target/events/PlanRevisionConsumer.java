package nl.driehoek.indicators.target.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.driehoek.indicators.target.RevisionInForce;
import nl.driehoek.indicators.target.TargetService;
import nl.driehoek.kit.events.EventConsumer;
import nl.driehoek.kit.events.IncomingEvents;
import nl.driehoek.kit.events.PoisonEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in the plan revisions that are in force. */
@ApplicationScoped
public class PlanRevisionConsumer implements EventConsumer {
    static final String REVISION_ADOPTED = "nl.driehoek.plans.revision-adopted.v1";

    private final IncomingEvents incoming;
    private final TargetService targets;

    public PlanRevisionConsumer(IncomingEvents incoming, TargetService targets) {
        this.incoming = incoming;
        this.targets = targets;
    }

    @Override
    @Incoming("plan-revisions")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) {
        incoming.of("plan-revisions", message)
                .on(REVISION_ADOPTED, RevisionAdoptedV1.class, (event, adopted) -> targets.project(translated(adopted)))
                .onTombstone(planId -> targets.forget(plan(planId)));
    }

    private static RevisionInForce translated(RevisionAdoptedV1 adopted) {
        try {
            return adopted.toRevision();
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("the revision cannot be judged: " + e.getMessage(), e);
        }
    }

    private static UUID plan(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("'" + key + "' is not the id of a plan", e);
        }
    }
}
