package nl.driehoek.indicators.calculation.domain;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.measurement.domain.Derivation;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationRules;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.status.domain.Fraction;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * A formula at work on one area and one breakdown. What comes out depends on the current figures that go in and on nothing
 * else, so that it does not matter in which order these arrived.
 *
 * <p>Exact until the very end, where it is rounded once.
 */
final class Calculation {
    private final Formula formula;
    private final Series numerator;
    private final NavigableMap<Period, Measurement> denominators = new TreeMap<>();
    private final Map<Period.Kind, Breaks> breaks = new EnumMap<>(Period.Kind.class);

    Calculation(Formula formula, Series numerator, Series denominator) {
        this.formula = formula;
        this.numerator = numerator;
        for (Measurement measurement : denominator.current()) {
            if (!measurement.isWithdrawn()) {
                denominators.put(measurement.period(), measurement);
            }
        }
    }

    /** The outcome of every period of the numerator. */
    SortedMap<Period, Outcome> outcomes() {
        SortedMap<Period, Outcome> outcomes = new TreeMap<>();
        for (Measurement measurement : numerator.current()) {
            outcomes.put(measurement.period(), outcome(measurement));
        }
        return outcomes;
    }

    private Outcome outcome(Measurement above) {
        Period period = above.period();
        if (above.isWithdrawn()) {
            return Outcome.Nothing.because(CalculationWording.withdrawn(formula.numerator(), period));
        }
        Measurement below = denominator(period);
        Breaks ofThisKind = breaks.computeIfAbsent(period.kind(), kind -> new Breaks(denominators));
        ofThisKind.pass(above, below);
        if (below == null) {
            return Outcome.Nothing.because(CalculationWording.missing(formula, period));
        }
        if (below.value() != null && below.value().signum() == 0) {
            return Outcome.Nothing.because(CalculationWording.zero(formula.denominator(), below.period()));
        }
        BigDecimal value = null;
        if (above.value() != null && below.value() != null) {
            value = quotient(above.value(), below.value());
            if (isTooLarge(value)) {
                return new Outcome.Nothing(CalculationWording.TOO_LARGE, true);
            }
        }
        return new Outcome.Figure(
                observation(period, value, status(above, below), ofThisKind.take()),
                new Derivation(Derivation.Input.of(above), Derivation.Input.of(below), formula.factor()));
    }

    private @Nullable Measurement denominator(Period period) {
        Measurement same = denominators.get(period);
        if (same != null || formula.denominatorPeriod() == Formula.DenominatorPeriod.SAME) {
            return same;
        }
        // In order of the end, and of those that end together the shortest last: that is the most recent one.
        Map.Entry<Period, Measurement> latest = denominators.floorEntry(
                Period.month(period.year(), period.lastMonth().getMonthValue()));
        return latest == null ? null : latest.getValue();
    }

    private BigDecimal quotient(BigDecimal above, BigDecimal below) {
        return Fraction.of(above)
                .times(Fraction.of(formula.factor()))
                .dividedBy(Fraction.of(below))
                .rounded(formula.decimals());
    }

    private static boolean isTooLarge(BigDecimal value) {
        Faults faults = new Faults();
        ObservationRules.checkSize(value, faults);
        return !faults.isEmpty();
    }

    private static ObservationStatus status(Measurement above, Measurement below) {
        boolean definitive = above.observation().status() == ObservationStatus.DEFINITIVE
                && below.observation().status() == ObservationStatus.DEFINITIVE;
        return definitive ? ObservationStatus.DEFINITIVE : ObservationStatus.PROVISIONAL;
    }

    private Observation observation(
            Period period, @Nullable BigDecimal value, ObservationStatus status, boolean seriesBreak) {
        return new Observation(
                period, value, status, null, seriesBreak, value == null, CalculationWording.source(formula));
    }

    /**
     * Carries series breaks of the inputs over to the figures of one length of period. A break belongs to the first figure
     * that rests on what came after it: twelve months that all rest on one denominator break once, and a break in a period
     * without a figure shows in the next one that has.
     */
    private static final class Breaks {
        private final NavigableMap<Period, Measurement> denominators;
        private @Nullable Period reached;
        private boolean pending;

        Breaks(NavigableMap<Period, Measurement> denominators) {
            this.denominators = denominators;
        }

        void pass(Measurement above, @Nullable Measurement below) {
            pending |= above.observation().seriesBreak();
            if (below != null) {
                NavigableMap<Period, Measurement> sinceThen = reached == null
                        ? denominators.subMap(below.period(), true, below.period(), true)
                        : denominators.subMap(reached, false, below.period(), true);
                pending |= sinceThen.values().stream()
                        .anyMatch(one -> one.observation().seriesBreak());
                reached = below.period();
            }
        }

        boolean take() {
            boolean taken = pending;
            pending = false;
            return taken;
        }
    }
}
