package nl.driehoek.plans.plan.rest;

import java.util.List;
import nl.driehoek.plans.plan.domain.PlacedTheme;
import nl.driehoek.plans.plan.domain.SafetyField;
import nl.driehoek.plans.plan.domain.Theme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme in a flat list: where it stands, and what it says itself. */
@Schema(name = "PlacedTheme", description = "A theme without those below it, and where it stands.")
public record PlacedThemeDto(
        @Schema(required = true, examples = "drugs") String key,

        @Schema(description = "Key of the theme right above it; absent at the top.", examples = "wijken-en-buurten")
        @Nullable
        String parent,

        @Schema(
                required = true,
                description = "Keys from the top down to the theme itself.",
                examples = "[\"wijken-en-buurten\", \"drugs\"]")
        List<String> path,

        @Schema(required = true, description = "Its place among the themes beside it, from 0.", examples = "0")
        int position,

        @Schema(required = true, examples = "Drugsoverlast") String title,

        @Schema(description = "Number as printed.", examples = "1.1") @Nullable
        String number,

        @Schema(description = "Field of the Kernbeleid Veiligheid (VNG).", examples = "LIVING_ENVIRONMENT") @Nullable
        SafetyField safetyField,

        @Schema(examples = "Minder overlast van drugs") @Nullable
        String objective,

        @Schema(required = true, description = "What the theme should bring about.")
        List<String> intendedResults,

        @Schema(required = true, description = "Other policy that the theme leans on.")
        List<String> relatedPolicy,

        @Schema(required = true, description = "What gets most attention.")
        List<String> focusAreas,

        @Schema(required = true, description = "What is still to be found out or decided.")
        List<String> openFields) {

    static PlacedThemeDto of(PlacedTheme placed) {
        Theme theme = placed.theme();
        return new PlacedThemeDto(
                theme.key(),
                placed.parent(),
                placed.path(),
                placed.position(),
                theme.title(),
                theme.number(),
                theme.safetyField(),
                theme.objective(),
                theme.intendedResults(),
                theme.relatedPolicy(),
                theme.focusAreas(),
                theme.openFields());
    }
}
