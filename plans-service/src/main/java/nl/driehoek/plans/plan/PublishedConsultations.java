package nl.driehoek.plans.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.kit.reconciliation.PublishedState;
import nl.driehoek.plans.plan.domain.PlanOutline;
import nl.driehoek.plans.plan.domain.Revision;
import nl.driehoek.plans.plan.events.ConsultationOpenedV1;
import nl.driehoek.plans.plan.events.PlanTopics;
import nl.driehoek.plans.plan.store.PlanStore;

/** The revisions on which partners are consulted, as they should stand on the topic. */
@ApplicationScoped
public class PublishedConsultations implements PublishedState {
    private final PlanStore plans;

    PublishedConsultations(PlanStore plans) {
        this.plans = plans;
    }

    @Override
    public String topic() {
        return PlanTopics.CONSULTATIONS;
    }

    @Override
    public void each(Consumer<OutgoingEvent> present) {
        for (UUID id : plans.open()) {
            PlanOutline plan = plans.outline(id).orElseThrow();
            Revision open = plans.revision(id, Objects.requireNonNull(plan.openRevision()))
                    .orElseThrow();
            ConsultationOpenedV1.present(id, plan.header(), open).ifPresent(present);
            plans.forget();
        }
    }

    @Override
    public OutgoingEvent gone(String key) {
        return ConsultationOpenedV1.gone(key);
    }

    /** The revision that was consulted on. */
    @Override
    public String mark(JsonNode data) {
        return data.path("revision").asText();
    }

    /** What ended in adoption was left as it is. */
    @Override
    public boolean mayStay(String key, String mark) {
        return plans.revision(UUID.fromString(key), Integer.parseInt(mark))
                .filter(revision -> revision.adoption() != null)
                .isPresent();
    }
}
