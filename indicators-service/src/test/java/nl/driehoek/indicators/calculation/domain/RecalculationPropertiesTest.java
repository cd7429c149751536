package nl.driehoek.indicators.calculation.domain;

import static nl.driehoek.indicators.calculation.domain.Inputs.calculated;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.driehoek.indicators.indicator.domain.Formula.DenominatorPeriod;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/**
 * Whatever arrives in whatever order: what is calculated is what follows from the figures that are known in the end.
 *
 * <p>The examples are the same in every run; run with {@code -Ddriehoek.properties.seed=NUMBER} for others.
 */
class RecalculationPropertiesTest {
    private static final List<String> MEASURED = List.of("a", "b", "c");

    private static QuickTheory qt() {
        long seed = Long.getLong("driehoek.properties.seed", 20220101L);
        return QuickTheory.qt()
                .withFixedSeed(seed)
                .withExamples(Integer.getInteger("driehoek.properties.examples", 1_000));
    }

    /** Something that arrives: a figure of any kind, or a withdrawal. */
    record Arrival(String indicator, Period period, int tenths, int kind) {
        private static final int WITHDRAWN = 0;
        private static final int WITHHELD = 1;
        private static final int BROKEN = 2;
        private static final int PROVISIONAL = 5;

        Optional<Measurement> keep(Inputs inputs) {
            if (kind == WITHDRAWN) {
                return inputs.keepWithdrawal(indicator, period);
            }
            return inputs.keep(
                    indicator,
                    new Observation(
                            period,
                            kind == WITHHELD ? null : BigDecimal.valueOf(tenths, 1),
                            kind > BROKEN && kind <= PROVISIONAL
                                    ? ObservationStatus.PROVISIONAL
                                    : ObservationStatus.DEFINITIVE,
                            null,
                            kind == BROKEN,
                            kind == WITHHELD,
                            null));
        }
    }

    private static Gen<List<Arrival>> arrivals() {
        Gen<Period> years = integers().between(2018, 2021).map(Period::year);
        Gen<Period> quarters =
                integers().between(0, 11).map(quarter -> Period.quarter(2019 + quarter / 4, quarter % 4 + 1));
        return lists().of(integers()
                        .between(0, MEASURED.size() - 1)
                        .zip(
                                years.mix(quarters, 50),
                                integers().between(-1, 20),
                                integers().between(0, 11),
                                (indicator, period, tenths, kind) ->
                                        new Arrival(MEASURED.get(indicator), period, tenths, kind)))
                .ofSizeBetween(0, 40);
    }

    /** A ratio, one with the latest earlier denominator, and one of both: given in the wrong order. */
    private static Inputs inputs() {
        return new Inputs(
                calculated("chain", "same", "earlier", "100", DenominatorPeriod.SAME, 3),
                calculated("square", "earlier", "c", "7", DenominatorPeriod.LATEST_EARLIER, 0),
                calculated("same", "a", "b", "1000", DenominatorPeriod.SAME, 1),
                calculated("earlier", "a", "c", "0.3", DenominatorPeriod.LATEST_EARLIER, 4));
    }

    private static Inputs arrivedOneByOne(List<Arrival> arrivals) {
        Inputs inputs = inputs();
        arrivals.forEach(arrival -> inputs.follow(arrival.keep(inputs).stream().toList()));
        return inputs;
    }

    @Test
    void what_is_calculated_piece_by_piece_is_what_is_calculated_from_scratch() {
        qt().forAll(arrivals(), longs().between(0, Integer.MAX_VALUE)).check((arrivals, seed) -> {
            List<Arrival> shuffled = new ArrayList<>(arrivals);
            Collections.shuffle(shuffled, new Random(seed));
            Inputs inputs = arrivedOneByOne(shuffled);
            return inputs.calculatedFigures().equals(inputs.fromScratch().calculatedFigures());
        });
    }

    @Test
    void figures_that_arrive_together_give_what_they_give_one_by_one() {
        qt().forAll(arrivals(), integers().between(1, 10)).check((arrivals, size) -> {
            Inputs inputs = inputs();
            for (int from = 0; from < arrivals.size(); from += size) {
                List<Measurement> batch = new ArrayList<>();
                arrivals.subList(from, Math.min(arrivals.size(), from + size))
                        .forEach(arrival -> arrival.keep(inputs).ifPresent(batch::add));
                inputs.follow(batch);
            }
            return inputs.calculatedFigures().equals(arrivedOneByOne(arrivals).calculatedFigures());
        });
    }

    @Test
    void calculating_again_changes_nothing() {
        qt().forAll(arrivals()).check(arrivals -> {
            Inputs inputs = arrivedOneByOne(arrivals);
            return inputs.follow(inputs.all()).isEmpty();
        });
    }

    @Test
    void every_figure_rests_on_present_figures_and_is_their_ratio() {
        qt().forAll(arrivals()).check(arrivals -> {
            Inputs inputs = arrivedOneByOne(arrivals);
            Map<String, Observation> figures = inputs.calculatedFigures();
            return figures.entrySet().stream()
                    .filter(figure -> figure.getKey().startsWith("same|"))
                    .allMatch(figure -> isRatio(inputs, figure.getValue()));
        });
    }

    private static boolean isRatio(Inputs inputs, Observation rate) {
        Observation above = inputs.current("a", rate.period().toString()).observation();
        Observation below = inputs.current("b", rate.period().toString()).observation();
        if (above.value() == null || below.value() == null) {
            return rate.withheld();
        }
        double expected = above.value().doubleValue() / below.value().doubleValue() * 1000;
        return Math.abs(rate.value().doubleValue() - expected) <= 0.0501;
    }
}
