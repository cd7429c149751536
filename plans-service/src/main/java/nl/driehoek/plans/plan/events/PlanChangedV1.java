package nl.driehoek.plans.plan.events;

import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.PlanKind;

/**
 * What identifies a plan was changed.
 *
 * @param changed names of the members that were changed; those that do not stand here can be read at the dataref
 */
public record PlanChangedV1(
        UUID planId,
        String reference,
        String title,
        PlanKind kind,
        List<String> jurisdictions,
        Years period,
        List<String> changed) {

    public static final String TYPE = "nl.driehoek.plans.plan-changed.v1";

    public static OutgoingEvent of(Plan plan, List<String> changed) {
        PlanHeader header = plan.header();
        return new OutgoingEvent(
                PlanTopics.FACTS,
                plan.id().toString(),
                TYPE,
                plan.id().toString(),
                PlanTopics.path(plan),
                new PlanChangedV1(
                        plan.id(),
                        header.reference(),
                        header.title(),
                        header.kind(),
                        header.jurisdictions(),
                        Years.of(header.period()),
                        changed));
    }
}
