package nl.driehoek.plans.progress.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.plans.progress.domain.TargetStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a target was judged. */
@Schema(
        name = "TargetStatus",
        description = "How indicators-service judged a target. There it can be read whole, with all that it rests on.")
public record TargetStatusDto(
        @Schema(
                required = true,
                description = "Plan, key of the target and area: names the status in indicators-service.",
                examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012.drugsoverlast.GM0014")
        String id,

        @Schema(required = true, description = "Key of the target.", examples = "drugsoverlast")
        String target,

        @Schema(required = true, description = "The revision that it was judged for.", examples = "1")
        int revision,

        @Schema(required = true, examples = "GM0014") String area,

        @Schema(
                required = true,
                description = "Whether an intermediate step was judged, on the way to the goal.",
                examples = "false")
        boolean intermediate,

        @Schema(required = true, description = "Due period of what was judged.", examples = "2014")
        String due,

        @Schema(required = true, description = "What was judged, as the plan prints it.", examples = "<2008 (8%)")
        String printed,

        @Schema(required = true, description = "Whether the latest figure satisfies the bound.", examples = "MET")
        TargetStatus.Verdict verdict,

        @Schema(description = "Why there is no verdict.", examples = "NO_MEASUREMENT")
        TargetStatus.@Nullable UndeterminedReason undeterminedReason,

        @Schema(
                required = true,
                description = "Whether the margin of the figure lies on both sides of the bound.",
                examples = "false")
        boolean notDistinguishable,

        @Schema(
                required = true,
                description = "FINAL once the due period is over or its figure is there.",
                examples = "INTERIM")
        TargetStatus.Finality finality,

        @Schema(description = "What came of it, once final.", examples = "ACHIEVED")
        TargetStatus.@Nullable Outcome outcome,

        @Schema(description = "Where it ends when the indicator goes on as it does.", examples = "ON_TRACK")
        TargetStatus.@Nullable Trajectory trajectory,

        @Schema(description = "How much the trajectory can be relied on.", examples = "LOW")
        TargetStatus.@Nullable Confidence confidence,

        @Schema(
                required = true,
                description = "Where the indicator has been going in the last eight years.",
                examples = "INSUFFICIENT_DATA")
        TargetStatus.Trend trend,

        @Schema(description = "The figure that was judged; left out while there is none.") @Nullable
        FigureDto latest,

        @Schema(description = "The figure expected in the due period.", examples = "5") @Nullable
        BigDecimal projected,

        @Schema(
                required = true,
                description = "Why it is so, in Dutch: clauses that can be joined to a sentence.",
                examples = "[\"7 is lager dan 8\"]")
        List<String> reasons,

        @Schema(required = true, description = "The day on which it was judged.", examples = "2012-02-02")
        LocalDate assessedOn,

        @Schema(required = true, description = "When it became so.", examples = "2012-02-02T10:00:00Z")
        Instant changedAt) {

    /** The figure that was judged. */
    @Schema(name = "JudgedFigure", description = "The figure that was judged.")
    public record FigureDto(
            @Schema(required = true, description = "Period it ends with.", examples = "2010")
            String period,

            @Schema(description = "Left out when it is withheld.", examples = "7") @Nullable
            BigDecimal value) {}

    static TargetStatusDto of(TargetStatus status) {
        TargetStatus.Figure latest = status.latest();
        return new TargetStatusDto(
                status.id(),
                status.target(),
                status.revision(),
                status.area(),
                status.intermediate(),
                status.due(),
                status.printed(),
                status.verdict(),
                status.undeterminedReason(),
                status.notDistinguishable(),
                status.finality(),
                status.outcome(),
                status.trajectory(),
                status.confidence(),
                status.trend(),
                latest == null ? null : new FigureDto(latest.period(), latest.value()),
                status.projected(),
                status.reasons(),
                status.assessedOn(),
                status.changedAt());
    }
}
