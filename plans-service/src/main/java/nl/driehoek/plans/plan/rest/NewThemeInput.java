package nl.driehoek.plans.plan.rest;

import static java.util.Objects.requireNonNull;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.document.ThemeDocument;
import nl.driehoek.plans.plan.domain.ThemeEdits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme that is added, and where it is to stand. */
@Schema(name = "NewTheme", description = "A theme to add, with the themes below it, and where it is to stand.")
public record NewThemeInput(
        @Schema(required = true) @Nullable ThemeDocument theme,

        @Schema(description = "Key of the theme under which it stands; left out for the top.", examples = "drugs")
        @Nullable
        String parent,

        @Schema(
                description = "Its place among the themes beside it, from 0; left out for the last.",
                examples = "0",
                minimum = "0")
        @Nullable
        Integer position)
        implements Checked {

    @Override
    public void check(Faults faults) {
        if (faults.at("theme").require(theme) && theme != null) {
            theme.check(faults.at("theme"));
        }
    }

    /** Only after the check found nothing. */
    ThemeDocument given() {
        return requireNonNull(theme);
    }

    ThemeEdits.Place place() {
        return new ThemeEdits.Place(parent, position);
    }
}
