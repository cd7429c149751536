package nl.driehoek.partners.consultation.rest;

import java.time.Instant;
import java.util.UUID;
import nl.driehoek.partners.consultation.domain.Reaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reaction as it is read: of an organisation, never of a person. */
@Schema(
        name = "Reaction",
        description = "What an organisation said to a commitment. It stays as it is, and is in no event.")
public record ReactionDto(
        @Schema(required = true, examples = "5c1b7a60-2f4e-4b1d-9a53-0d6a7c2e2012")
        UUID id,

        @Schema(required = true, examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
        UUID commitmentId,

        @Schema(required = true, description = "The organisation whose reaction it is.", examples = "politie-groningen")
        String partner,

        @Schema(required = true, examples = "2012-02-14T09:30:00Z")
        Instant at,

        @Schema(required = true, examples = "Haalbaar, als het eerste verhoor voortaan in Kalsbeek wordt vastgelegd")
        String text,

        @Schema(
                description = "The organisation that wrote it down, when that is another one.",
                examples = "gemeente-groningen")
        @Nullable
        String recordedBy,

        @Schema(description = "On what ground it wrote that down.", examples = "Per brief van 13 februari 2012")
        @Nullable
        String reason) {

    static ReactionDto of(Reaction reaction) {
        return new ReactionDto(
                reaction.id(),
                reaction.commitmentId(),
                reaction.partner(),
                reaction.at(),
                reaction.text(),
                reaction.recordedBy(),
                reaction.ground());
    }
}
