package nl.driehoek.plans.progress.rest;

import java.util.List;
import java.util.Map;
import nl.driehoek.plans.progress.domain.ThemeProgress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme with how it goes. */
@Schema(name = "ThemeProgress", description = "A theme with how it goes, and the themes below it.")
public record ThemeProgressDto(
        @Schema(required = true, description = "Stable across revisions.", examples = "wijken-en-buurten")
        String key,

        @Schema(required = true, examples = "Veilige en leefbare wijken en buurten")
        String title,

        @Schema(description = "As printed.", examples = "1") @Nullable
        String number,

        @Schema(required = true, description = "What stands under it and under the themes below it, counted.")
        CountsDto counts,

        @Schema(required = true, description = "The targets under this very theme.")
        List<TargetProgressDto> targets,

        @Schema(required = true, description = "The commitments whose main theme this very one is.")
        List<CommitmentProgressDto> commitments,

        @Schema(required = true, description = "The themes below it.")
        List<ThemeProgressDto> themes) {

    static ThemeProgressDto of(ThemeProgress progress, Map<String, String> indicatorNames) {
        return new ThemeProgressDto(
                progress.theme().key(),
                progress.theme().title(),
                progress.theme().number(),
                CountsDto.of(progress.counts()),
                progress.targets().stream()
                        .map(target -> TargetProgressDto.of(target, indicatorNames))
                        .toList(),
                progress.commitments().stream().map(CommitmentProgressDto::of).toList(),
                progress.themes().stream()
                        .map(theme -> of(theme, indicatorNames))
                        .toList());
    }
}
