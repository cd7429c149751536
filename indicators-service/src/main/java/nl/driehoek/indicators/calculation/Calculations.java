package nl.driehoek.indicators.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.indicators.calculation.domain.Formulas;
import nl.driehoek.indicators.calculation.domain.Recalculation;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.store.CurrentFigures;
import org.jboss.logging.Logger;

/**
 * Works out which calculated figures change. What comes out is not stored yet: whoever records the figures that it follows
 * from records it with them.
 */
@ApplicationScoped
public class Calculations {
    private static final Logger LOG = Logger.getLogger(Calculations.class);

    /** Nothing is calculated across areas, so that a large import need not be held in memory as a whole. */
    private static final int AREAS_AT_ONCE = 50;

    private final IndicatorStore indicators;
    private final CurrentFigures figures;
    private final Clock clock;

    public Calculations(IndicatorStore indicators, CurrentFigures figures, Clock clock) {
        this.indicators = indicators;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * The versions that follow from these new ones, and from each other. Their indicators are held.
     *
     * @param added new versions, whether they were stored yet or not
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Measurement> follow(List<Measurement> added) {
        if (added.isEmpty()) {
            return List.of();
        }
        Set<String> changed =
                added.stream().map(one -> one.series().indicator()).collect(Collectors.toCollection(TreeSet::new));
        List<Indicator> following = Formulas.inOrder(indicators.calculatedFrom(changed));
        if (following.isEmpty()) {
            return List.of();
        }
        Map<String, List<Measurement>> byArea = added.stream()
                .collect(Collectors.groupingBy(one -> one.series().area(), TreeMap::new, Collectors.toList()));
        List<Measurement> calculated = new ArrayList<>();
        for (List<String> areas : parts(List.copyOf(byArea.keySet()))) {
            List<Measurement> here = areas.stream()
                    .flatMap(area -> byArea.getOrDefault(area, List.of()).stream())
                    .toList();
            Set<Breakdown> breakdowns =
                    here.stream().map(one -> one.series().breakdown()).collect(Collectors.toSet());
            List<Measurement> known = figures.of(codes(following), areas, breakdowns);
            Instant at = here.stream()
                    .map(Measurement::recordedAt)
                    .max(Instant::compareTo)
                    .orElseThrow();
            calculated.addAll(run(
                    new Recalculation(
                            Stream.concat(known.stream(), here.stream()).toList(), at),
                    following,
                    here.stream().map(Measurement::series).collect(Collectors.toSet())));
        }
        return calculated;
    }

    /**
     * The versions that follow from a formula that was defined, changed or dropped: in all areas and breakdowns. All
     * formulas are held.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Measurement> recalculate(Indicator indicator) {
        List<Indicator> changing = new ArrayList<>(List.of(indicator));
        changing.addAll(Formulas.inOrder(indicators.calculatedFrom(List.of(indicator.code()))));
        Formula formula = indicator.formula();
        List<String> places =
                formula == null ? List.of(indicator.code()) : List.of(indicator.code(), formula.numerator());
        Instant at = clock.instant();
        List<Measurement> calculated = new ArrayList<>();
        for (List<String> areas : parts(figures.areas(places))) {
            List<Measurement> known = figures.of(codes(changing), areas, null);
            Set<SeriesKey> changed = known.stream()
                    .map(Measurement::series)
                    .filter(series -> places.contains(series.indicator()))
                    .map(series -> new SeriesKey(indicator.code(), series.area(), series.breakdown()))
                    .collect(Collectors.toSet());
            calculated.addAll(run(new Recalculation(known, at), changing, changed));
        }
        return calculated;
    }

    private static List<Measurement> run(
            Recalculation recalculation, List<Indicator> inOrder, Collection<SeriesKey> changed) {
        recalculation.run(inOrder, changed);
        recalculation.tooLarge().forEach(result -> LOG.warnf("%s would be larger than any figure: left out", result));
        return recalculation.added();
    }

    /** The indicators that take part: the calculated ones and what they are calculated from. */
    private static Set<String> codes(List<Indicator> calculated) {
        Set<String> codes = new TreeSet<>();
        for (Indicator indicator : calculated) {
            codes.add(indicator.code());
            Formula formula = indicator.formula();
            if (formula != null) {
                codes.add(formula.numerator());
                codes.add(formula.denominator());
            }
        }
        return codes;
    }

    private static List<List<String>> parts(List<String> areas) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < areas.size(); from += AREAS_AT_ONCE) {
            parts.add(areas.subList(from, Math.min(from + AREAS_AT_ONCE, areas.size())));
        }
        return parts;
    }
}
