package nl.driehoek.partners.consultation.rest;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.consultation.domain.Reaction;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reaction as it is made. */
@Schema(name = "ReactionInput", description = "What an organisation says to a commitment.")
public record ReactionInput(
        @Schema(
                description =
                        "Code of the organisation; the caller's own when left out. Who coordinates the plan may record"
                                + " what one that has a part said by other ways, and then gives the reason.",
                examples = "politie-groningen")
        @Nullable
        String partner,

        @Schema(
                description = "On what ground it is recorded for another organisation; without personal data.",
                maxLength = Deed.LONGEST_REASON,
                examples = "Per brief van 13 februari 2012")
        @Nullable
        String reason,

        @Schema(
                required = true,
                description = "Without personal data: everybody who may see the commitment reads it.",
                maxLength = Reaction.LONGEST_TEXT,
                examples = "Haalbaar, als het eerste verhoor voortaan in Kalsbeek wordt vastgelegd")
        @Nullable
        String text)
        implements Checked {

    @Override
    public void check(Faults faults) {
        Codes.checkOptionalSlug(partner, "politie-groningen", faults.at("partner"));
        Texts.checkOptional(reason, Deed.LONGEST_REASON, faults.at("reason"));
        Reaction.checkText(text, faults);
    }
}
