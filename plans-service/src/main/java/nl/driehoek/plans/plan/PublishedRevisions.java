package nl.driehoek.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.kit.reconciliation.PublishedState;
import nl.driehoek.plans.plan.domain.PlanOutline;
import nl.driehoek.plans.plan.domain.Revision.Adopted;
import nl.driehoek.plans.plan.events.PlanTopics;
import nl.driehoek.plans.plan.events.RevisionAdoptedV1;
import nl.driehoek.plans.plan.store.PlanStore;

/** The revision in force of every plan, as it should stand on the topic. */
@ApplicationScoped
public class PublishedRevisions implements PublishedState {
    private final PlanStore plans;
    private final Outbox outbox;

    PublishedRevisions(PlanStore plans, Outbox outbox) {
        this.plans = plans;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return PlanTopics.REVISIONS;
    }

    @Override
    public void each(Consumer<OutgoingEvent> present) {
        plans.inForce().forEach(id -> {
            present.accept(event(id));
            plans.forget();
        });
    }

    private OutgoingEvent event(UUID id) {
        PlanOutline plan = plans.outline(id).orElseThrow();
        Adopted inForce = (Adopted) plans.revision(id, Objects.requireNonNull(plan.revisionInForce()))
                .orElseThrow();
        return RevisionAdoptedV1.of(id, plan.header(), inForce).event(outbox);
    }

    @Override
    public OutgoingEvent gone(String key) {
        return RevisionAdoptedV1.gone(key);
    }
}
