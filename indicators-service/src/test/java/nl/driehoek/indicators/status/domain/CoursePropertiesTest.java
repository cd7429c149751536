package nl.driehoek.indicators.status.domain;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/** The quick reading of a series says what the plain one says, whatever was measured, and in whatever order it comes. */
class CoursePropertiesTest {
    private static final YearMonth BEGIN = YearMonth.of(1999, 1);
    private static final int MONTHS = 17 * 12;

    /** A version of a figure, from numbers: what is rare in them is a break, a figure that is withheld, or withdrawn. */
    record Version(Period period, int number, int tenths, int rare) {
        Measurement measurement() {
            boolean withdrawn = rare == 0;
            boolean withheld = rare == 1;
            Observation observation = new Observation(
                    period,
                    withdrawn || withheld ? null : BigDecimal.valueOf(tenths, 1),
                    ObservationStatus.DEFINITIVE,
                    null,
                    rare == 2,
                    withheld,
                    null,
                    null,
                    null,
                    withdrawn);
            return new Measurement(
                    Measurement.idOf(Given.SERIES, period),
                    Given.SERIES,
                    number,
                    observation,
                    "analist",
                    Instant.EPOCH,
                    number == 1 ? null : "herzien");
        }
    }

    /** Mostly months that follow each other, for only twelve of them make a figure. */
    private static Gen<List<Version>> histories() {
        Gen<Period> months = integers().between(0, 16 * 12 - 1).map(i -> Period.month(2000 + i / 12, i % 12 + 1));
        Gen<Period> quarters = integers().between(0, 40).map(i -> Period.quarter(2003 + i / 4, i % 4 + 1));
        Gen<Period> years = integers().between(2000, 2015).map(Period::year);
        Gen<Version> single = months.mix(quarters, 30)
                .mix(years, 20)
                .zip(
                        integers().between(1, 3),
                        integers().between(0, 60),
                        integers().between(0, 8),
                        Version::new);
        Gen<List<Version>> stretch = integers()
                .between(0, 100)
                .zip(integers().between(0, 80), integers().between(0, 60), CoursePropertiesTest::months);
        return lists().of(single).ofSizeBetween(0, 20).zip(stretch, (some, row) -> {
            List<Version> all = new ArrayList<>(row);
            all.addAll(some);
            return all;
        });
    }

    private static List<Version> months(int from, int count, int tenths) {
        List<Version> months = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            months.add(new Version(Period.month(2000 + i / 12, i % 12 + 1), 1, tenths + i % 7, 8));
        }
        return months;
    }

    private static void same(
            BiFunction<Course, YearMonth, Object> quick, BiFunction<PlainCourse, YearMonth, Object> plain) {
        QuickTheory.qt()
                .withFixedSeed(20120202)
                .withExamples(1_000)
                .forAll(histories(), integers().between(0, 2).map(i -> Aggregation.values()[i]))
                .check((history, aggregation) -> {
                    List<Measurement> versions =
                            history.stream().map(Version::measurement).toList();
                    Course course = new Course(Series.of(Given.SERIES, versions), aggregation);
                    PlainCourse other = new PlainCourse(versions, aggregation);
                    for (int i = 0; i < MONTHS; i++) {
                        YearMonth month = BEGIN.plusMonths(i);
                        if (!quick.apply(course, month).equals(plain.apply(other, month))) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    @Test
    void the_figure_of_a_month_is_the_same() {
        same(Course::at, PlainCourse::at);
    }

    @Test
    void the_latest_figure_is_the_same() {
        same(Course::latest, PlainCourse::latest);
        same((course, month) -> course.latestNumber(), (course, month) -> course.latestNumber());
    }

    @Test
    void the_figures_before_it_are_the_same() {
        same(
                (course, month) -> course.at(month).stream()
                        .flatMap(last -> course.backFrom(last, 60, 3).stream())
                        .toList(),
                (course, month) -> course.at(month).stream()
                        .flatMap(last -> course.backFrom(last, 60, 3).stream())
                        .toList());
    }

    @Test
    void where_the_series_breaks_is_the_same() {
        same(Course::lastBreak, PlainCourse::lastBreak);
    }

    @Test
    void whether_the_newest_months_make_a_figure_is_the_same() {
        same(
                (course, month) -> course.isIncompleteAfter(course.latest(month).orElse(null), month),
                (course, month) -> course.isIncompleteAfter(course.latest(month).orElse(null), month));
    }
}
