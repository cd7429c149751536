package nl.driehoek.partners.overview.rest;

import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.overview.domain.Viewed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** As much of a commitment as one needs to know it again in a list. */
@Schema(name = "CommitmentRef", description = "The commitment that something is about.")
public record CommitmentRefDto(
        @Schema(required = true, examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
        UUID id,

        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        UUID planId,

        @Schema(description = "Own code, unique within the plan.", examples = "C000-101") @Nullable
        String reference,

        @Schema(required = true, examples = "Jeugd-pv's tijdig bij OM aanleveren (Kalsbeek)")
        String title,

        @Schema(required = true, description = "Key of the main theme.", examples = "opgroeien")
        String theme,

        @Schema(required = true, description = "Title of that theme.", examples = "Opgroeien")
        String themeTitle,

        @Schema(required = true, examples = "UNDER_WAY") CommitmentStatus status) {

    static CommitmentRefDto of(Viewed viewed) {
        Commitment commitment = viewed.commitment();
        return new CommitmentRefDto(
                commitment.id(),
                commitment.planId(),
                commitment.registration().reference(),
                commitment.promise().title(),
                commitment.themes().main(),
                viewed.themeTitle(),
                commitment.status());
    }
}
