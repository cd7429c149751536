package nl.driehoek.plans.plan.events;

import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.Revision;
import org.jspecify.annotations.Nullable;

/** A draft was laid before the body that decides on it. */
public record RevisionSubmittedV1(
        UUID planId,
        String reference,
        List<String> jurisdictions,
        int revision,
        @Nullable String note) {

    public static final String TYPE = "nl.driehoek.plans.revision-submitted.v1";

    public static OutgoingEvent of(Plan plan, Revision revision, @Nullable String note) {
        return new OutgoingEvent(
                PlanTopics.FACTS,
                plan.id().toString(),
                TYPE,
                plan.id().toString(),
                PlanTopics.path(plan, revision.number()),
                new RevisionSubmittedV1(
                        plan.id(), plan.header().reference(), plan.header().jurisdictions(), revision.number(), note));
    }
}
