package nl.driehoek.indicators.summary.rest;

import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.summary.domain.PlanSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a plan stands, over HTTP. */
@Schema(name = "PlanSummary", description = "How a plan stands, as a whole and theme by theme.")
public record PlanSummaryDto(
        @Schema(description = "Plan.", examples = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012", required = true)
        UUID planId,

        @Schema(description = "All its targets.", required = true)
        SummaryDto summary,

        @Schema(
                description = "Its themes that have targets, in order of their key; targets that stand under none come"
                        + " last, without a key.",
                required = true)
        List<ThemeDto> themes) {

    /** How a theme stands. */
    @Schema(name = "ThemeSummary", description = "How a theme stands.")
    public record ThemeDto(
            @Schema(description = "Key of the theme.", examples = "wijken-en-buurten") @Nullable
            String theme,

            @Schema(description = "Its title.", examples = "Wijken en buurten") @Nullable
            String title,

            @Schema(description = "The targets that stand under it.", required = true)
            SummaryDto summary) {}

    static PlanSummaryDto of(PlanSummary plan) {
        return new PlanSummaryDto(
                plan.planId(),
                SummaryDto.of(plan.whole()),
                plan.themes().stream()
                        .map(theme -> new ThemeDto(theme.key(), theme.title(), SummaryDto.of(theme.summary())))
                        .toList());
    }
}
