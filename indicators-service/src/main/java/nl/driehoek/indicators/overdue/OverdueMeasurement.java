package nl.driehoek.indicators.overdue;

import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.overdue.domain.Missing;

/** A series with what is missing of it. */
public record OverdueMeasurement(SeriesKey series, Missing missing) {}
