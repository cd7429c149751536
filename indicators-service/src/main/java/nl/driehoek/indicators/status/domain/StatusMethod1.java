package nl.driehoek.indicators.status.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.status.domain.BoundResolution.Resolved;
import nl.driehoek.indicators.status.domain.BoundResolution.Unresolved;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.domain.Milestone;
import nl.driehoek.indicators.target.domain.StatedBaseline;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * The first method of judging targets. A status follows from the target, its indicator, the measurements and the day,
 * and from nothing else: not from the order in which these came, nor from an earlier status.
 *
 * <p>Every decision is taken on exact numbers; rounding is for showing only.
 *
 * <p>How the method is read where it leaves room:
 *
 * <ul>
 *   <li>The latest figure up to the due period is judged, also when it is withheld or no number; an older one never
 *       stands in for it.
 *   <li>A due period is over on the day after its last day. Its own figure makes the verdict final at once; then there
 *       is nothing left to project. While it is over without its figure, verdict and trajectory still say what the latest
 *       figure says, and the outcome waits.
 *   <li>Windows of years are counted back from the latest figure, so that a status does not fade with time alone.
 *   <li>A measured level or baseline goes before the one that the plan states, and a difference is reported. The value of
 *       the stated baseline serves for a target that names only its year.
 *   <li>An intermediate step is judged until its period is over or measured; then the next one, and in the end the goal.
 * </ul>
 */
public final class StatusMethod1 {
    private final JudgedTarget target;
    private final Course course;
    private final LocalDate day;
    private final @Nullable Indicator indicator;

    private StatusMethod1(JudgedTarget target, @Nullable Indicator indicator, Series series, LocalDate day) {
        this.target = target;
        this.indicator = indicator;
        this.course = new Course(series, indicator == null ? Aggregation.LAST : indicator.aggregation());
        this.day = day;
    }

    /**
     * Judges a target.
     *
     * @param indicator null while nobody has defined the indicator that the plan names
     * @param series that of the target; of each period the latest version counts
     * @param assessedOn the day on which it is judged: it decides whether the due period is over
     */
    public static TargetStatus assess(
            JudgedTarget target, @Nullable Indicator indicator, Series series, LocalDate assessedOn) {
        return new StatusMethod1(target, indicator, series, assessedOn).assess();
    }

    private TargetStatus assess() {
        Milestone judged = nextDue();
        Judgement judgement = judge(judged);
        Point latest = judgement.latest();
        ResolvedBound bound = judgement.bound();
        Projection projection = project(judgement);
        List<Point> trendPoints = TrendRule.points(course);
        DesiredDirection desired = indicator == null ? DesiredDirection.NONE : indicator.desiredDirection();
        TrendRule.Found trend = TrendRule.of(trendPoints, desired);
        SubAnnual subAnnual = latest == null ? null : SubAnnual.of(course, latest);
        List<TargetStatus.Passed> passed = passedBefore(judged);
        return new TargetStatus(
                target,
                judged,
                passed,
                day,
                judgement.verdict(),
                judgement.undetermined(),
                judgement.isNotDistinguishable(),
                judgement.finality(),
                judgement.outcome(),
                projection == null ? null : projection.trajectory(),
                projection == null ? null : projection.confidence(),
                projection == null ? null : projection.slope(),
                projection == null ? null : projection.projected(),
                projection == null ? null : projection.shortfall(),
                pathRatio(latest, bound),
                trend.trend(),
                judgement.neededPerYear(),
                bound,
                latest == null ? null : shown(latest),
                subAnnual,
                inputs(judgement, projection, trendPoints, subAnnual),
                List.of(
                        judgement.verdictRule(),
                        judgement.outcomeRule(),
                        trajectoryRule(judgement, projection),
                        trend.rule()),
                new Explanation(target, indicator, course).of(judgement, projection, subAnnual, passed));
    }

    /** The first step that is neither over nor measured; when all are, the goal. */
    private Milestone nextDue() {
        return target.intermediate().stream()
                .filter(step -> step.due().compareTo(target.goal().due()) < 0)
                .filter(step -> !isOver(step))
                .findFirst()
                .orElse(target.goal());
    }

    private boolean isOver(Milestone milestone) {
        return milestone.due().hasEndedOn(day)
                || course.numberOf(milestone.due()).isPresent();
    }

    private List<TargetStatus.Passed> passedBefore(Milestone judged) {
        return target.intermediate().stream()
                .filter(step -> step.due().compareTo(judged.due()) < 0)
                .map(step -> new TargetStatus.Passed(step, judge(step).outcome()))
                .toList();
    }

    private Judgement judge(Milestone milestone) {
        Point latest = course.latest(milestone.due().lastMonth()).orElse(null);
        BoundResolution resolution = BoundResolution.of(milestone.bound(), target.baseline(), course);
        return new Judgement(
                milestone,
                latest,
                resolution instanceof Resolved resolved ? resolved.bound() : null,
                resolution instanceof Unresolved unresolved ? unresolved.reason() : null,
                milestone.due().hasEndedOn(day));
    }

    /** Null when the figure of the due period is there, and when there is no number to project or to project against. */
    private @Nullable Projection project(Judgement judgement) {
        if (judgement.undetermined() == UndeterminedReason.NO_MEASUREMENT) {
            return Projection.none(Rule.TRAJECTORY_NO_MEASUREMENT, List.of());
        }
        if (judgement.latest() == null
                || judgement.latest().value() == null
                || judgement.bound() == null
                || judgement.hasFigureOfDuePeriod()) {
            return null;
        }
        YearMonth due = judgement.milestone().due().lastMonth();
        return Projection.of(course, judgement.latest(), target.baseline(), judgement.bound(), due);
    }

    private static Rule trajectoryRule(Judgement judgement, @Nullable Projection projection) {
        if (projection != null) {
            return projection.rule();
        }
        return judgement.undetermined() == null ? Rule.TRAJECTORY_DUE_FIGURE_THERE : Rule.TRAJECTORY_NO_NUMBER;
    }

    private @Nullable Fraction pathRatio(@Nullable Point latest, @Nullable ResolvedBound bound) {
        Fraction start = baselineNumber();
        if (start == null || latest == null || latest.value() == null || bound == null) {
            return null;
        }
        Fraction way = bound.nearestTo(start).minus(start);
        return way.signum() == 0 ? null : latest.value().minus(start).dividedBy(way);
    }

    private @Nullable Fraction baselineNumber() {
        StatedBaseline baseline = target.baseline();
        if (baseline == null) {
            return null;
        }
        Fraction stated = baseline.value() == null ? null : Fraction.of(baseline.value());
        return measuredBaseline().map(Point::number).orElse(stated);
    }

    private Optional<Point> measuredBaseline() {
        StatedBaseline baseline = target.baseline();
        return baseline == null ? Optional.empty() : course.numberOf(baseline.period());
    }

    private static TargetStatus.Latest shown(Point latest) {
        List<Measurement> parts = latest.measurements();
        return new TargetStatus.Latest(
                latest.period(), latest.value(), parts.get(parts.size() - 1).version(), parts.size());
    }

    private List<TargetStatus.Input> inputs(
            Judgement judgement,
            @Nullable Projection projection,
            List<Point> trendPoints,
            @Nullable SubAnnual subAnnual) {
        Stream<Point> points = Stream.of(
                        Stream.ofNullable(judgement.latest()),
                        projection == null ? Stream.<Point>empty() : projection.points().stream(),
                        trendPoints.stream(),
                        measuredBaseline().stream())
                .flatMap(stream -> stream);
        Stream<Measurement> reference =
                judgement.bound() == null ? Stream.empty() : judgement.bound().sources().stream();
        Stream<Measurement> thisYearAndLast = subAnnual == null ? Stream.empty() : subAnnual.sources().stream();
        // Of one period there is one measurement that counts: what has the same period is the same.
        Map<Period, Measurement> inOrder = new TreeMap<>();
        Stream.of(points.flatMap(point -> point.measurements().stream()), reference, thisYearAndLast)
                .flatMap(stream -> stream)
                .forEach(one -> inOrder.put(one.period(), one));
        return inOrder.values().stream()
                .map(one -> new TargetStatus.Input(one.id(), one.version(), one.period()))
                .toList();
    }
}
