package nl.driehoek.indicators.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.driehoek.indicators.status.domain.Confidence;
import nl.driehoek.indicators.status.domain.Finality;
import nl.driehoek.indicators.status.domain.Fraction;
import nl.driehoek.indicators.status.domain.Outcome;
import nl.driehoek.indicators.status.domain.Reason;
import nl.driehoek.indicators.status.domain.ResolvedBound;
import nl.driehoek.indicators.status.domain.TargetStatus;
import nl.driehoek.indicators.status.domain.Trajectory;
import nl.driehoek.indicators.status.domain.Trend;
import nl.driehoek.indicators.status.domain.UndeterminedReason;
import nl.driehoek.indicators.status.domain.Verdict;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole status of a target, in the one form in which it is kept, read and published. */
@Schema(
        name = "TargetStatus",
        description = "What can be said of a target, with everything needed to explain it and to compute it again."
                + " Numbers that are not finite decimals are shown with six decimals; nothing is decided on those.")
public record StatusDocument(
        @Schema(
                description = "Identity through all revisions of the plan: plan, key of the target and area.",
                examples = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012.drugsoverlast.GM0014",
                required = true)
        String id,

        @Schema(description = "Plan.", examples = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012", required = true)
        UUID planId,

        @Schema(description = "Revision of the plan that sets the target.", examples = "1", required = true)
        int revision,

        @Schema(description = "Key of the target.", examples = "drugsoverlast", required = true)
        String target,

        @Schema(description = "Key of the theme it stands under.", examples = "wijken-en-buurten") @Nullable
        String theme,

        @Schema(description = "Title of that theme.", examples = "Wijken en buurten") @Nullable
        String title,

        @Schema(description = "Indicator.", examples = "groningen-drugsoverlast", required = true)
        String indicator,

        @Schema(description = "Area.", examples = "GM0014", required = true)
        String area,

        @Schema(description = "Part of the population; left out for the whole.") @Nullable
        SortedMap<String, String> breakdown,

        @Schema(
                description = "Period by which it must be reached, of what is judged.",
                examples = "2014",
                required = true)
        String due,

        @Schema(description = "What is judged, as the plan prints it.", examples = "<2008 (8%)", required = true)
        String printed,

        @Schema(
                description = "Whether an intermediate step is judged, on the way to the goal.",
                examples = "false",
                required = true)
        boolean intermediate,

        @Schema(description = "Due period of the goal.", examples = "2014", required = true)
        String goalDue,

        @Schema(description = "Intermediate steps that lie behind.")
        List<Passed> passed,

        @Schema(
                description = "The day on which this was judged. A status that later says the same keeps this day.",
                examples = "2012-02-02",
                required = true)
        LocalDate assessedOn,

        @Schema(description = "How it was judged.", required = true)
        Method method,

        @Schema(description = "Whether the latest figure satisfies the bound.", examples = "MET", required = true)
        Verdict verdict,

        @Schema(description = "Why there is no verdict.", examples = "NO_MEASUREMENT") @Nullable
        UndeterminedReason undeterminedReason,

        @Schema(
                description = "Whether the margin of the figure lies on both sides of the bound.",
                examples = "false",
                required = true)
        boolean notDistinguishable,

        @Schema(
                description = "FINAL once the due period is over or its figure is there.",
                examples = "INTERIM",
                required = true)
        Finality finality,

        @Schema(description = "What came of it, once final.", examples = "AWAITING_DATA") @Nullable
        Outcome outcome,

        @Schema(description = "Where it ends when the indicator goes on as it does.", examples = "ON_TRACK") @Nullable
        Trajectory trajectory,

        @Schema(description = "How much the trajectory can be relied on.", examples = "LOW") @Nullable
        Confidence confidence,

        @Schema(description = "Sen's slope, per year.", examples = "-0.5") @Nullable
        BigDecimal slopePerYear,

        @Schema(description = "The figure expected in the due period.", examples = "5") @Nullable
        BigDecimal projected,

        @Schema(
                description = "Part of the distance to the bound that is expected to remain, in per cent.",
                examples = "12.5")
        @Nullable
        BigDecimal shortfallPercent,

        @Schema(
                description = "Part of the way from the baseline to the bound that has been gone; can be negative or"
                        + " more than 1.",
                examples = "0.2")
        @Nullable
        BigDecimal pathRatio,

        @Schema(
                description = "Where the indicator has been going in the last eight years.",
                examples = "INSUFFICIENT_DATA",
                required = true)
        Trend trend,

        @Schema(description = "What the figure was compared with.") @Nullable
        BoundDocument resolvedBound,

        @Schema(description = "The figure that was judged.") @Nullable
        LatestDocument latest,

        @Schema(description = "What the status rests on.", required = true)
        Inputs inputs,

        @Schema(description = "Why it is so, in words.", required = true)
        List<ReasonDocument> reasons) {

    /** An intermediate step that lies behind. */
    @Schema(name = "PassedStep", description = "An intermediate step that lies behind.")
    public record Passed(
            @Schema(description = "Due period.", examples = "2012", required = true)
            String due,

            @Schema(description = "As the plan prints it.", examples = "≤ 7", required = true)
            String printed,

            @Schema(description = "What came of it.", examples = "MISSED") @Nullable
            Outcome outcome) {}

    /** Name and version of the method. */
    @Schema(name = "StatusMethod", description = "Name and version of the method of judging.")
    public record Method(
            @Schema(description = "Name.", examples = "status-method", required = true)
            String name,

            @Schema(description = "Version.", examples = "1", required = true)
            int version) {}

    /** A bound as a number. */
    @Schema(name = "ResolvedBound", description = "The number, or range, that a figure is compared with.")
    public record BoundDocument(
            @Schema(description = "How the figure must relate to it.", examples = "LESS_THAN", required = true)
            Comparator comparator,

            @Schema(description = "The number.", examples = "8", required = true)
            BigDecimal value,

            @Schema(description = "Far end of a range.", examples = "10") @Nullable
            BigDecimal upper,

            @Schema(description = "Where the number comes from.", examples = "STATED", required = true)
            ResolvedBound.From from,

            @Schema(description = "The period whose level it refers to.", examples = "2008") @Nullable
            String period,

            @Schema(description = "There when the plan states that level otherwise than it was measured.") @Nullable
            Mismatch mismatch) {}

    /** A level that is stated otherwise than it was measured. */
    @Schema(name = "Mismatch", description = "A level that the plan states otherwise than it was measured.")
    public record Mismatch(
            @Schema(description = "Period.", examples = "2008", required = true)
            String period,

            @Schema(description = "What the plan states.", examples = "8", required = true)
            BigDecimal stated,

            @Schema(description = "What was measured.", examples = "8.4", required = true)
            BigDecimal measured) {}

    /** The figure that was judged. */
    @Schema(name = "LatestFigure", description = "The figure that was judged.")
    public record LatestDocument(
            @Schema(description = "Period it ends with.", examples = "2010", required = true)
            String period,

            @Schema(description = "The figure; left out when it is withheld.", examples = "7") @Nullable
            BigDecimal value,

            @Schema(description = "Version of its last measurement.", examples = "1", required = true)
            int version,

            @Schema(description = "How many measurements make it.", examples = "1", required = true)
            int measurements) {}

    /** What a status rests on. */
    @Schema(name = "StatusInputs", description = "What a status rests on.")
    public record Inputs(
            @Schema(description = "Revision of the plan.", examples = "1", required = true)
            int revision,

            @Schema(description = "Versions of measurements, in order of time.", required = true)
            List<Input> measurements) {}

    /** A version of a measurement. */
    @Schema(name = "StatusInput", description = "A version of a measurement.")
    public record Input(
            @Schema(description = "Measurement.", examples = "3e0f4a5c-6d7e-3f80-9a1b-2c3d4e5f6071", required = true)
            UUID id,

            @Schema(description = "Its version.", examples = "1", required = true)
            int version,

            @Schema(description = "Its period.", examples = "2010", required = true)
            String period) {}

    /** A reason. */
    @Schema(name = "Reason", description = "A reason: a clause that can be joined with others to a sentence.")
    public record ReasonDocument(
            @Schema(description = "For a program.", examples = "VALUE_BELOW_BOUND", required = true)
            Reason.Code code,

            @Schema(description = "For a reader, in Dutch.", examples = "7 is lager dan 8", required = true)
            String text,

            @Schema(description = "For a reader, in English.", examples = "7 is lower than 8", required = true)
            String textEn) {}

    /** Puts a status in this form. */
    public static StatusDocument of(TargetStatus status) {
        JudgedTarget target = status.target();
        return new StatusDocument(
                target.id(),
                target.planId(),
                target.revision(),
                target.key(),
                target.theme(),
                target.title(),
                target.series().indicator(),
                target.series().area(),
                target.series().breakdown().isNone()
                        ? null
                        : target.series().breakdown().parts(),
                status.judged().due().toString(),
                status.judged().printed(),
                status.isIntermediate(),
                target.goal().due().toString(),
                status.passed().stream().map(StatusDocument::passed).toList(),
                status.assessedOn(),
                new Method(TargetStatus.METHOD, TargetStatus.METHOD_VERSION),
                status.verdict(),
                status.undeterminedReason(),
                status.notDistinguishable(),
                status.finality(),
                status.outcome(),
                status.trajectory(),
                status.confidence(),
                shown(status.slopePerYear()),
                shown(status.projected()),
                status.shortfall() == null
                        ? null
                        : status.shortfall().times(100).shown(),
                shown(status.pathRatio()),
                status.trend(),
                status.bound() == null ? null : bound(status.bound()),
                status.latest() == null ? null : latest(status.latest()),
                new Inputs(
                        target.revision(),
                        status.inputs().stream().map(StatusDocument::input).toList()),
                status.reasons().stream().map(StatusDocument::reason).toList());
    }

    private static Passed passed(TargetStatus.Passed passed) {
        return new Passed(
                passed.milestone().due().toString(), passed.milestone().printed(), passed.outcome());
    }

    private static BoundDocument bound(ResolvedBound bound) {
        ResolvedBound.Mismatch mismatch = bound.mismatch();
        return new BoundDocument(
                bound.comparator(),
                bound.value().shown(),
                shown(bound.upper()),
                bound.from(),
                bound.period() == null ? null : bound.period().toString(),
                mismatch == null
                        ? null
                        : new Mismatch(
                                mismatch.period().toString(),
                                mismatch.stated().shown(),
                                mismatch.measured().shown()));
    }

    private static LatestDocument latest(TargetStatus.Latest latest) {
        return new LatestDocument(
                latest.period().toString(), shown(latest.value()), latest.version(), latest.measurements());
    }

    private static Input input(TargetStatus.Input input) {
        return new Input(input.measurement(), input.version(), input.period().toString());
    }

    private static ReasonDocument reason(Reason reason) {
        return new ReasonDocument(reason.code(), reason.text(), reason.textEn());
    }

    private static @Nullable BigDecimal shown(@Nullable Fraction number) {
        return number == null ? null : number.shown();
    }
}
