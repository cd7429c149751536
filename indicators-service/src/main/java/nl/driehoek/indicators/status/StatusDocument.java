package nl.driehoek.indicators.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.driehoek.indicators.status.StatusParts.BoundDocument;
import nl.driehoek.indicators.status.StatusParts.Inputs;
import nl.driehoek.indicators.status.StatusParts.LatestDocument;
import nl.driehoek.indicators.status.StatusParts.Method;
import nl.driehoek.indicators.status.StatusParts.Passed;
import nl.driehoek.indicators.status.StatusParts.ReasonDocument;
import nl.driehoek.indicators.status.StatusParts.RuleDocument;
import nl.driehoek.indicators.status.StatusParts.SubAnnualDocument;
import nl.driehoek.indicators.status.domain.Confidence;
import nl.driehoek.indicators.status.domain.Finality;
import nl.driehoek.indicators.status.domain.Outcome;
import nl.driehoek.indicators.status.domain.TargetStatus;
import nl.driehoek.indicators.status.domain.Trajectory;
import nl.driehoek.indicators.status.domain.Trend;
import nl.driehoek.indicators.status.domain.UndeterminedReason;
import nl.driehoek.indicators.status.domain.Verdict;
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

        @Schema(
                description =
                        "The change per year, from the latest figure, that would just reach the nearest end of the"
                                + " bound in the due period.",
                examples = "-0.2")
        @Nullable
        BigDecimal neededPerYear,

        @Schema(description = "What the figure was compared with.") @Nullable
        BoundDocument resolvedBound,

        @Schema(description = "The figure that was judged.") @Nullable
        LatestDocument latest,

        @Schema(description = "There when the figure is made of months or quarters.") @Nullable
        SubAnnualDocument subAnnual,

        @Schema(description = "What the status rests on.", required = true)
        Inputs inputs,

        @Schema(
                description = "Why it is so in one sentence: the reasons that lead to verdict and trajectory.",
                examples = "4,8 is hoger dan 4; bij het huidige tempo wordt 4 in 2014 gehaald (weinig zekerheid: 2"
                        + " metingen)")
        @Nullable
        String why,

        @Schema(
                description = "The same sentence in English.",
                examples = "4.8 is higher than 4; at the present pace 4 is reached in 2014 (low confidence: 2"
                        + " measurements)")
        @Nullable
        String whyEn,

        @Schema(
                description =
                        "The rules of the method that decided verdict, outcome, trajectory and trend, in that order.")
        @Nullable
        List<RuleDocument> rules,

        @Schema(description = "All there is to know about it, in words.", required = true)
        List<ReasonDocument> reasons) {

    /** Puts a status in this form. */
    public static StatusDocument of(TargetStatus status) {
        return StatusDocuments.of(status);
    }
}
