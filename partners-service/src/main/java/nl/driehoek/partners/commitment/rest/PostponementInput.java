package nl.driehoek.partners.commitment.rest;

import java.time.LocalDate;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.domain.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a commitment is put off, and until when. */
@Schema(name = "PostponementInput", description = "Why a commitment is put off, and until when.")
public record PostponementInput(
        @Schema(
                description = "The day on which it is to be taken up again, where that is known.",
                examples = "2013-01-01")
        @Nullable
        LocalDate until,

        @Schema(
                required = true,
                description = "Without personal data.",
                maxLength = Deed.LONGEST_REASON,
                examples = "Wacht op de landelijke prostitutiewet")
        @Nullable
        String reason)
        implements Checked {

    @Override
    public void check(Faults faults) {
        Texts.checkRequired(reason, Deed.LONGEST_REASON, faults.at("reason"));
    }
}
