package nl.driehoek.indicators.reportsource;

import nl.driehoek.indicators.reportsource.domain.ReportSource;

/**
 * A source as it was read.
 *
 * @param version counts how often it was written, from 1
 */
public record VersionedSource(ReportSource source, int version) {}
