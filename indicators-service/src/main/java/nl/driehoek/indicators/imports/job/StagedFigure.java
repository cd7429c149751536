package nl.driehoek.indicators.imports.job;

import nl.driehoek.indicators.measurement.MeasurementReading.Read;

/**
 * A figure that was read and is in itself sound, still to be compared with what is known.
 *
 * @param line where it stands
 * @param column where it stands
 */
public record StagedFigure(long line, String column, Read read) {}
