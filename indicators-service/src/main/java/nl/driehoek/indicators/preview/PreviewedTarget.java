package nl.driehoek.indicators.preview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A target as plans-service answers it within a revision, so that a draft can be sent as it was read. Nothing in it is sure
 * to be there or right: {@link PreviewReading} finds all that is wrong at once.
 */
@Schema(
        name = "PreviewedTarget",
        description = "A target as it stands in the content of a revision.",
        requiredProperties = {"key", "indicator", "due", "bound"})
public record PreviewedTarget(
        @Schema(description = "Key of the target; unique in the request.", examples = "drugsoverlast") @Nullable
        String key,

        @Schema(description = "Key of its theme; not looked at.", examples = "wijken-en-buurten") @Nullable
        String theme,

        @Schema(description = "Code of the indicator.", examples = "groningen-drugsoverlast") @Nullable
        String indicator,

        @Schema(description = "Name as the plan prints it; not looked at.", examples = "Drugsoverlast") @Nullable
        String name,

        @Schema(description = "Code of the area; left out, it is the one of the request.", examples = "GM0014")
        @Nullable
        String area,

        @Schema(description = "Part of the population; left out for the whole.") @Nullable
        Map<String, @Nullable String> breakdown,

        @Schema(description = "Period by which it must be met.", examples = "2014") @Nullable
        String due,

        @Schema(description = "Where the plan starts from.") @Nullable
        Baseline baseline,

        @Schema(description = "The baseline as printed; not looked at.", examples = "8 % (2008)") @Nullable
        String baselinePrinted,

        @Schema(description = "As the plan prints it.", examples = "<2008 (8%)") @Nullable
        String printed,

        @Schema(description = "Which way it should go; not looked at, the indicator tells.", examples = "LOWER")
        @Nullable
        String desiredDirection,

        @Schema(description = "The text as read; POST /v1/target-readings of plans-service reads one.") @Nullable
        PreviewedBound bound,

        @Schema(description = "What must be met on the way.") @Nullable
        List<@Nullable Step> intermediate) {

    /** Where a plan starts from. */
    @Schema(name = "PreviewedBaseline", description = "Where the plan starts from.")
    public record Baseline(
            @Schema(description = "Period.", examples = "2008") @Nullable
            String period,

            @Schema(description = "Left out when it is not known.", examples = "8") @Nullable
            BigDecimal value) {}

    /** A step on the way. */
    @Schema(name = "PreviewedStep", description = "What must be met on the way.")
    public record Step(
            @Schema(description = "Period.", examples = "2012") @Nullable
            String due,

            @Schema(description = "As the plan prints it.", examples = "≤ 7") @Nullable
            String printed,

            @Schema(description = "The text as read.") @Nullable
            PreviewedBound bound) {}
}
