package nl.driehoek.plans.plan.rest;

import nl.driehoek.plans.plan.domain.ThemeEdits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a theme is to stand. */
@Schema(name = "ThemeMove", description = "Where a theme is to stand.")
public record ThemePlaceInput(
        @Schema(description = "Key of the theme under which it stands; left out for the top.", examples = "drugs")
        @Nullable
        String parent,

        @Schema(
                description = "Its place among the themes beside it once it was taken away, from 0; left out for the"
                        + " last.",
                examples = "0",
                minimum = "0")
        @Nullable
        Integer position) {

    ThemeEdits.Place place() {
        return new ThemeEdits.Place(parent, position);
    }
}
