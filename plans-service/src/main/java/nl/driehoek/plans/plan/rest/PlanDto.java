package nl.driehoek.plans.plan.rest;

import static java.util.Objects.requireNonNull;
import static nl.driehoek.plans.plan.document.ContentDocument.present;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.plans.plan.document.HeaderDocument;
import nl.driehoek.plans.plan.document.HeaderDocument.DocumentDateDocument;
import nl.driehoek.plans.plan.document.HeaderDocument.OwnerDocument;
import nl.driehoek.plans.plan.document.HeaderDocument.ParentDocument;
import nl.driehoek.plans.plan.document.HeaderDocument.PeriodDocument;
import nl.driehoek.plans.plan.document.HeaderDocument.PointerDocument;
import nl.driehoek.plans.plan.domain.PlanKind;
import nl.driehoek.plans.plan.domain.PlanOutline;
import nl.driehoek.plans.plan.domain.PlanStep;
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

        @Schema(required = true) PeriodDocument period,

        @Schema(description = "Which edition of a plan for more years it is.", examples = "Jaar 2010") @Nullable
        String edition,

        @Schema(required = true, description = "The organisations whose plan it is.")
        List<OwnerDocument> owners,

        @Schema(
                required = true,
                description =
                        "Plans that this one elaborates or builds on; with its id, whatever it was named by, when it"
                                + " is here and the caller may see it.")
        List<ParentDocument> parents,

        @Schema(description = "The plan for the years before.") @Nullable
        PointerDocument predecessor,

        @Schema(description = "Who is to adopt it.", examples = "Regionaal College Drenthe") @Nullable
        String decidingBody,

        @Schema(required = true, description = "Dates that the document carries.")
        List<DocumentDateDocument> documentDates,

        @Schema(description = "Number of the revision in force; absent while none was adopted.", examples = "1")
        @Nullable
        Integer revisionInForce,

        @Schema(
                description = "Number of the draft or submitted revision; absent when there is none, and for who may"
                        + " not see drafts.",
                examples = "2")
        @Nullable
        Integer openRevision,

        @Schema(description = "When it was archived; absent while it is not.", examples = "2013-01-07T09:00:00Z")
        @Nullable
        Instant archivedAt,

        @Schema(description = "What was done with the plan itself; empty for who may not see drafts, absent in lists.")
        @Nullable
        List<PlanStepDto> history) {

    /**
     * @param named where the plans are that are named by reference
     */
    static PlanDto of(PlanOutline plan, Map<String, UUID> named) {
        HeaderDocument header = HeaderDocument.of(plan.header()).withIds(named);
        return new PlanDto(
                plan.id(),
                plan.header().reference(),
                plan.header().title(),
                plan.header().kind(),
                plan.header().jurisdictions(),
                requireNonNull(header.period()),
                header.edition(),
                present(header.owners()),
                present(header.parents()),
                header.predecessor(),
                header.decidingBody(),
                present(header.documentDates()),
                plan.revisionInForce(),
                plan.openRevision(),
                plan.archivedAt(),
                null);
    }

    PlanDto withHistory(List<PlanStep> steps) {
        return new PlanDto(
                id,
                reference,
                title,
                kind,
                jurisdictions,
                period,
                edition,
                owners,
                parents,
                predecessor,
                decidingBody,
                documentDates,
                revisionInForce,
                openRevision,
                archivedAt,
                steps.stream().map(PlanStepDto::of).toList());
    }
}
