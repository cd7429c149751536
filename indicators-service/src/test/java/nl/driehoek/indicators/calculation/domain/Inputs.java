package nl.driehoek.indicators.calculation.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.indicator.domain.Formula.DenominatorPeriod;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.domain.ValueType;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.domain.Period;

/** Figures of Groningen in memory, with the calculated ones following as they do in the service. */
final class Inputs {
    static final String CRIMES = "misdrijven";
    static final String POPULATION = "inwoners";
    static final String RATE = "misdrijven-per-1000";

    private final List<Indicator> inOrder;
    private final Map<SeriesKey, Series> series = new HashMap<>();

    Inputs(Indicator... calculated) {
        inOrder = Formulas.inOrder(List.of(calculated));
    }

    static Inputs perThousand(DenominatorPeriod denominatorPeriod) {
        return new Inputs(calculated(RATE, CRIMES, POPULATION, "1000", denominatorPeriod, 1));
    }

    static Indicator calculated(
            String code,
            String numerator,
            String denominator,
            String factor,
            DenominatorPeriod denominatorPeriod,
            int decimals) {
        return indicator(
                code, new Formula(numerator, denominator, new BigDecimal(factor), denominatorPeriod, decimals));
    }

    static Indicator indicator(String code, Formula formula) {
        return new Indicator(
                code,
                code,
                null,
                "per 1000 inwoners",
                null,
                "Berekend",
                Frequency.YEARLY,
                DesiredDirection.LOWER,
                Aggregation.LAST,
                ValueType.NUMBER,
                null,
                List.of(),
                formula);
    }

    static SeriesKey groningen(String indicator) {
        return new SeriesKey(indicator, "GM0014", Breakdown.NONE);
    }

    static Observation figure(String period, String value) {
        return Observation.of(Period.parse(period), new BigDecimal(value));
    }

    static Observation provisional(String period, String value) {
        return new Observation(
                Period.parse(period), new BigDecimal(value), ObservationStatus.PROVISIONAL, null, false, false, null);
    }

    static Observation withheld(String period) {
        return Observation.of(Period.parse(period), null);
    }

    static Observation broken(String period, String value) {
        return new Observation(
                Period.parse(period), new BigDecimal(value), ObservationStatus.DEFINITIVE, null, true, false, null);
    }

    /** Records a figure, replacing the one that is there; what is calculated follows at once. */
    List<Measurement> record(String indicator, Observation observation) {
        Optional<Measurement> added = keep(indicator, observation);
        return follow(added.stream().toList());
    }

    List<Measurement> record(String indicator, String period, String value) {
        return record(indicator, figure(period, value));
    }

    /** Records a figure, without anything following. */
    Optional<Measurement> keep(String indicator, Observation observation) {
        SeriesKey key = groningen(indicator);
        return keep(of(key).append(observation, "herzien", "analist", Instant.EPOCH));
    }

    List<Measurement> withdraw(String indicator, String period) {
        return follow(keepWithdrawal(indicator, Period.parse(period)).stream().toList());
    }

    Optional<Measurement> keepWithdrawal(String indicator, Period period) {
        SeriesKey key = groningen(indicator);
        return of(key).current(period).isEmpty()
                ? Optional.empty()
                : keep(of(key).withdraw(period, "ingetrokken", "analist", Instant.EPOCH));
    }

    private Optional<Measurement> keep(Series.Appended appended) {
        if (appended instanceof Series.Added added) {
            series.put(added.series().key(), added.series());
            return Optional.of(added.measurement());
        }
        return Optional.empty();
    }

    /** Calculates what follows from these, and keeps that. */
    List<Measurement> follow(Collection<Measurement> changed) {
        return run(inOrder, changed.stream().map(Measurement::series).toList());
    }

    /** Calculates an indicator everywhere, with another formula. */
    List<Measurement> recalculate(Indicator indicator) {
        return run(List.of(indicator), List.of(groningen(indicator.code())));
    }

    private List<Measurement> run(List<Indicator> indicators, List<SeriesKey> changed) {
        Recalculation recalculation = new Recalculation(all(), Instant.EPOCH);
        recalculation.run(indicators, changed);
        recalculation.added().forEach(this::take);
        return recalculation.added();
    }

    private void take(Measurement version) {
        List<Measurement> versions = new ArrayList<>(of(version.series()).versions());
        versions.add(version);
        series.put(version.series(), Series.of(version.series(), versions));
    }

    List<Measurement> all() {
        return series.values().stream().flatMap(one -> one.versions().stream()).toList();
    }

    private Series of(SeriesKey key) {
        return series.computeIfAbsent(key, Series::empty);
    }

    /** The same current inputs without anything calculated, from which all is then calculated in one go. */
    Inputs fromScratch() {
        Inputs scratch = new Inputs(inOrder.toArray(Indicator[]::new));
        List<String> calculated = inOrder.stream().map(Indicator::code).toList();
        series.forEach((key, one) -> {
            if (!calculated.contains(key.indicator())) {
                scratch.series.put(key, one);
            }
        });
        scratch.follow(scratch.all());
        return scratch;
    }

    Measurement current(String indicator, String period) {
        return of(groningen(indicator)).current(Period.parse(period)).orElseThrow();
    }

    boolean hasFigure(String indicator, String period) {
        return of(groningen(indicator))
                .current(Period.parse(period))
                .filter(one -> !one.isWithdrawn())
                .isPresent();
    }

    String value(String indicator, String period) {
        return current(indicator, period).value().toPlainString();
    }

    /** What is known now of every calculated indicator, by series and period. */
    Map<String, Observation> calculatedFigures() {
        List<String> calculated = inOrder.stream().map(Indicator::code).toList();
        return series.values().stream()
                .filter(one -> calculated.contains(one.key().indicator()))
                .flatMap(one -> one.current().stream())
                .filter(one -> !one.isWithdrawn())
                .collect(Collectors.toMap(
                        one -> one.series() + " " + one.period(),
                        Measurement::observation,
                        (one, other) -> one,
                        TreeMap::new));
    }
}
