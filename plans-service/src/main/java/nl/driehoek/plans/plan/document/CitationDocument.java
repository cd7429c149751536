package nl.driehoek.plans.plan.document;

import static java.util.Objects.requireNonNull;

import nl.driehoek.plans.plan.domain.PartialDate;
import nl.driehoek.plans.plan.domain.Surroundings.Citation;
import nl.driehoek.plans.plan.domain.SurroundingsForm.CitationForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document that the plan refers to. */
@Schema(name = "Citation", description = "A protocol, covenant, law or method that the plan refers to.")
public record CitationDocument(
        @Schema(
                required = true,
                description = "Names the citation in all revisions; unique in each.",
                examples = "kaderconvenant-integrale-overheidshandhaving")
        @Nullable
        String key,

        @Schema(required = true, description = "What kind of document it is.", examples = "COVENANT")
        Citation.@Nullable Kind kind,

        @Schema(required = true, examples = "Kaderconvenant integrale overheidshandhaving") @Nullable
        String title,

        @Schema(description = "Day, month or year from which it is valid.", examples = "2008") @Nullable
        String validFrom,

        @Schema(description = "Day, month or year until which it is valid.", examples = "2012") @Nullable
        String validTo) {

    static CitationDocument of(Citation citation) {
        return new CitationDocument(
                citation.key(),
                citation.kind(),
                citation.title(),
                text(citation.validFrom()),
                text(citation.validTo()));
    }

    CitationForm form() {
        return new CitationForm(key, kind, title, validFrom, validTo);
    }

    Citation citation() {
        return new Citation(
                requireNonNull(key), requireNonNull(kind), requireNonNull(title), date(validFrom), date(validTo));
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : new PartialDate(text);
    }
}
