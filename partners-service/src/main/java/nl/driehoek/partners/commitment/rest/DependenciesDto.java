package nl.driehoek.partners.commitment.rest;

import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.commitment.Dependencies;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stands next to a commitment. */
@Schema(
        name = "Dependencies",
        description =
                "What a commitment cannot be kept without, and what cannot be kept without it. What the caller may"
                        + " not see is only counted.")
public record DependenciesDto(
        @Schema(required = true, description = "What it depends on, directly.")
        List<DependencyDto> dependsOn,

        @Schema(
                required = true,
                description = "On how many more it depends that the caller may not see.",
                examples = "0")
        int hiddenDependsOn,

        @Schema(required = true, description = "What depends on it, directly.")
        List<DependencyDto> neededBy,

        @Schema(
                required = true,
                description = "How many more depend on it that the caller may not see.",
                examples = "1")
        int hiddenNeededBy) {

    /** A commitment beside another. */
    @Schema(name = "Dependency", description = "A commitment that another depends on, or that depends on another.")
    public record DependencyDto(
            @Schema(required = true, examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
            UUID id,

            @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
            UUID planId,

            @Schema(description = "Own code, unique within the plan.", examples = "C000-101") @Nullable
            String reference,

            @Schema(required = true, examples = "Jeugd-pv's tijdig bij OM aanleveren (Kalsbeek)")
            String title,

            @Schema(required = true, examples = "UNDER_WAY") CommitmentStatus status,

            @Schema(
                    required = true,
                    description = "Codes of the organisations that promise it.",
                    examples = "[\"politie-groningen\"]")
            List<String> partners) {

        static DependencyDto of(Commitment commitment) {
            return new DependencyDto(
                    commitment.id(),
                    commitment.planId(),
                    commitment.registration().reference(),
                    commitment.promise().title(),
                    commitment.status(),
                    List.copyOf(commitment.promise().responsibilities().promising()));
        }
    }

    static DependenciesDto of(Dependencies found) {
        return new DependenciesDto(
                found.needs().stream().map(DependencyDto::of).toList(),
                found.hiddenNeeds(),
                found.neededBy().stream().map(DependencyDto::of).toList(),
                found.hiddenNeededBy());
    }
}
