package nl.driehoek.plans.plan.document;

import static java.util.Objects.requireNonNull;

import nl.driehoek.plans.plan.domain.Surroundings.PriorityChange;
import nl.driehoek.plans.plan.domain.SurroundingsForm.PriorityChangeForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme that was dropped or added, and why. */
@Schema(name = "PriorityChange", description = "A priority that was dropped or added, and why.")
public record PriorityChangeDocument(
        @Schema(required = true, examples = "DROPPED") PriorityChange.@Nullable Change change,

        @Schema(required = true, description = "Title of the theme.", examples = "Woninginbraken") @Nullable
        String title,

        @Schema(
                description = "Key of the theme: an added one is in the plan, a dropped one is not.",
                examples = "woninginbraken")
        @Nullable
        String theme,

        @Schema(required = true, examples = "Daling; de aanpak loopt goed in het gewone werk") @Nullable
        String reason,

        @Schema(description = "Where it was before, or was not yet.", examples = "Jaarplan 2018") @Nullable
        String comparedTo) {

    static PriorityChangeDocument of(PriorityChange change) {
        return new PriorityChangeDocument(
                change.change(), change.title(), change.theme(), change.reason(), change.comparedTo());
    }

    PriorityChangeForm form() {
        return new PriorityChangeForm(change, title, theme, reason, comparedTo);
    }

    PriorityChange priorityChange() {
        return new PriorityChange(
                requireNonNull(change), requireNonNull(title), theme, requireNonNull(reason), comparedTo);
    }
}
