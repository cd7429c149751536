package nl.driehoek.plans.plan.rest;

import java.util.List;
import java.util.UUID;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.PlanKind;
import nl.driehoek.plans.plan.domain.PlanOutline;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as it is read. */
@Schema(name = "Plan", description = "A plan; what it says stands in its revisions.")
public record PlanDto(
        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        UUID id,

        @Schema(required = true, description = "Reference (kenmerk) of the document.", examples = "BD.11 2873240")
        String reference,

        @Schema(required = true, examples = "Jaarplan Veiligheid 2012")
        String title,

        @Schema(required = true, examples = "ANNUAL_PLAN") PlanKind kind,

        @Schema(
                required = true,
                description = "CBS codes of the municipalities or regions that the plan is for.",
                examples = "[\"GM0014\"]")
        List<String> jurisdictions,

        @Schema(required = true) PeriodDto period,

        @Schema(required = true, description = "Ids of the plans that this one elaborates or builds on.")
        List<UUID> parents,

        @Schema(description = "Id of the plan for the years before.") @Nullable
        UUID predecessor,

        @Schema(description = "Number of the revision in force; absent while none was adopted.", examples = "1")
        @Nullable
        Integer revisionInForce,

        @Schema(
                description = "Number of the draft or submitted revision; absent when there is none, and for who may"
                        + " not see drafts.",
                examples = "2")
        @Nullable
        Integer openRevision) {

    static PlanDto of(PlanOutline plan) {
        PlanHeader header = plan.header();
        return new PlanDto(
                plan.id(),
                header.reference(),
                header.title(),
                header.kind(),
                header.jurisdictions(),
                new PeriodDto(header.period().from(), header.period().to()),
                header.parents(),
                header.predecessor(),
                plan.revisionInForce(),
                plan.openRevision());
    }
}
