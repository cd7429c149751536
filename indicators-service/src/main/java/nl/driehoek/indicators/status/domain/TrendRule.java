package nl.driehoek.indicators.status.domain;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;

/** Where an indicator has been going in the last eight years: a matter of its figures only, not of any target. */
final class TrendRule {
    private static final int WINDOW_MONTHS = 96;
    private static final int FEWEST_POINTS = 5;

    private TrendRule() {}

    /** The figures that a trend is read from, earliest first; measured ones only, and none across a series break. */
    static List<Point> points(Course course) {
        return course.latestNumber()
                .map(latest -> {
                    YearMonth before = latest.month().minusMonths(WINDOW_MONTHS);
                    return course.backFrom(latest).stream()
                            .filter(point -> point.month().isAfter(before))
                            .sorted(Comparator.comparing(Point::month))
                            .toList();
                })
                .orElse(List.of());
    }

    static Trend of(List<Point> points, DesiredDirection desired) {
        if (points.size() < FEWEST_POINTS) {
            return Trend.INSUFFICIENT_DATA;
        }
        int direction = MannKendall.direction(points.stream().map(Point::number).toList());
        // Steady ups and downs can be significant around a median slope of nought: that is no trend either.
        if (direction == 0 || SenSlope.of(points).signum() != direction) {
            return Trend.STABLE;
        }
        return switch (desired) {
            case LOWER -> direction < 0 ? Trend.IMPROVING : Trend.WORSENING;
            case HIGHER -> direction > 0 ? Trend.IMPROVING : Trend.WORSENING;
            case NONE -> direction > 0 ? Trend.RISING : Trend.FALLING;
        };
    }
}
