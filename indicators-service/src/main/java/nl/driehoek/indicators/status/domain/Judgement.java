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

    @Nullable
    Outcome outcome() {
        if (finality() == Finality.INTERIM) {
            return null;
        }
        UndeterminedReason undetermined = undetermined();
        if (undetermined != null && !undetermined.isLackOfData()) {
            return null;
        }
        if (undetermined != null || !hasFigureOfDuePeriod()) {
            return Outcome.AWAITING_DATA;
        }
        return verdict() == Verdict.MET ? Outcome.ACHIEVED : Outcome.MISSED;
    }
}
