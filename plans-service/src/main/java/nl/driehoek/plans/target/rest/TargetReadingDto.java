package nl.driehoek.plans.target.rest;

import nl.driehoek.plans.plan.document.BoundDocument;
import nl.driehoek.plans.target.domain.BoundInWords;
import nl.driehoek.plans.target.domain.TargetReading;
import nl.driehoek.plans.target.domain.TargetReading.Read;
import nl.driehoek.plans.target.domain.TargetReading.Refused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a target text is understood, or why it is not. */
@Schema(
        name = "TargetReading",
        description = "How a target text is understood (bound, explanation), or why it is not (cause, position,"
                + " detail, readUpTo).")
public record TargetReadingDto(
        @Schema(required = true, description = "The text that was read.", examples = "<2008 (8%)")
        String printed,

        @Schema(
                required = true,
                description = "Whether a plan may have this target; one that cannot be read is refused there with the"
                        + " same cause.",
                examples = "true")
        boolean readable,

        @Schema(description = "The bound that the text states.") @Nullable
        BoundDocument bound,

        @Schema(description = "The bound in Dutch words.", examples = "lager dan het niveau van 2008 (8%)") @Nullable
        String explanation,

        @Schema(
                description = "Why it is not read: target-text-unreadable, target-text-ambiguous, comparator-unknown or"
                        + " reference-unknown.",
                examples = "target-text-unreadable")
        @Nullable
        String cause,

        @Schema(
                description = "The first character that was not understood, counted from 0; the length of the text"
                        + " where something is missing at its end.",
                examples = "4")
        @Nullable
        Integer position,

        @Schema(
                description = "What was understood and what was not, and what would be right.",
                examples = "Understood '≤ 3', but not what follows: 'in 2014'.")
        @Nullable
        String detail,

        @Schema(
                description =
                        "In Dutch words, the bound that the text states before the position, where it has a sign or"
                                + " words that say its side.",
                examples = "hoogstens 3")
        @Nullable
        String readUpTo) {

    static TargetReadingDto of(String printed, TargetReading reading) {
        if (reading instanceof Refused refused) {
            return new TargetReadingDto(
                    printed,
                    false,
                    null,
                    null,
                    refused.cause().code(),
                    refused.position(),
                    refused.detail(),
                    refused.before() == null ? null : BoundInWords.of(refused.before()));
        }
        var bound = ((Read) reading).expression().bound();
        return new TargetReadingDto(
                printed, true, BoundDocument.of(bound), BoundInWords.of(bound), null, null, null, null);
    }
}
