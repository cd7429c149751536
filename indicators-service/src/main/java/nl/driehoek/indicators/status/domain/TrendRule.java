package nl.driehoek.indicators.status.domain;

import java.util.Collections;
import java.util.List;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;

/** Where an indicator has been going in the last eight years: a matter of its figures only, not of any target. */
final class TrendRule {
    private static final int WINDOW_MONTHS = 96;
    private static final int FEWEST_POINTS = 5;

    private TrendRule() {}

    /** A trend, and the rule that decided it. */
    record Found(Trend trend, Rule rule) {}

    /** The figures that a trend is read from, earliest first; measured ones only, and none across a series break. */
    static List<Point> points(Course course) {
        return course.latestNumber()
                .map(latest -> {
                    List<Point> points = course.backFrom(latest, WINDOW_MONTHS, 1);
                    Collections.reverse(points);
                    return points;
                })
                .orElse(List.of());
    }

    static Found of(List<Point> points, DesiredDirection desired) {
        if (points.size() < FEWEST_POINTS) {
            return new Found(Trend.INSUFFICIENT_DATA, Rule.TREND_FEWER_THAN_5_POINTS);
        }
        int direction = MannKendall.direction(points.stream().map(Point::number).toList());
        if (direction == 0) {
            return new Found(Trend.STABLE, Rule.TREND_NOT_SIGNIFICANT);
        }
        // Steady ups and downs can be significant around a median slope of nought: that is no trend either.
        if (SenSlope.of(points).signum() != direction) {
            return new Found(Trend.STABLE, Rule.TREND_SLOPE_DISAGREES);
        }
        return switch (desired) {
            case LOWER -> desired(direction < 0);
            case HIGHER -> desired(direction > 0);
            case NONE -> new Found(direction > 0 ? Trend.RISING : Trend.FALLING, Rule.TREND_WITHOUT_DESIRED_DIRECTION);
        };
    }

    private static Found desired(boolean asDesired) {
        return asDesired
                ? new Found(Trend.IMPROVING, Rule.TREND_AS_DESIRED)
                : new Found(Trend.WORSENING, Rule.TREND_NOT_AS_DESIRED);
    }
}
