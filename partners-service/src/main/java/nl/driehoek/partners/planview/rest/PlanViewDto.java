package nl.driehoek.partners.planview.rest;

import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.planview.domain.KnownTheme;
import nl.driehoek.partners.planview.domain.PlanView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What this service knows of a plan. */
@Schema(
        name = "PlanView",
        description = "What partners-service knows of a plan, from the revisions that plans-service published.")
public record PlanViewDto(
        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        UUID planId,

        @Schema(description = "The plan's own reference (kenmerk).", examples = "BD.11 2873240") @Nullable
        String reference,

        @Schema(required = true, examples = "Jaarplan Veiligheid 2012")
        String title,

        @Schema(required = true, description = "The newest adopted revision that has come in.", examples = "2")
        int revision,

        @Schema(required = true, examples = "[\"GM0014\"]") List<String> jurisdictions,

        @Schema(required = true, description = "The themes of that revision, each before those under it.")
        List<ThemeDto> themes,

        @Schema(required = true, description = "The themes that the plan once had and has no more.")
        List<LeftThemeDto> leftThemes) {

    /** A theme that commitments can be made under. */
    @Schema(name = "PlanTheme", description = "A theme that commitments can be made under.")
    public record ThemeDto(
            @Schema(required = true, description = "Stable across revisions.", examples = "rampenbestrijding")
            String key,

            @Schema(required = true, examples = "Voorbereiding op de rampenbestrijding")
            String title,

            @Schema(description = "As printed; not an identity.", examples = "10") @Nullable
            String number,

            @Schema(description = "Key of the theme that this one stands under.") @Nullable
            String parent) {}

    /** A theme that left the plan. */
    @Schema(name = "LeftPlanTheme", description = "A theme that left the plan.")
    public record LeftThemeDto(
            @Schema(required = true, examples = "prostitutie")
            String key,

            @Schema(required = true, description = "As it was last.", examples = "Prostitutie")
            String title,

            @Schema(required = true, description = "The first revision that lacks it.", examples = "2")
            int droppedIn) {}

    static PlanViewDto of(PlanView view) {
        return new PlanViewDto(
                view.planId(),
                view.reference(),
                view.title(),
                view.revision(),
                view.jurisdictions().stream().sorted().toList(),
                view.present().stream()
                        .map(KnownTheme::theme)
                        .map(t -> new ThemeDto(t.key(), t.title(), t.number(), t.parent()))
                        .toList(),
                view.left().stream()
                        .map(left -> new LeftThemeDto(left.key(), left.theme().title(), view.droppedIn(left.key())))
                        .toList());
    }
}
