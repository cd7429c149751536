package nl.driehoek.partners.commitment.rest;

import static java.util.Objects.requireNonNull;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.commitment.CommitmentStep;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.domain.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a commitment came out. */
@Schema(name = "ConclusionInput", description = "Whether the promise was kept.")
public record ConclusionInput(
        @Schema(required = true, examples = "FULFILLED") @Nullable
        Result result,

        @Schema(
                required = true,
                description = "Without personal data.",
                maxLength = Deed.LONGEST_REASON,
                examples = "Heel 2012 boven de 80% gebleven")
        @Nullable
        String reason)
        implements Checked {

    /** Whether a promise was kept. */
    @Schema(name = "ConclusionResult")
    public enum Result {
        FULFILLED,
        /** Also for what was agreed and on which nobody ever reported. */
        NOT_FULFILLED
    }

    @Override
    public void check(Faults faults) {
        faults.at("result").require(result);
        Texts.checkRequired(reason, Deed.LONGEST_REASON, faults.at("reason"));
    }

    /** Only after the check found nothing. */
    CommitmentStep step() {
        return switch (requireNonNull(result)) {
            case FULFILLED -> new CommitmentStep.Fulfil();
            case NOT_FULFILLED -> new CommitmentStep.Fail();
        };
    }
}
