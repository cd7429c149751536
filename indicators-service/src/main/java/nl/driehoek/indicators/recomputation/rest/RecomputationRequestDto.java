package nl.driehoek.indicators.recomputation.rest;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.driehoek.indicators.recomputation.domain.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to compute anew. */
@Schema(
        name = "RecomputationRequest",
        description = "Which statuses to compute anew: those of all targets in force, or of some.")
public record RecomputationRequestDto(
        @Schema(description = "Only targets of this plan.", examples = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012") @Nullable
        UUID planId,

        @Schema(description = "Only targets on this indicator.", examples = "groningen-drugsoverlast")
        @Size(max = 100)
        @Nullable
        String indicator,

        @Schema(description = "Compare only, and change nothing; no when left out.", examples = "true") @Nullable
        Boolean dryRun) {

    Scope scope() {
        return new Scope(planId, indicator, Boolean.TRUE.equals(dryRun));
    }
}
