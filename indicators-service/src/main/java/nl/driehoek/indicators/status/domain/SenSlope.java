package nl.driehoek.indicators.status.domain;

import java.util.ArrayList;
import java.util.List;

/** The slope of a series per year, by Sen: the median of the slopes of all pairs, which no single outlier can move. */
final class SenSlope {

    private SenSlope() {}

    /** The slope per year of two or more points at different moments, in any order. */
    static Fraction of(List<Point> points) {
        List<Fraction> slopes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                Point one = points.get(i);
                Point other = points.get(j);
                slopes.add(other.number().minus(one.number()).dividedBy(one.yearsUntil(other.month())));
            }
        }
        if (slopes.isEmpty()) {
            throw new IllegalArgumentException("a slope needs two points");
        }
        slopes.sort(Fraction::compareTo);
        int middle = slopes.size() / 2;
        return slopes.size() % 2 == 1
                ? slopes.get(middle)
                : slopes.get(middle - 1).plus(slopes.get(middle)).dividedBy(2);
    }
}
