package nl.driehoek.indicators.measurement.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.driehoek.indicators.indicator.domain.Scale;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** What keeps an observation from being recorded, whatever was recorded before. */
public final class ObservationRules {
    private static final int MOST_INTEGER_DIGITS = 15;
    private static final int MOST_DECIMALS = 10;

    private ObservationRules() {}

    /** Adds every fault of the observation, with pointers into the form in which it is reported. */
    public static void check(Observation observation, @Nullable Scale scale, LocalDate today, Faults faults) {
        valueIsGivenUnlessWithheld(observation, faults.at("value"));
        valueLiesOnTheScale(observation, scale, faults.at("value"));
        marginHoldsTheValue(observation, faults.at("margin"));
        periodHasBegun(observation, today, faults.at("period"));
    }

    /** Adds a fault when a number is too long to be a figure of anything; guards sums and quotients further on. */
    public static void checkSize(@Nullable BigDecimal number, Faults faults) {
        if (number != null && !isOfUsableSize(number)) {
            faults.add(
                    "number-too-long", "at most " + MOST_INTEGER_DIGITS + " digits and " + MOST_DECIMALS + " decimals");
        }
    }

    private static boolean isOfUsableSize(BigDecimal number) {
        // Precision and scale are known without writing the number out, so that 1e999999999 costs nothing here.
        return number.signum() == 0
                ? Math.abs((long) number.scale()) <= MOST_DECIMALS
                : number.scale() <= MOST_DECIMALS && (long) number.precision() - number.scale() <= MOST_INTEGER_DIGITS;
    }

    private static void valueIsGivenUnlessWithheld(Observation observation, Faults faults) {
        if (observation.withheld() && observation.value() != null) {
            faults.add("value-withheld", "a withheld measurement has no value");
        }
        if (!observation.withheld() && observation.value() == null) {
            faults.add("required", "must be given, unless the source withholds it (withheld: true)");
        }
    }

    private static void valueLiesOnTheScale(Observation observation, @Nullable Scale scale, Faults faults) {
        BigDecimal value = observation.value();
        if (value != null && scale != null && !scale.holds(value)) {
            faults.add("value-outside-scale", "lies outside the scale of the indicator, " + scale);
        }
    }

    private static void marginHoldsTheValue(Observation observation, Faults faults) {
        Margin margin = observation.margin();
        BigDecimal value = observation.value();
        if (margin != null && (value == null || !margin.holds(value))) {
            faults.add("margin-not-around-value", "must hold the value: lower ≤ value ≤ upper");
        }
    }

    private static void periodHasBegun(Observation observation, LocalDate today, Faults faults) {
        if (!observation.period().hasBegunOn(today)) {
            faults.add("period-in-future", "has not begun yet: an expectation is not a measurement");
        }
    }
}
