package nl.driehoek.indicators.overdue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        Map<String, LocalDate> ends) {}
