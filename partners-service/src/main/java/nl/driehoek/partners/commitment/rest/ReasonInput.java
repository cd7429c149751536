package nl.driehoek.partners.commitment.rest;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.domain.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a step is taken. */
@Schema(name = "ReasonInput", description = "Why a step is taken.")
public record ReasonInput(
        @Schema(
                required = true,
                description = "Without personal data.",
                maxLength = Deed.LONGEST_REASON,
                examples = "Het thema staat niet meer in het plan")
        @Nullable
        String reason)
        implements Checked {

    @Override
    public void check(Faults faults) {
        Texts.checkRequired(reason, Deed.LONGEST_REASON, faults.at("reason"));
    }
}
