package nl.driehoek.plans.plan.rest;

import java.util.List;
import nl.driehoek.plans.plan.domain.PlacedTheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All themes of a revision: a plan has few enough to give them at once. */
@Schema(name = "ThemeList", description = "All themes of a revision, each followed by those below it.")
public record ThemeListDto(
        @Schema(required = true, description = "The themes, each before those below it.")
        List<PlacedThemeDto> items) {

    static ThemeListDto of(List<PlacedTheme> themes) {
        return new ThemeListDto(themes.stream().map(PlacedThemeDto::of).toList());
    }
}
