package nl.driehoek.partners.commitment.rest;

import java.time.LocalDate;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That what a norm waited for has happened. */
@Schema(name = "ActivationInput", description = "That what a norm waited for has happened.")
public record ActivationInput(
        @Schema(required = true, description = "Key of the norm.", examples = "n1") @Nullable
        String norm,

        @Schema(
                required = true,
                description = "The day on which it happened; the norm counts from it.",
                examples = "2022-12-15")
        @Nullable
        LocalDate on,

        @Schema(
                required = true,
                description = "Without personal data.",
                maxLength = Deed.LONGEST_REASON,
                examples = "Het experiment gesloten coffeeshopketen is begonnen")
        @Nullable
        String reason)
        implements Checked {

    @Override
    public void check(Faults faults) {
        Codes.checkSlug(norm, "n1", faults.at("norm"));
        faults.at("on").require(on);
        Texts.checkRequired(reason, Deed.LONGEST_REASON, faults.at("reason"));
    }
}
