package nl.driehoek.indicators.calculation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.domain.Period;

/**
 * Calculates anew what follows from changed figures, and what follows from that in turn. Gives the new versions only: on
 * figures that were calculated before nothing changes, however often it runs.
 */
public final class Recalculation {
    public static final String RECORDED_BY = "calculation";

    private final Map<SeriesKey, Series> series;
    private final Instant at;
    private final List<Measurement> added = new ArrayList<>();
    private final List<String> tooLarge = new ArrayList<>();

    private record Place(String area, Breakdown breakdown) {
        static Place of(SeriesKey series) {
            return new Place(series.area(), series.breakdown());
        }

        SeriesKey seriesOf(String indicator) {
            return new SeriesKey(indicator, area, breakdown);
        }
    }

    /**
     * @param known at least the latest version of every measurement that takes part
     * @param at when the new versions are recorded
     */
    public Recalculation(Collection<Measurement> known, Instant at) {
        this.at = at;
        this.series =
                new HashMap<>(known.stream().collect(Collectors.groupingBy(Measurement::series)).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> Series.of(one.getKey(), one.getValue()))));
    }

    /**
     * Calculates these indicators wherever one of their inputs changed, or they themselves are named as changed.
     *
     * @param inOrder every indicator after those that it is calculated from
     */
    public void run(Collection<Indicator> inOrder, Collection<SeriesKey> changed) {
        Map<String, Set<Place>> places = new HashMap<>();
        changed.forEach(one -> placesOf(one.indicator(), places).add(Place.of(one)));
        for (Indicator indicator : inOrder) {
            Set<Place> here = new LinkedHashSet<>(placesOf(indicator.code(), places));
            Formula formula = indicator.formula();
            if (formula != null) {
                here.addAll(placesOf(formula.numerator(), places));
                here.addAll(placesOf(formula.denominator(), places));
            }
            for (Place place : here) {
                if (calculate(indicator, place)) {
                    placesOf(indicator.code(), places).add(place);
                }
            }
        }
    }

    private static Set<Place> placesOf(String indicator, Map<String, Set<Place>> places) {
        return places.computeIfAbsent(indicator, code -> new LinkedHashSet<>());
    }

    /** The new versions, those that others rest on first. */
    public List<Measurement> added() {
        return List.copyOf(added);
    }

    /** Series and period of every result that was too large to be a figure. */
    public List<String> tooLarge() {
        return List.copyOf(tooLarge);
    }

    private boolean calculate(Indicator indicator, Place place) {
        SeriesKey key = place.seriesOf(indicator.code());
        Series known = seriesOf(key);
        List<Measurement> news = new ArrayList<>();
        SortedMap<Period, Outcome> outcomes = outcomes(indicator, place);
        outcomes.forEach((period, outcome) -> version(known, period, outcome).ifPresent(news::add));
        for (Measurement current : known.current()) {
            if (!outcomes.containsKey(current.period())) {
                Outcome none = Outcome.Nothing.because(whyNone(indicator, place));
                version(known, current.period(), none).ifPresent(news::add);
            }
        }
        if (!news.isEmpty()) {
            series.put(key, known.with(news));
            added.addAll(news);
        }
        return !news.isEmpty();
    }

    /** The new version that an outcome comes to, if it says something else than what is known. */
    private Optional<Measurement> version(Series known, Period period, Outcome outcome) {
        if (outcome instanceof Outcome.Figure figure) {
            String reason = known.current(period)
                    .map(before -> CalculationWording.reason(before, figure.derivation()))
                    .orElse(null);
            return known.calculated(figure.observation(), figure.derivation(), reason, RECORDED_BY, at);
        }
        Outcome.Nothing nothing = (Outcome.Nothing) outcome;
        if (nothing.isTooLarge()) {
            tooLarge.add(known.key() + " " + period);
        }
        return known.calculatedNoMore(period, nothing.why(), RECORDED_BY, at);
    }

    private SortedMap<Period, Outcome> outcomes(Indicator indicator, Place place) {
        Formula formula = indicator.formula();
        if (formula == null || !indicator.isBrokenDownBy(place.breakdown().parts())) {
            return new TreeMap<>();
        }
        return new Calculation(
                        formula,
                        seriesOf(place.seriesOf(formula.numerator())),
                        seriesOf(place.seriesOf(formula.denominator())))
                .outcomes();
    }

    private static String whyNone(Indicator indicator, Place place) {
        if (!indicator.isCalculated()) {
            return CalculationWording.FORMULA_GONE;
        }
        return indicator.isBrokenDownBy(place.breakdown().parts())
                ? CalculationWording.FORMULA_CHANGED
                : CalculationWording.BREAKDOWN_GONE;
    }

    private Series seriesOf(SeriesKey key) {
        return series.computeIfAbsent(key, Series::empty);
    }
}
