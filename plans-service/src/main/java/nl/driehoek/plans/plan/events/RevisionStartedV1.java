package nl.driehoek.plans.plan.events;

import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.Revision;
import org.jspecify.annotations.Nullable;

/** A new revision was begun as a copy of another one. */
public record RevisionStartedV1(
        UUID planId,
        String reference,
        List<String> jurisdictions,
        int revision,
        @Nullable Integer copyOf,
        @Nullable String reason) {

    public static final String TYPE = "nl.driehoek.plans.revision-started.v1";

    public static OutgoingEvent of(Plan plan, Revision revision) {
        return new OutgoingEvent(
                PlanTopics.FACTS,
                plan.id().toString(),
                TYPE,
                plan.id().toString(),
                PlanTopics.path(plan, revision.number()),
                new RevisionStartedV1(
                        plan.id(),
                        plan.header().reference(),
                        plan.header().jurisdictions(),
                        revision.number(),
                        revision.origin().copyOf(),
                        revision.origin().reason()));
    }
}
