package nl.driehoek.indicators.status.domain;

import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.target.domain.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * The latest figure of a milestone against its bound.
 *
 * @param latest null when nothing was measured
 * @param bound null when there is no number to compare with
 * @param unresolved why there is none
 * @param dueIsOver whether the due period has ended on the day of judging
 */
record Judgement(
        Milestone milestone,
        @Nullable Point latest,
        @Nullable ResolvedBound bound,
        @Nullable UndeterminedReason unresolved,
        boolean dueIsOver) {

    /** Why there is no verdict; null when there is one. What the plan leaves open comes first: no figure can help that. */
    @Nullable
    UndeterminedReason undetermined() {
        if (unresolved == UndeterminedReason.TARGET_TO_BE_DETERMINED) {
            return unresolved;
        }
        if (latest == null) {
            return UndeterminedReason.NO_MEASUREMENT;
        }
        return latest.lack() == null ? unresolved : latest.lack();
    }

    Verdict verdict() {
        if (latest == null || latest.value() == null || bound == null) {
            return Verdict.UNDETERMINED;
        }
        return bound.isSatisfiedBy(latest.value()) ? Verdict.MET : Verdict.NOT_MET;
    }

    boolean isNotDistinguishable() {
        Margin margin = latest == null ? null : latest.margin();
        return margin != null
                && bound != null
                && bound.isStraddledBy(Fraction.of(margin.lower()), Fraction.of(margin.upper()));
    }

    boolean hasFigureOfDuePeriod() {
        return latest != null
                && latest.value() != null
                && latest.month().equals(milestone.due().lastMonth());
    }

    Finality finality() {
        return dueIsOver || hasFigureOfDuePeriod() ? Finality.FINAL : Finality.INTERIM;
    }

    /** The rule that decides the verdict. */
    Rule verdictRule() {
        UndeterminedReason undetermined = undetermined();
        return undetermined == null ? Rule.VERDICT_LATEST_FIGURE : Rule.noVerdict(undetermined);
    }

    /** The rule that decides the outcome. */
    Rule outcomeRule() {
        if (finality() == Finality.INTERIM) {
            return Rule.OUTCOME_NOT_YET;
        }
        UndeterminedReason undetermined = undetermined();
        if (undetermined != null && !undetermined.isLackOfData()) {
            return Rule.OUTCOME_PLAN_LEAVES_OPEN;
        }
        if (!hasFigureOfDuePeriod()) {
            return Rule.OUTCOME_DUE_FIGURE_MISSING;
        }
        if (undetermined != null) {
            return Rule.OUTCOME_REFERENCE_MISSING;
        }
        return verdict() == Verdict.MET ? Rule.OUTCOME_DUE_FIGURE_SATISFIES : Rule.OUTCOME_DUE_FIGURE_FALLS_SHORT;
    }

    @Nullable
    Outcome outcome() {
        return switch (outcomeRule()) {
            case OUTCOME_DUE_FIGURE_SATISFIES -> Outcome.ACHIEVED;
            case OUTCOME_DUE_FIGURE_FALLS_SHORT -> Outcome.MISSED;
            case OUTCOME_DUE_FIGURE_MISSING, OUTCOME_REFERENCE_MISSING -> Outcome.AWAITING_DATA;
            default -> null;
        };
    }

    /**
     * The change per year, from the latest figure, that would just reach the nearest end of the bound in the due period;
     * null when it is reached already, when the figure of the due period is there or comes too late, and without a
     * verdict.
     */
    @Nullable
    Fraction neededPerYear() {
        if (verdict() != Verdict.NOT_MET || latest == null || bound == null) {
            return null;
        }
        Fraction years = latest.yearsUntil(milestone.due().lastMonth());
        Fraction now = latest.number();
        return years.signum() > 0 ? bound.nearestTo(now).minus(now).dividedBy(years) : null;
    }
}
