package nl.driehoek.plans.plan.events;

import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.Revision;

/** A draft or submitted revision was given up. */
public record RevisionWithdrawnV1(
        UUID planId, String reference, List<String> jurisdictions, int revision, String reason) {

    public static final String TYPE = "nl.driehoek.plans.revision-withdrawn.v1";

    public static OutgoingEvent of(Plan plan, Revision revision, String reason) {
        return new OutgoingEvent(
                PlanTopics.FACTS,
                plan.id().toString(),
                TYPE,
                plan.id().toString(),
                PlanTopics.path(plan, revision.number()),
                new RevisionWithdrawnV1(
                        plan.id(),
                        plan.header().reference(),
                        plan.header().jurisdictions(),
                        revision.number(),
                        reason));
    }
}
