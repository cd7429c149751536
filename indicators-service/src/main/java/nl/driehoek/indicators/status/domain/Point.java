package nl.driehoek.indicators.status.domain;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.indicators.target.domain.StatedBaseline;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * One figure on the course of an indicator, over a year or, for a stock, over the period it was counted in.
 *
 * @param period the period that it ends with
 * @param firstMonth where the time that it covers begins
 * @param value null when there is a measurement without a usable number; {@code lack} then says why
 * @param margin of a figure that was measured as such; a sum or mean of several has none
 * @param expected how many measurements the figure should be made of
 * @param measurements what it was made of; empty when only the plan states it
 */
record Point(
        Period period,
        YearMonth firstMonth,
        @Nullable Fraction value,
        @Nullable UndeterminedReason lack,
        @Nullable Margin margin,
        int expected,
        List<Measurement> measurements) {

    private static final int MONTHS_A_YEAR = 12;

    static Point measured(Measurement measurement) {
        return new Point(
                measurement.period(),
                measurement.period().firstMonth(),
                measurement.value() == null ? null : Fraction.of(measurement.value()),
                lackOf(measurement),
                measurement.observation().margin(),
                1,
                List.of(measurement));
    }

    static Point stated(StatedBaseline baseline, Fraction value) {
        return new Point(baseline.period(), baseline.period().firstMonth(), value, null, null, 1, List.of());
    }

    static @Nullable UndeterminedReason lackOf(Measurement measurement) {
        if (measurement.value() != null) {
            return null;
        }
        return measurement.observation().withheld() ? UndeterminedReason.WITHHELD : UndeterminedReason.NOT_NUMERIC;
    }

    YearMonth month() {
        return period.lastMonth();
    }

    boolean isStated() {
        return measurements.isEmpty();
    }

    boolean isAggregate() {
        return expected > 1;
    }

    boolean isProvisional() {
        return measurements.stream().anyMatch(one -> one.observation().status() == ObservationStatus.PROVISIONAL);
    }

    /** How many of the measurements that the figure should be made of are not there. */
    int missing() {
        return isStated() ? 0 : expected - measurements.size();
    }

    /** The value of a point that is known to have one. */
    Fraction number() {
        if (value == null) {
            throw new IllegalStateException("no value in " + period);
        }
        return value;
    }

    /** The time from this point to the end of a later month, in years: exact, since both are whole months. */
    Fraction yearsUntil(YearMonth later) {
        return Fraction.of(later.getLong(ChronoField.PROLEPTIC_MONTH) - month().getLong(ChronoField.PROLEPTIC_MONTH))
                .dividedBy(MONTHS_A_YEAR);
    }
}
