package nl.driehoek.indicators.status.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** {@link Course} as one would write it without a thought for the time it takes: the whole series is gone through for every question. */
final class PlainCourse {
    private static final int MONTHS_A_YEAR = 12;

    private final Aggregation aggregation;
    private final SortedMap<Period, Measurement> current = new TreeMap<>();
    private final NavigableSet<YearMonth> ends = new TreeSet<>();

    /**
     * Reads these versions, in whatever order and however often they come: of every period the latest counts, and one
     * that was withdrawn is as if nothing was ever measured.
     */
    PlainCourse(Collection<Measurement> versions, Aggregation aggregation) {
        this.aggregation = aggregation;
        for (Measurement version : versions) {
            current.merge(version.period(), version, (one, other) -> one.version() >= other.version() ? one : other);
        }
        current.values().removeIf(Measurement::isWithdrawn);
        current.keySet().forEach(period -> ends.add(period.lastMonth()));
    }

    /** The figure that ends with this month, if there is one. */
    Optional<Point> at(YearMonth end) {
        Measurement ofTheYear = end.getMonthValue() == MONTHS_A_YEAR ? current.get(Period.year(end.getYear())) : null;
        if (ofTheYear != null) {
            return Optional.of(Point.measured(ofTheYear));
        }
        return partOf(Period.Kind.MONTH, end).or(() -> partOf(Period.Kind.QUARTER, end));
    }

    private Optional<Point> partOf(Period.Kind kind, YearMonth end) {
        Measurement last = ending(kind, end);
        if (last == null) {
            return Optional.empty();
        }
        return switch (aggregation) {
            case LAST -> Optional.of(Point.measured(last));
            case SUM -> sum(kind, last);
            case MEAN -> lastTwelveMonths(kind, last).isEmpty() ? Optional.empty() : Optional.of(mean(kind, last));
        };
    }

    /** The sum of twelve months, all of which must be there and on one side of a series break. */
    private Optional<Point> sum(Period.Kind kind, Measurement last) {
        List<Measurement> parts = lastTwelveMonths(kind, last);
        int expected = MONTHS_A_YEAR / kind.months();
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
    private Point mean(Period.Kind kind, Measurement last) {
        List<Measurement> parts = lastTwelveMonths(kind, last);
        List<Measurement> numbers =
                parts.stream().filter(part -> part.value() != null).toList();
        Fraction mean = numbers.isEmpty() ? null : total(numbers).dividedBy(numbers.size());
        return new Point(
                last.period(),
                parts.get(0).period().firstMonth(),
                mean,
                mean == null ? Point.lackOf(last) : null,
                null,
                MONTHS_A_YEAR / kind.months(),
                mean == null ? parts : numbers);
    }

    private List<Measurement> lastTwelveMonths(Period.Kind kind, Measurement last) {
        YearMonth end = last.period().lastMonth();
        YearMonth sinceBreak = lastBreak(end).orElse(YearMonth.of(0, 1));
        List<Measurement> parts = new ArrayList<>();
        for (int back = MONTHS_A_YEAR - kind.months(); back >= 0; back -= kind.months()) {
            Measurement part = ending(kind, end.minusMonths(back));
            if (part != null && !part.period().firstMonth().isBefore(sinceBreak)) {
                parts.add(part);
            }
        }
        return parts;
    }

    static Fraction total(List<Measurement> parts) {
        return parts.stream()
                .map(Measurement::value)
                .filter(Objects::nonNull)
                .map(Fraction::of)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** The measurement of the month, or the quarter, that ends with this month. */
    @Nullable
    Measurement ending(Period.Kind kind, YearMonth end) {
        if (kind == Period.Kind.MONTH) {
            return current.get(Period.month(end.getYear(), end.getMonthValue()));
        }
        return end.getMonthValue() % kind.months() == 0
                ? current.get(Period.quarter(end.getYear(), end.getMonthValue() / kind.months()))
                : null;
    }

    /** The latest figure that ends no later than this month, also when it has no value. */
    Optional<Point> latest(YearMonth upTo) {
        return ends.headSet(upTo, true).descendingSet().stream()
                .flatMap(end -> at(end).stream())
                .findFirst();
    }

    /** The latest figure with a value, whenever it is. */
    Optional<Point> latestNumber() {
        return ends.descendingSet().stream()
                .flatMap(end -> at(end).stream())
                .filter(point -> point.value() != null)
                .findFirst();
    }

    /** Whether something was measured between this point and the end of this month that makes no figure yet. */
    boolean isIncompleteAfter(@Nullable Point latest, YearMonth upTo) {
        YearMonth newest = ends.floor(upTo);
        return newest != null && (latest == null || newest.isAfter(latest.month()));
    }

    /**
     * This point and the ones before it, latest first: all with a value, each a year or more before the next, and none
     * from before a series break.
     */
    List<Point> backFrom(Point last, int months, int fewest) {
        YearMonth sinceBreak = lastBreak(last.month()).orElse(YearMonth.of(0, 1));
        List<Point> points = new ArrayList<>(List.of(last));
        YearMonth next = last.month().minusMonths(MONTHS_A_YEAR);
        for (YearMonth end : ends.headSet(next, true).descendingSet()) {
            Point point = end.isAfter(next) ? null : at(end).orElse(null);
            if (point != null && point.value() != null && !point.firstMonth().isBefore(sinceBreak)) {
                points.add(point);
                next = end.minusMonths(MONTHS_A_YEAR);
            }
        }
        YearMonth before = last.month().minusMonths(months);
        return IntStream.range(0, points.size())
                .filter(i -> i < fewest || points.get(i).month().isAfter(before))
                .mapToObj(points::get)
                .toList();
    }

    /** The month in which the newest comparable stretch begins, for who looks back from the end of this month. */
    Optional<YearMonth> lastBreak(YearMonth lookingFrom) {
        return current.values().stream()
                .filter(measurement -> measurement.observation().seriesBreak())
                .map(Measurement::period)
                .filter(period -> !period.lastMonth().isAfter(lookingFrom))
                .map(Period::firstMonth)
                .max(YearMonth::compareTo);
    }

    /** The figure of the year in which a period ends, when it has a value. */
    Optional<Point> numberOf(Period period) {
        return at(period.lastMonth()).filter(point -> point.value() != null);
    }
}
