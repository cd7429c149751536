package nl.driehoek.indicators.overdue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.kit.domain.Period;

/**
 * What it follows from which measurements of some series are overdue.
 *
 * @param before what is kept of these series, by their text
 * @param targets those on these series
 * @param indicators those that are defined, by their code
 * @param measured the period that ends last of those that something is known of, by series
 * @param ends the last day of those areas that have one
 */
public record OverdueBasis(
        Map<String, OverdueMeasurement> before,
        List<JudgedTarget> targets,
        Map<String, Indicator> indicators,
        Map<SeriesKey, Period> measured,
        Map<String, LocalDate> ends) {

    /**
     * The part on these series, of which something else has been measured since.
     *
     * @param onSeries the targets on them
     * @param latest the period that ends last of those that something is known of, by series
     */
    public OverdueBasis of(List<JudgedTarget> onSeries, Map<SeriesKey, Period> latest) {
        Map<String, OverdueMeasurement> known = new HashMap<>(before);
        known.keySet()
                .retainAll(onSeries.stream()
                        .map(target -> target.series().toString())
                        .collect(Collectors.toSet()));
        return new OverdueBasis(known, onSeries, indicators, latest, ends);
    }
}
