package nl.driehoek.indicators.status.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * The measurements of one series, read as figures that can be compared with each other and with a bound.
 *
 * <p>A target is judged on years. The figure of a year is the measurement of that year; where months or quarters are
 * measured it is made of the last twelve months, at whatever month they end. Figures that are compared lie at least
 * twelve months apart, so that no month counts in two of them and no season weighs more than another.
 */
final class Course {
    private static final int MONTHS_A_YEAR = 12;

    private final Aggregation aggregation;
    private final CurrentVersions current;
    /** What was made of the months that were asked for: the same few are asked for again and again. */
    private final Map<Integer, Optional<Point>> points = new HashMap<>();

    /**
     * Reads this series: of every period the latest version counts, and one that was withdrawn is as if nothing was ever
     * measured.
     */
    Course(Series series, Aggregation aggregation) {
        this.aggregation = aggregation;
        this.current = new CurrentVersions(series);
    }

    Aggregation aggregation() {
        return aggregation;
    }

    /** The figure that ends with this month, if there is one. */
    Optional<Point> at(YearMonth end) {
        return at(CurrentVersions.number(end));
    }

    private Optional<Point> at(int end) {
        return current.isEnd(end) ? points.computeIfAbsent(end, this::made) : Optional.empty();
    }

    private Optional<Point> made(int end) {
        Measurement ofTheYear = current.ending(Period.Kind.YEAR, end);
        if (ofTheYear != null) {
            return Optional.of(Point.measured(ofTheYear));
        }
        return partOf(Period.Kind.MONTH, end).or(() -> partOf(Period.Kind.QUARTER, end));
    }

    private Optional<Point> partOf(Period.Kind kind, int end) {
        Measurement last = current.ending(kind, end);
        if (last == null) {
            return Optional.empty();
        }
        return switch (aggregation) {
            case LAST -> Optional.of(Point.measured(last));
            case SUM -> sum(last);
            case MEAN -> mean(last);
        };
    }

    /** The sum of twelve months, all of which must be there and on one side of a series break. */
    private Optional<Point> sum(Measurement last) {
        List<Measurement> parts = lastTwelveMonths(last);
        int expected = MONTHS_A_YEAR / last.period().kind().months();
        if (parts.size() < expected) {
            return Optional.empty();
        }
        UndeterminedReason lack = parts.stream()
                .map(Point::lackOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Fraction total = lack == null ? total(parts) : null;
        return Optional.of(
                new Point(last.period(), parts.get(0).period().firstMonth(), total, lack, null, expected, parts));
    }

    /** The mean over those of the last twelve months that have a value: a share does not shrink when one is missing. */
    private Optional<Point> mean(Measurement last) {
        List<Measurement> parts = lastTwelveMonths(last);
        if (parts.isEmpty()) {
            // The series breaks within the quarter itself.
            return Optional.empty();
        }
        List<Measurement> numbers =
                parts.stream().filter(part -> part.value() != null).toList();
        Fraction mean = numbers.isEmpty() ? null : total(numbers).dividedBy(numbers.size());
        return Optional.of(new Point(
                last.period(),
                parts.get(0).period().firstMonth(),
                mean,
                mean == null ? Point.lackOf(last) : null,
                null,
                MONTHS_A_YEAR / last.period().kind().months(),
                mean == null ? parts : numbers));
    }

    private List<Measurement> lastTwelveMonths(Measurement last) {
        Period.Kind kind = last.period().kind();
        int end = CurrentVersions.end(last.period());
        int sinceBreak = current.lastBreak(end);
        List<Measurement> parts = new ArrayList<>(MONTHS_A_YEAR);
        for (int back = MONTHS_A_YEAR - kind.months(); back >= 0; back -= kind.months()) {
            Measurement part = current.ending(kind, end - back);
            if (part != null && CurrentVersions.start(part.period()) >= sinceBreak) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The sum of those that have a value. */
    static Fraction total(List<Measurement> parts) {
        BigDecimal total = BigDecimal.ZERO;
        for (Measurement part : parts) {
            BigDecimal value = part.value();
            if (value != null) {
                total = total.add(value);
            }
        }
        return Fraction.of(total);
    }

    /** The measurement of the month, or the quarter, that ends with this month. */
    @Nullable
    Measurement ending(Period.Kind kind, YearMonth end) {
        return current.ending(kind, CurrentVersions.number(end));
    }

    /** The latest figure that ends no later than this month, also when it has no value. */
    Optional<Point> latest(YearMonth upTo) {
        return newest(Math.min(CurrentVersions.number(upTo), current.last()), point -> true);
    }

    /** The latest figure with a value, whenever it is. */
    Optional<Point> latestNumber() {
        return newest(current.last(), point -> point.value() != null);
    }

    private Optional<Point> newest(int upTo, Predicate<Point> wanted) {
        for (int end = upTo; end >= current.first(); end--) {
            Optional<Point> point = at(end).filter(wanted);
            if (point.isPresent()) {
                return point;
            }
        }
        return Optional.empty();
    }

    /** Whether something was measured between this point and the end of this month that makes no figure yet. */
    boolean isIncompleteAfter(@Nullable Point latest, YearMonth upTo) {
        int last = Math.min(CurrentVersions.number(upTo), current.last());
        int after = latest == null ? current.first() - 1 : CurrentVersions.end(latest.period());
        for (int end = last; end > after; end--) {
            if (current.isEnd(end)) {
                return true;
            }
        }
        return false;
    }

    /**
     * This point and the ones before it, latest first: all with a value, each a year or more before the next, and none
     * from before a series break. Older ones are left out than these months before it, unless there would be fewer than so
     * many.
     */
    List<Point> backFrom(Point last, int months, int fewest) {
        int end = CurrentVersions.end(last.period());
        int sinceBreak = current.lastBreak(end);
        int earliest = Math.max(current.first(), sinceBreak);
        List<Point> found = new ArrayList<>();
        found.add(last);
        int next = end - MONTHS_A_YEAR;
        while (next >= earliest && (next > end - months || found.size() < fewest)) {
            Point point = at(next).orElse(null);
            boolean counts =
                    point != null && point.value() != null && CurrentVersions.number(point.firstMonth()) >= sinceBreak;
            if (point != null && counts) {
                found.add(point);
            }
            next -= counts ? MONTHS_A_YEAR : 1;
        }
        return found;
    }

    /** The month in which the newest comparable stretch begins, for who looks back from the end of this month. */
    Optional<YearMonth> lastBreak(YearMonth lookingFrom) {
        int month = current.lastBreak(CurrentVersions.number(lookingFrom));
        return CurrentVersions.isNever(month)
                ? Optional.empty()
                : Optional.of(YearMonth.of(month / MONTHS_A_YEAR, month % MONTHS_A_YEAR + 1));
    }

    /** The figure of the year in which a period ends, when it has a value. */
    Optional<Point> numberOf(Period period) {
        return at(CurrentVersions.end(period)).filter(point -> point.value() != null);
    }
}
