package nl.driehoek.indicators.status.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * The year to date of what is measured by month or quarter, against the same periods a year earlier. Nothing is judged
 * by it, for a part of a year is no year; but it tells sooner than twelve months do that something changes.
 *
 * @param from the first period of the year in which the latest figure ends
 * @param to the period of the latest figure
 * @param periods how many periods in between have what the value is made of
 * @param value their sum, their mean or the last of them; null when a period of a sum has no number
 * @param lastYear the same of exactly those periods a year earlier; null when one of them has no comparable number
 * @param yearEarlier the figure of twelve months that ends a year before the latest one; null when there is none that
 *     compares
 * @param sources the measurements that these numbers were made of
 */
public record SubAnnual(
        Period from,
        Period to,
        int periods,
        @Nullable Fraction value,
        boolean provisional,
        @Nullable Fraction lastYear,
        @Nullable Fraction yearEarlier,
        List<Measurement> sources) {

    private static final int MONTHS_A_YEAR = 12;

    /** The value minus that of last year. */
    public @Nullable Fraction difference() {
        return value == null || lastYear == null ? null : value.minus(lastYear);
    }

    /** The difference in per cent of last year, with the sign of the difference; null when last year is 0. */
    public @Nullable Fraction differencePercent() {
        Fraction difference = difference();
        return difference == null || lastYear == null || lastYear.signum() == 0
                ? null
                : difference.times(100).dividedBy(lastYear.abs());
    }

    /** Null when the latest figure is the one of a whole year. */
    static @Nullable SubAnnual of(Course course, Point latest) {
        return latest.period().kind() == Period.Kind.YEAR ? null : new Reading(course, latest).read();
    }

    /** Reads it from a course. */
    private record Reading(Course course, Point latest, YearMonth sinceBreak) {

        Reading(Course course, Point latest) {
            this(course, latest, course.lastBreak(latest.month()).orElse(YearMonth.of(0, 1)));
        }

        SubAnnual read() {
            List<Measurement> parts = thisYear();
            List<Measurement> before = complete(parts.stream().map(this::yearBefore));
            Fraction value = aggregate(parts);
            Fraction lastYear = parts.isEmpty() || before == null ? null : aggregate(before);
            Optional<Point> earlier = course.at(latest.month().minusMonths(MONTHS_A_YEAR))
                    .filter(point -> point.value() != null)
                    .filter(point -> !point.firstMonth().isBefore(sinceBreak));
            return new SubAnnual(
                    first(),
                    latest.period(),
                    parts.size(),
                    value,
                    parts.stream().anyMatch(part -> part.observation().status() == ObservationStatus.PROVISIONAL),
                    lastYear,
                    earlier.map(Point::number).orElse(null),
                    Stream.of(
                                    parts.stream(),
                                    lastYear == null || before == null ? Stream.<Measurement>empty() : before.stream(),
                                    earlier.stream().flatMap(point -> point.measurements().stream()))
                            .flatMap(stream -> stream)
                            .filter(oncePerPeriod())
                            .toList());
        }

        private static Predicate<Measurement> oncePerPeriod() {
            Set<Period> seen = new HashSet<>();
            return one -> seen.add(one.period());
        }

        private Period first() {
            int year = latest.month().getYear();
            return latest.period().kind() == Period.Kind.MONTH ? Period.month(year, 1) : Period.quarter(year, 1);
        }

        /** What the value is made of; of a mean only what has a number, and of a stock only the last. */
        private List<Measurement> thisYear() {
            List<Measurement> parts = new ArrayList<>();
            int months = latest.period().kind().months();
            for (YearMonth end = first().lastMonth(); !end.isAfter(latest.month()); end = end.plusMonths(months)) {
                comparable(end).ifPresent(parts::add);
            }
            return switch (course.aggregation()) {
                case SUM -> parts;
                case MEAN -> parts.stream().filter(part -> part.value() != null).toList();
                case LAST ->
                    parts.stream()
                            .filter(part -> part.period().equals(latest.period()))
                            .toList();
            };
        }

        private Optional<Measurement> yearBefore(Measurement part) {
            return comparable(part.period().lastMonth().minusMonths(MONTHS_A_YEAR));
        }

        private Optional<Measurement> comparable(YearMonth end) {
            return Optional.ofNullable(course.ending(latest.period().kind(), end))
                    .filter(part -> !part.period().firstMonth().isBefore(sinceBreak));
        }

        private static @Nullable List<Measurement> complete(Stream<Optional<Measurement>> parts) {
            List<Optional<Measurement>> all = parts.toList();
            return all.stream().allMatch(Optional::isPresent)
                    ? all.stream().flatMap(Optional::stream).toList()
                    : null;
        }

        private @Nullable Fraction aggregate(List<Measurement> parts) {
            if (parts.isEmpty() || parts.stream().anyMatch(part -> part.value() == null)) {
                return null;
            }
            Fraction total = Course.total(parts);
            return course.aggregation() == Aggregation.MEAN ? total.dividedBy(parts.size()) : total;
        }
    }
}
