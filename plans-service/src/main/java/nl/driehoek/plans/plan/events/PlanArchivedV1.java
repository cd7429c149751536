package nl.driehoek.plans.plan.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.plans.plan.domain.Plan;
import org.jspecify.annotations.Nullable;

/** A plan was closed after its period; its revision in force stays as it is. */
public record PlanArchivedV1(
        UUID planId,
        String reference,
        List<String> jurisdictions,
        Years period,
        Instant archivedAt,
        @Nullable String reason) {

    public static final String TYPE = "nl.driehoek.plans.plan-archived.v1";

    public static OutgoingEvent of(Plan plan, @Nullable String reason) {
        return new OutgoingEvent(
                PlanTopics.FACTS,
                plan.id().toString(),
                TYPE,
                plan.id().toString(),
                PlanTopics.path(plan),
                new PlanArchivedV1(
                        plan.id(),
                        plan.header().reference(),
                        plan.header().jurisdictions(),
                        Years.of(plan.header().period()),
                        Objects.requireNonNull(plan.archivedAt()),
                        reason));
    }
}
