package nl.driehoek.plans.plan.events;

import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.PlanKind;

/** A plan was made, with its first draft. Tells nothing of what stands in the draft. */
public record PlanCreatedV1(
        UUID planId, String reference, String title, PlanKind kind, List<String> jurisdictions, Years period) {

    public static final String TYPE = "nl.driehoek.plans.plan-created.v1";

    public static OutgoingEvent of(Plan plan) {
        PlanHeader header = plan.header();
        return new OutgoingEvent(
                PlanTopics.FACTS,
                plan.id().toString(),
                TYPE,
                plan.id().toString(),
                PlanTopics.path(plan),
                new PlanCreatedV1(
                        plan.id(),
                        header.reference(),
                        header.title(),
                        header.kind(),
                        header.jurisdictions(),
                        Years.of(header.period())));
    }
}
