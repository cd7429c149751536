package nl.driehoek.indicators.status;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.status.domain.Outcome;
import nl.driehoek.indicators.status.domain.Reason;
import nl.driehoek.indicators.status.domain.ResolvedBound;
import nl.driehoek.indicators.status.domain.Rule;
import nl.driehoek.indicators.target.domain.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a {@link StatusDocument} is made of. */
public final class StatusParts {

    private StatusParts() {}

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

    /** A rule of the method. */
    @Schema(name = "StatusRule", description = "A rule of the method of judging that decided something.")
    public record RuleDocument(
            @Schema(
                    description = "Which rule; its name begins with what it decides.",
                    examples = "TRAJECTORY_PROJECTION_REACHES_BOUND",
                    required = true)
            Rule rule,

            @Schema(
                    description = "The rule, in Dutch.",
                    examples = "bij het huidige tempo voldoet de waarde in de streefperiode",
                    required = true)
            String text,

            @Schema(
                    description = "The rule, in English.",
                    examples = "at the present pace the figure of the due period complies",
                    required = true)
            String textEn) {}

    /** The year to date. */
    @Schema(
            name = "SubAnnual",
            description = "The year to date and the same periods a year earlier, of what is measured by month or"
                    + " quarter. Nothing is judged by these.")
    public record SubAnnualDocument(
            @Schema(description = "First period of the year to date.", examples = "2012-01", required = true)
            String from,

            @Schema(description = "Last period: the one of the latest figure.", examples = "2012-03", required = true)
            String to,

            @Schema(description = "How many periods the value is made of.", examples = "3", required = true)
            int periods,

            @Schema(
                    description = "Sum, mean or last figure of these periods, as the indicator is aggregated; left out"
                            + " when a period of a sum is missing or withheld.",
                    examples = "310")
            @Nullable
            BigDecimal value,

            @Schema(description = "Whether a figure in it is provisional.", examples = "true", required = true)
            boolean provisional,

            @Schema(
                    description = "The same periods a year earlier; left out when one of them is missing, withheld or"
                            + " lies before a series break.",
                    examples = "290")
            @Nullable
            BigDecimal lastYear,

            @Schema(description = "Value minus that of last year.", examples = "20") @Nullable
            BigDecimal difference,

            @Schema(
                    description = "The difference in per cent of last year; left out when last year is 0.",
                    examples = "6.896552")
            @Nullable
            BigDecimal differencePercent,

            @Schema(
                    description = "The figure of twelve months that ends a year before the latest one.",
                    examples = "1210")
            @Nullable
            BigDecimal yearEarlier) {}
}
