package nl.driehoek.indicators.status.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.driehoek.indicators.target.domain.StatedBaseline;
import org.jspecify.annotations.Nullable;

/**
 * Where a target ends when its indicator goes on as it does: the line of Sen's slope through the latest figure, drawn to
 * the due period.
 *
 * <p>Additive on purpose. A growth rate breaks on zero, and calls a series that lies exactly on its straight line
 * moderate.
 *
 * @param rule the rule that decided the trajectory
 * @param confidence null when there are too few points
 * @param slope per year; null when there are too few points
 * @param projected null when there are too few points
 * @param shortfall the part of the distance to the bound that is expected to remain; null when the bound is satisfied
 *     now or then, or the indicator does not move towards it
 * @param points what the line was drawn through, earliest first
 */
record Projection(
        Trajectory trajectory,
        Rule rule,
        @Nullable Confidence confidence,
        @Nullable Fraction slope,
        @Nullable Fraction projected,
        @Nullable Fraction shortfall,
        List<Point> points) {

    private static final int WINDOW_MONTHS = 60;
    private static final int FEWEST_IN_WINDOW = 3;
    private static final int FEWEST_FOR_A_LINE = 2;
    private static final int ENOUGH_FOR_HIGH = 5;
    private static final Fraction NEGLIGIBLE = Fraction.of(5).dividedBy(100);
    private static final Fraction SERIOUS = Fraction.of(20).dividedBy(100);

    /** Projects from the latest figure, which has a value, to the month in which the due period ends. */
    static Projection of(
            Course course, Point latest, @Nullable StatedBaseline baseline, ResolvedBound bound, YearMonth due) {
        List<Point> points = window(course, latest, baseline);
        if (points.size() < FEWEST_FOR_A_LINE) {
            return none(Rule.TRAJECTORY_FEWER_THAN_2_POINTS, points);
        }
        Fraction now = latest.number();
        Fraction slope = SenSlope.of(points);
        Fraction then = now.plus(slope.times(latest.yearsUntil(due)));
        boolean approaches = slope.signum() == bound.wayFrom(now);
        Fraction shortfall = bound.isSatisfiedBy(now) || bound.isSatisfiedBy(then) || !approaches
                ? null
                : bound.distanceFrom(then).dividedBy(bound.distanceFrom(now));
        Rule rule = shortfall == null ? withoutShortfall(bound, now, slope, then) : byShortfall(shortfall);
        return new Projection(trajectory(rule), rule, confidence(points.size()), slope, then, shortfall, points);
    }

    /** There is nothing to draw a line through. */
    static Projection none(Rule rule, List<Point> points) {
        return new Projection(Trajectory.INSUFFICIENT_DATA, rule, null, null, null, null, points);
    }

    private static Rule withoutShortfall(ResolvedBound bound, Fraction now, Fraction slope, Fraction then) {
        if (bound.isSatisfiedBy(now)) {
            return bound.isSatisfiedBy(then)
                    ? Rule.TRAJECTORY_MET_AND_PROJECTION_SATISFIES
                    : Rule.TRAJECTORY_MET_BUT_PROJECTION_DOES_NOT;
        }
        if (slope.signum() == 0) {
            return Rule.TRAJECTORY_NO_CHANGE;
        }
        return slope.signum() == bound.wayFrom(now)
                ? Rule.TRAJECTORY_PROJECTION_REACHES_BOUND
                : Rule.TRAJECTORY_MOVES_AWAY;
    }

    private static Rule byShortfall(Fraction shortfall) {
        if (shortfall.isBelow(NEGLIGIBLE)) {
            return Rule.TRAJECTORY_SHORTFALL_UNDER_5_PERCENT;
        }
        return shortfall.isAbove(SERIOUS)
                ? Rule.TRAJECTORY_SHORTFALL_OVER_20_PERCENT
                : Rule.TRAJECTORY_SHORTFALL_5_TO_20_PERCENT;
    }

    private static Trajectory trajectory(Rule rule) {
        return switch (rule) {
            case TRAJECTORY_MET_AND_PROJECTION_SATISFIES,
                    TRAJECTORY_PROJECTION_REACHES_BOUND,
                    TRAJECTORY_SHORTFALL_UNDER_5_PERCENT -> Trajectory.ON_TRACK;
            case TRAJECTORY_MET_BUT_PROJECTION_DOES_NOT, TRAJECTORY_SHORTFALL_5_TO_20_PERCENT -> Trajectory.AT_RISK;
            case TRAJECTORY_NO_CHANGE, TRAJECTORY_SHORTFALL_OVER_20_PERCENT -> Trajectory.OFF_TRACK;
            case TRAJECTORY_MOVES_AWAY -> Trajectory.MOVING_AWAY;
            default -> throw new IllegalArgumentException(rule + " says nothing of where a target ends");
        };
    }

    private static Confidence confidence(int points) {
        if (points >= ENOUGH_FOR_HIGH) {
            return Confidence.HIGH;
        }
        return points >= FEWEST_IN_WINDOW ? Confidence.MODERATE : Confidence.LOW;
    }

    /** The last five years, or the last three points when these reach further back; never across a series break. */
    private static List<Point> window(Course course, Point latest, @Nullable StatedBaseline baseline) {
        List<Point> points = new ArrayList<>(course.backFrom(latest, WINDOW_MONTHS, FEWEST_IN_WINDOW));
        Point stated = statedPoint(course, latest, baseline);
        if (stated != null) {
            points.add(stated);
        }
        points.sort(Comparator.comparing(Point::month).reversed());
        YearMonth before = latest.month().minusMonths(WINDOW_MONTHS);
        List<Point> window = new ArrayList<>();
        for (Point point : points) {
            if (point.month().isAfter(before) || window.size() < FEWEST_IN_WINDOW) {
                window.add(0, point);
            }
        }
        return window;
    }

    /** Whether the window would have reached further back, had the series not broken there. */
    boolean isCutShortAt(YearMonth seriesBreak) {
        return points.size() < FEWEST_IN_WINDOW
                || seriesBreak.isAfter(points.get(points.size() - 1).month().minusMonths(WINDOW_MONTHS));
    }

    /** The stated baseline counts as a point while its period has no measurement. */
    private static @Nullable Point statedPoint(Course course, Point latest, @Nullable StatedBaseline baseline) {
        if (baseline == null || baseline.value() == null) {
            return null;
        }
        boolean measured = course.numberOf(baseline.period()).isPresent();
        boolean earlier = baseline.period().lastMonth().isBefore(latest.month());
        boolean comparable = course.lastBreak(latest.month())
                .map(since -> !baseline.period().firstMonth().isBefore(since))
                .orElse(true);
        return !measured && earlier && comparable ? Point.stated(baseline, Fraction.of(baseline.value())) : null;
    }
}
