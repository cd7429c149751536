package nl.driehoek.indicators.measurement.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.domain.Scale;
import nl.driehoek.indicators.indicator.domain.ValueType;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** What keeps an observation from being recorded, whatever was recorded before. */
public final class ObservationRules {
    private static final int MOST_INTEGER_DIGITS = 15;
    private static final int MOST_DECIMALS = 10;

    private ObservationRules() {}

    /** Adds every fault of the observation, with pointers into the form in which it is reported. */
    public static void check(Observation observation, @Nullable Indicator indicator, LocalDate today, Faults faults) {
        ValueType type = indicator == null ? typeOf(observation) : indicator.valueType();
        if (type == ValueType.NUMBER) {
            valueIsGivenUnlessWithheld(observation, faults.at("value"));
            numberHasNoContent(observation, faults);
            valueLiesOnTheScale(observation, indicator == null ? null : indicator.scale(), faults.at("value"));
        } else {
            contentIsGivenUnlessWithheld(observation, type, faults);
        }
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

    /** What the reporter seems to mean while nobody knows the indicator. */
    private static ValueType typeOf(Observation observation) {
        return observation.content() == null ? ValueType.NUMBER : ValueType.TEXT;
    }

    private static void numberHasNoContent(Observation observation, Faults faults) {
        Observation.Content content = observation.content();
        if (content != null && content.text() != null) {
            faults.at("text").add("indicator-is-a-number", "the indicator is a number: give the value");
        }
        if (content != null && content.link() != null) {
            faults.at("link").add("indicator-is-a-number", "the indicator is a number: give the value");
        }
    }

    private static void contentIsGivenUnlessWithheld(Observation observation, ValueType type, Faults faults) {
        Observation.Content content = observation.content();
        if (observation.value() != null) {
            faults.at("value").add("indicator-is-no-number", "the indicator is no number: give a text or a link");
        }
        if (observation.withheld()) {
            if (content != null) {
                faults.at("withheld").add("value-withheld", "a withheld measurement says nothing");
            }
        } else if (type == ValueType.DOCUMENT && (content == null || content.link() == null)) {
            faults.at("link").add("required", "must be given: the indicator is a document");
        } else if (type == ValueType.TEXT && (content == null || content.text() == null)) {
            faults.at("text").add("required", "must be given: the indicator is a text");
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
