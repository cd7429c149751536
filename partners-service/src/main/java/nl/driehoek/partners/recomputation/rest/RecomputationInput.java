package nl.driehoek.partners.recomputation.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to look at anew. */
@Schema(name = "RecomputationInput", description = "Which commitments to look at anew, and whether to keep the result.")
public record RecomputationInput(
        @Schema(
                description = "Those on this plan. Left out: those on all plans that the caller coordinates.",
                examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        @Nullable
        UUID planId,

        @Schema(description = "Compare only, and change nothing; no when left out.", examples = "true") @Nullable
        Boolean dryRun) {}
