package nl.driehoek.indicators.status.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.target.domain.Bound;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.domain.Milestone;
import nl.driehoek.indicators.target.domain.Reference;
import nl.driehoek.indicators.target.domain.StatedBaseline;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** Collects the reasons of a status. */
final class Explanation {
    private final JudgedTarget target;
    private final @Nullable Indicator indicator;
    private final Course course;

    Explanation(JudgedTarget target, @Nullable Indicator indicator, Course course) {
        this.target = target;
        this.indicator = indicator;
        this.course = course;
    }

    /** All reasons: first what leads to the verdict and the trajectory, then what a reader should know about them. */
    List<Reason> of(
            Judgement judgement,
            @Nullable Projection projection,
            @Nullable SubAnnual subAnnual,
            List<TargetStatus.Passed> passed) {
        List<Reason> reasons = new ArrayList<>();
        verdictReasons(judgement, projection, reasons);
        figureReasons(judgement, reasons);
        subAnnualReasons(judgement, subAnnual, reasons);
        boundReasons(judgement, reasons);
        baselineReasons(projection, reasons);
        breakReasons(judgement, projection, reasons);
        if (!judgement.milestone().equals(target.goal())) {
            reasons.add(Remarks.intermediateJudged(
                    judgement.milestone().due(), target.goal().due()));
        }
        passed.forEach(
                step -> reasons.add(Remarks.intermediatePassed(step.milestone().due(), step.outcome())));
        if (indicator == null) {
            reasons.add(Remarks.indicatorUnknown(target.series().indicator()));
        }
        return List.copyOf(reasons);
    }

    private static void verdictReasons(Judgement judgement, @Nullable Projection projection, List<Reason> reasons) {
        Milestone milestone = judgement.milestone();
        UndeterminedReason undetermined = judgement.undetermined();
        if (undetermined != null) {
            reasons.add(Wording.undetermined(
                    undetermined, referencePeriod(milestone.bound()).orElse(null)));
        } else if (judgement.latest() != null && judgement.bound() != null) {
            Fraction value = judgement.latest().number();
            reasons.add(Wording.verdict(value, judgement.bound()));
            if (projection != null) {
                reasons.add(Wording.trajectory(projection, judgement.bound(), value, milestone.due()));
            }
            Fraction needed = judgement.neededPerYear();
            if (needed != null) {
                reasons.add(Wording.changeNeeded(needed, judgement.bound(), milestone.due()));
            }
        }
        if (judgement.dueIsOver() && !judgement.hasFigureOfDuePeriod()) {
            reasons.add(Remarks.dueFigureMissing(milestone.due()));
        }
        if (judgement.isNotDistinguishable()) {
            reasons.add(Remarks.notDistinguishable());
        }
    }

    private void figureReasons(Judgement judgement, List<Reason> reasons) {
        Point latest = judgement.latest();
        if (latest != null && latest.isProvisional()) {
            reasons.add(Remarks.provisional(latest.period()));
        }
        if (latest != null && latest.value() != null && latest.missing() > 0) {
            reasons.add(Remarks.meanOfFewer(latest.measurements().size(), latest.expected()));
        }
        if (course.isIncompleteAfter(latest, judgement.milestone().due().lastMonth())) {
            reasons.add(Remarks.twelveMonthsIncomplete());
        }
    }

    private static void subAnnualReasons(Judgement judgement, @Nullable SubAnnual subAnnual, List<Reason> reasons) {
        Point latest = judgement.latest();
        if (latest == null || latest.value() == null || subAnnual == null) {
            return;
        }
        if (subAnnual.value() != null) {
            reasons.add(Remarks.yearToDate(subAnnual, subAnnual.value(), latest.isAggregate()));
        }
        if (subAnnual.yearEarlier() != null && latest.isAggregate()) {
            reasons.add(Remarks.twelveMonthsEarlier(latest.value(), latest.period(), subAnnual.yearEarlier()));
        }
    }

    private static void boundReasons(Judgement judgement, List<Reason> reasons) {
        Bound asked = judgement.milestone().bound();
        if (asked.comparatorInferred() && asked.comparator() != null) {
            reasons.add(Remarks.comparatorInferred(asked.comparator()));
        }
        ResolvedBound bound = judgement.bound();
        if (bound != null && bound.mismatch() != null) {
            reasons.add(Remarks.referenceMismatch(bound.mismatch()));
        }
        if (bound != null && bound.from() == ResolvedBound.From.STATED && bound.period() != null) {
            reasons.add(Remarks.referenceStated(bound.period()));
        }
    }

    private void baselineReasons(@Nullable Projection projection, List<Reason> reasons) {
        StatedBaseline baseline = target.baseline();
        if (baseline == null || baseline.value() == null) {
            return;
        }
        Fraction stated = Fraction.of(baseline.value());
        course.numberOf(baseline.period())
                .map(Point::number)
                .filter(measured -> !measured.equals(stated))
                .map(measured -> new ResolvedBound.Mismatch(baseline.period(), stated, measured))
                .ifPresent(mismatch -> reasons.add(Remarks.baselineMismatch(mismatch)));
        if (projection != null && projection.points().stream().anyMatch(Point::isStated)) {
            reasons.add(Remarks.baselineStated(baseline.period()));
        }
    }

    private void breakReasons(Judgement judgement, @Nullable Projection projection, List<Reason> reasons) {
        if (judgement.latest() == null) {
            return;
        }
        Optional<YearMonth> since = course.lastBreak(judgement.latest().month());
        if (since.isEmpty()) {
            return;
        }
        if (projection != null && projection.isCutShortAt(since.get())) {
            reasons.add(Remarks.seriesBreak(since.get().toString()));
        }
        referencePeriod(judgement.milestone().bound())
                .filter(period -> period.firstMonth().isBefore(since.get()))
                .ifPresent(period -> reasons.add(Remarks.referenceBeforeBreak(period)));
    }

    private static Optional<Period> referencePeriod(Bound bound) {
        if (bound.reference() instanceof Reference.LevelOf level) {
            return Optional.of(level.period());
        }
        return bound.reference() instanceof Reference.RelativeTo change
                ? Optional.of(change.period())
                : Optional.empty();
    }
}
