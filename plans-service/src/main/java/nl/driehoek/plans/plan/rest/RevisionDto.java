package nl.driehoek.plans.plan.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.driehoek.plans.plan.SeenRevision;
import nl.driehoek.plans.plan.document.ContentDocument;
import nl.driehoek.plans.plan.domain.RevisionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revision as it is read. */
@Schema(name = "Revision", description = "A revision of a plan with its content.")
public record RevisionDto(
        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        UUID planId,

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
        List<StepDto> history,

        @Schema(required = true) ContentDocument content) {

    static RevisionDto of(UUID planId, SeenRevision seen) {
        RevisionSummaryDto summary = RevisionSummaryDto.of(seen.outline());
        return new RevisionDto(
                planId,
                summary.revision(),
                summary.state(),
                summary.reason(),
                summary.copyOf(),
                summary.adoptedOn(),
                summary.adoptingBody(),
                summary.history(),
                ContentDocument.of(seen.content()));
    }
}
