package nl.driehoek.indicators.status.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.domain.Milestone;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a target on a day, with everything needed to explain it and to compute it again.
 *
 * @param judged the part of the target that is judged: the next intermediate step, or the goal
 * @param passed the intermediate steps that lie behind
 * @param notDistinguishable whether the margin of the figure straddles the bound
 * @param outcome null before the due period is over, and where the plan itself keeps it from being judged
 * @param trajectory null when there is nothing left to expect, or no number to expect it against
 * @param confidence null without a trajectory
 * @param slopePerYear null without a trajectory
 * @param projected the figure expected in the due period; null without a trajectory
 * @param shortfall the part of the distance to the bound that is expected to remain; null when the bound is expected to
 *     be satisfied
 * @param pathRatio how much of the way from the baseline to the bound has been gone, uncapped; null without a way
 * @param neededPerYear the change per year that would just reach the bound; null when nothing is needed or to be done
 * @param bound null when there is no number to compare with
 * @param latest null when nothing was measured
 * @param subAnnual the year to date; null when the latest figure is not made of months or quarters
 * @param inputs the measurements that this status rests on, in order of time
 * @param rules what decided verdict, outcome, trajectory and trend, in that order
 */
public record TargetStatus(
        JudgedTarget target,
        Milestone judged,
        List<Passed> passed,
        LocalDate assessedOn,
        Verdict verdict,
        @Nullable UndeterminedReason undeterminedReason,
        boolean notDistinguishable,
        Finality finality,
        @Nullable Outcome outcome,
        @Nullable Trajectory trajectory,
        @Nullable Confidence confidence,
        @Nullable Fraction slopePerYear,
        @Nullable Fraction projected,
        @Nullable Fraction shortfall,
        @Nullable Fraction pathRatio,
        Trend trend,
        @Nullable Fraction neededPerYear,
        @Nullable ResolvedBound bound,
        @Nullable Latest latest,
        @Nullable SubAnnual subAnnual,
        List<Input> inputs,
        List<Rule> rules,
        List<Reason> reasons) {

    /** Name of the method by which every status of this type was made. */
    public static final String METHOD = "status-method";

    /** Version of that method. */
    public static final int METHOD_VERSION = 1;

    /** An intermediate step that lies behind, and what came of it. */
    public record Passed(Milestone milestone, @Nullable Outcome outcome) {}

    /**
     * The figure that was judged.
     *
     * @param period the period it ends with
     * @param value null when it is withheld or no number
     * @param version version of the measurement of that period
     * @param measurements how many measurements it was made of
     */
    public record Latest(Period period, @Nullable Fraction value, int version, int measurements) {}

    /** A version of a measurement. */
    public record Input(UUID measurement, int version, Period period) {}

    public boolean isIntermediate() {
        return !judged.equals(target.goal());
    }

    /** In one sentence why verdict and trajectory are what they are, in Dutch. */
    public String why() {
        return sentence(Reason::text);
    }

    /** That sentence in English. */
    public String whyEn() {
        return sentence(Reason::textEn);
    }

    private String sentence(Function<Reason, String> text) {
        return reasons.stream()
                .filter(reason -> reason.code().leadsToJudgement())
                .map(text)
                .collect(Collectors.joining("; "));
    }
}
