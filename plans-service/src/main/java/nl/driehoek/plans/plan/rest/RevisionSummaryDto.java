package nl.driehoek.plans.plan.rest;

import java.time.LocalDate;
import java.util.List;
import nl.driehoek.plans.plan.domain.Adoption;
import nl.driehoek.plans.plan.domain.RevisionOutline;
import nl.driehoek.plans.plan.domain.RevisionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revision in a list. */
@Schema(name = "RevisionSummary", description = "A revision of a plan without its content.")
public record RevisionSummaryDto(
        @Schema(required = true, examples = "1") int revision,
        @Schema(required = true, examples = "ADOPTED") RevisionState state,

        @Schema(
                description = "Why it differs from the one before; absent on the first.",
                examples = "Bijgesteld naar de cijfers van 2012")
        @Nullable
        String reason,

        @Schema(description = "Number of the revision that it began as a copy of; absent on the first.") @Nullable
        Integer copyOf,

        @Schema(examples = "2012-02-02") @Nullable LocalDate adoptedOn,
        @Schema(examples = "College van B en W") @Nullable String adoptingBody,

        @Schema(required = true, description = "What was done with it; empty for who may not see drafts.")
        List<StepDto> history) {

    static RevisionSummaryDto of(RevisionOutline revision) {
        Adoption adoption = revision.adoption();
        return new RevisionSummaryDto(
                revision.origin().number(),
                revision.state(),
                revision.origin().reason(),
                revision.origin().copyOf(),
                adoption == null ? null : adoption.adoptedOn(),
                adoption == null ? null : adoption.adoptingBody(),
                revision.steps().stream().map(StepDto::of).toList());
    }
}
