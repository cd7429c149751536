package nl.driehoek.partners.commitment.rest;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The agreement of an organisation. */
@Schema(name = "AgreementInput", description = "The agreement of an organisation.")
public record AgreementInput(
        @Schema(
                description =
                        "Code of the organisation; the caller's own when left out. Who coordinates the plan may record"
                                + " for another one what it said by other ways, and then gives the reason.",
                examples = "politie-groningen")
        @Nullable
        String partner,

        @Schema(
                description = "Why, or on what footing; without personal data.",
                maxLength = Deed.LONGEST_REASON,
                examples = "Past binnen de afspraken van het korps")
        @Nullable
        String reason)
        implements Checked {

    @Override
    public void check(Faults faults) {
        Codes.checkOptionalSlug(partner, "politie-groningen", faults.at("partner"));
        Texts.checkOptional(reason, Deed.LONGEST_REASON, faults.at("reason"));
    }
}
