package nl.driehoek.partners.commitment.rest;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an organisation will not, and why. */
@Schema(name = "DeclineInput", description = "That an organisation declines, and why.")
public record DeclineInput(
        @Schema(
                description =
                        "Code of the organisation; the caller's own when left out. Who coordinates the plan may record"
                                + " for another one what it said by other ways.",
                examples = "politie-groningen")
        @Nullable
        String partner,

        @Schema(
                required = true,
                description = "Without personal data.",
                maxLength = Deed.LONGEST_REASON,
                examples = "Geen capaciteit in 2012")
        @Nullable
        String reason)
        implements Checked {

    @Override
    public void check(Faults faults) {
        Codes.checkOptionalSlug(partner, "politie-groningen", faults.at("partner"));
        Texts.checkRequired(reason, Deed.LONGEST_REASON, faults.at("reason"));
    }
}
